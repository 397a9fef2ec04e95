package kehou.library;

import java.util.List;
import kehou.rules.Verdict;

/**
 * What a course's dossier still lacks and what the rules of its place say of it (NC-12, NC-13, NC-14).
 *
 * @param version the version that was looked at
 * @param gaps parts that a submission needs and that are empty, in the order of the form
 * @param evidence kinds of evidence that the authority's standard asks for and the dossier lacks
 * @param verdicts on the plan, the evaluation and the class size; a rule that no text sets here is left out
 */
public record CourseCheck(int version, List<String> gaps, List<EvidenceKind> evidence, List<Verdict> verdicts) {}
