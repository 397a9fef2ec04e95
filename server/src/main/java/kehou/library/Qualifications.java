package kehou.library;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import kehou.kernel.Scope;
import kehou.region.Organisations;
import kehou.rules.Facts;
import kehou.rules.Outcome;
import kehou.rules.RulePacks;
import kehou.rules.Verdict;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the rule packs of a place say of who may teach (NC-15): a verdict with its clause and what would mend it. */
@Component
public class Qualifications {
    private static final String RULE = "qualification";

    private final RulePacks packs;
    private final Organisations organisations;
    private final CertificateStore certificates;
    private final Clock clock;

    Qualifications(RulePacks packs, Organisations organisations, CertificateStore certificates, Clock clock) {
        this.packs = packs;
        this.organisations = organisations;
        this.certificates = certificates;
        this.clock = clock;
    }

    /** Of somebody who brings this along and holds these kinds of certificates, at that organisation today. */
    @Transactional(readOnly = true)
    public Verdict judge(int organisation, InstructorDossier brings, Collection<Certificate.Kind> held) {
        return packs.judge(organisations.ruleplace(organisation), LocalDate.now(clock), RULE, facts(brings, held));
    }

    static Facts facts(InstructorDossier brings, Collection<Certificate.Kind> held) {
        Set<String> kinds = held.stream().map(Enum::name).collect(Collectors.toSet());
        return Facts.of("category", brings.category())
                .and("certificates", kinds)
                .and("teachingYears", brings.teachingYears())
                .and("workYears", brings.workYears());
    }

    /** Papers count that nobody objects to and that are in force. */
    static boolean counts(Certificate paper, LocalDate day) {
        return paper.objection().isEmpty() && paper.covers(day);
    }

    /** Of an instructor as its dossier stands, with the certificates that nobody objects to and that are in force. */
    @Transactional(readOnly = true)
    Verdict judge(Scope at, Instructor instructor) {
        LocalDate today = LocalDate.now(clock);
        return judge(
                instructor.id().school(),
                instructor.dossier(),
                certificates.of(at, instructor.id()).stream()
                        .filter(paper -> counts(paper, today))
                        .map(Certificate::kind)
                        .toList());
    }

    /** Who does not meet the standard assists and does base care. */
    @Transactional(readOnly = true)
    Instructor.Duty duty(Scope at, Instructor instructor) {
        return judge(at, instructor).outcome() == Outcome.NOT_MET ? Instructor.Duty.ASSISTS : Instructor.Duty.TEACHES;
    }
}
