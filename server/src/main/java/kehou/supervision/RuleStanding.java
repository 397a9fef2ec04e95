package kehou.supervision;

import java.util.List;
import kehou.rules.Outcome;
import kehou.rules.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * How a school stands under one rule: not met if any subject does not meet it.
 *
 * @param verdict on the subject that is worst off: number, threshold, clause, words and what would mend it
 * @param subjects how many were looked at: days, grades, classes, pupils
 * @param rows what was looked at, what is not met first
 */
public record RuleStanding(
        String rule, Outcome outcome, Verdict verdict, int subjects, int notMet, List<RuleEvidence> rows) {
    /**
     * One row of evidence.
     *
     * @param kind what it is: SCHOOL, DAY, GRADE, PUPIL, COURSE, OFFERING
     * @param alike how many such subjects it stands for
     */
    public record RuleEvidence(
            String kind,
            String key,
            String name,
            int alike,
            Outcome outcome,
            @Nullable String measured,
            @Nullable String threshold,
            @Nullable String mend) {}
}
