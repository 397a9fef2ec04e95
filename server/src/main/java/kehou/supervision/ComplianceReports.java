package kehou.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kehou.kernel.KernelRefusal;
import kehou.kernel.MovableClock;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.region.Organisation;
import kehou.region.Organisations;
import kehou.rules.Compliance;
import kehou.rules.Compliance.JudgedSubject;
import kehou.rules.Outcome;
import kehou.rules.Verdict;
import kehou.supervision.RuleStanding.RuleEvidence;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Judges a school by everything its modules know of it, this moment (BX-1). */
@Component
public class ComplianceReports {
    private static final int MOST_ROWS = 200;

    private final Compliance compliance;
    private final Organisations organisations;
    private final Tenancy tenancy;
    private final Clock clock;

    ComplianceReports(Compliance compliance, Organisations organisations, Tenancy tenancy, Clock clock) {
        this.compliance = compliance;
        this.organisations = organisations;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    private record Judged(JudgedSubject subject, Verdict verdict) {}

    /** Of the caller's own school, or of one below the caller's authority; 404 for any other. Today if no day is given. */
    @Transactional(readOnly = true)
    public ComplianceReport of(Scope scope, @Nullable Integer wanted, @Nullable LocalDate asked) {
        int number = wanted == null ? scope.place() : wanted;
        Scope at = organisations.over(scope, number);
        Organisation school = organisations.require(number);
        if (!school.isSchool()) {
            throw KernelRefusal.NOT_FOUND.refused();
        }
        LocalDate day = asked == null ? LocalDate.ofInstant(clock.instant(), MovableClock.BEIJING) : asked;
        return new ComplianceReport(
                number, school.name(), day, clock.instant(), tenancy.as(at, () -> standings(at, number, day)));
    }

    /** The scope opens the school. */
    List<RuleStanding> standings(Scope at, int school, LocalDate day) {
        Map<String, List<Judged>> rules = new LinkedHashMap<>();
        compliance
                .judge(at, school, organisations.ruleplace(school), day)
                .forEach(subject -> subject.verdicts()
                        .forEach(verdict -> rules.computeIfAbsent(verdict.rule(), _ -> new ArrayList<>())
                                .add(new Judged(subject, verdict))));
        return rules.entrySet().stream()
                .map(rule -> standing(rule.getKey(), rule.getValue()))
                .sorted(Comparator.comparing((RuleStanding rule) -> urgency(rule.outcome())))
                .toList();
    }

    private static RuleStanding standing(String rule, List<Judged> judged) {
        List<Judged> worstFirst = judged.stream()
                .sorted(Comparator.comparing((Judged one) -> urgency(one.verdict.outcome())))
                .toList();
        Verdict worst = worstFirst.getFirst().verdict;
        int subjects = judged.stream().mapToInt(one -> one.subject.alike()).sum();
        int notMet = judged.stream()
                .filter(one -> one.verdict.outcome() == Outcome.NOT_MET)
                .mapToInt(one -> one.subject.alike())
                .sum();
        return new RuleStanding(
                rule,
                worst.outcome(),
                worst,
                subjects,
                notMet,
                worstFirst.stream()
                        .limit(MOST_ROWS)
                        .map(ComplianceReports::evidence)
                        .toList());
    }

    private static RuleEvidence evidence(Judged one) {
        return new RuleEvidence(
                one.subject.kind(),
                one.subject.key(),
                one.subject.name(),
                one.subject.alike(),
                one.verdict.outcome(),
                one.verdict.measured(),
                one.verdict.threshold(),
                one.verdict.mend());
    }

    private static int urgency(Outcome outcome) {
        return switch (outcome) {
            case NOT_MET -> 0;
            case UNDECIDED -> 1;
            case MET -> 2;
            case NOT_APPLICABLE -> 3;
        };
    }
}
