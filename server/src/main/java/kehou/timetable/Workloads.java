package kehou.timetable;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import kehou.kernel.Scope;
import kehou.people.StaffMember;
import kehou.region.Organisations;
import kehou.region.Term;
import kehou.region.Terms;
import kehou.rules.RulePacks;
import kehou.timetable.Workload.Said;
import kehou.timetable.Workload.WorkloadLine;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether work is shared fairly: of whom there is how much, and who stands above. */
@Component
public class Workloads {
    private static final String ABOVE = "workload.above";
    private static final int PER_CENT = 100;

    private final RotaMembers members;
    private final DutyStore duties;
    private final OwnLessons lessons;
    private final Willingnesses wishes;
    private final LieuStore lieu;
    private final Terms terms;
    private final Organisations organisations;
    private final RulePacks packs;
    private final Clock clock;

    Workloads(
            RotaMembers members,
            DutyStore duties,
            OwnLessons lessons,
            Willingnesses wishes,
            LieuStore lieu,
            Terms terms,
            Organisations organisations,
            RulePacks packs,
            Clock clock) {
        this.members = members;
        this.duties = duties;
        this.lessons = lessons;
        this.wishes = wishes;
        this.lieu = lieu;
        this.terms = terms;
        this.organisations = organisations;
        this.packs = packs;
        this.clock = clock;
    }

    /** The workload of the caller's school in this term. */
    @Transactional(readOnly = true)
    public Workload of(Scope scope) {
        int school = scope.at(scope.place());
        Term term = terms.current().orElseThrow(Refusal.NO_TERM::refused);
        LocalDate monday = LocalDate.now(clock).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate sunday = monday.plusDays(6);
        Map<StaffMember.Id, Integer> onDuty = duties.minutes(scope, school, term.firstDay(), term.lastDay());
        Map<StaffMember.Id, Integer> dutyWeek = duties.minutes(scope, school, monday, sunday);
        Map<StaffMember.Id, Integer> teaching = lessons.minutes(scope, school, term.firstDay(), term.lastDay());
        Map<StaffMember.Id, Integer> lessonWeek = lessons.minutes(scope, school, monday, sunday);
        Map<StaffMember.Id, RotaWish> said = wishes.wishes(scope, school);
        Map<StaffMember.Id, Integer> balances = lieu.balances(scope, school);
        List<WorkloadLine> all = members.of(scope, school).stream()
                .filter(one -> !one.subjects().isEmpty()
                        || onDuty.containsKey(one.staff())
                        || teaching.containsKey(one.staff()))
                .map(one -> new WorkloadLine(
                        one.staff(),
                        one.name(),
                        onDuty.getOrDefault(one.staff(), 0),
                        teaching.getOrDefault(one.staff(), 0),
                        dutyWeek.getOrDefault(one.staff(), 0) + lessonWeek.getOrDefault(one.staff(), 0),
                        false,
                        said(said.get(one.staff())),
                        balances.getOrDefault(one.staff(), 0)))
                .toList();
        return weighed(term, all, above(school));
    }

    private static Workload weighed(Term term, List<WorkloadLine> all, @Nullable BigDecimal above) {
        IntSummaryStatistics of = all.stream().mapToInt(WorkloadLine::minutes).summaryStatistics();
        int mean = (int) Math.round(of.getAverage());
        List<WorkloadLine> lines = all.stream()
                .map(one -> new WorkloadLine(
                        one.staff(),
                        one.name(),
                        one.dutyMinutes(),
                        one.lessonMinutes(),
                        one.weekMinutes(),
                        above != null && mean > 0 && stands(one.minutes(), mean, above),
                        one.said(),
                        one.lieuMinutes()))
                .sorted(Comparator.comparing(WorkloadLine::minutes)
                        .reversed()
                        .thenComparing(one -> one.staff().value()))
                .toList();
        return new Workload(
                term.name(), lines, mean, all.isEmpty() ? 0 : of.getMin(), all.isEmpty() ? 0 : of.getMax(), above);
    }

    private static boolean stands(int minutes, int mean, BigDecimal above) {
        return BigDecimal.valueOf((long) minutes * PER_CENT).compareTo(above.multiply(BigDecimal.valueOf(mean))) >= 0;
    }

    private @Nullable BigDecimal above(int school) {
        return packs.threshold(organisations.ruleplace(school), LocalDate.now(clock), ABOVE)
                .filter(threshold -> !threshold.values().isEmpty())
                .map(threshold -> threshold.values().getFirst())
                .orElse(null);
    }

    private static Said said(@Nullable RotaWish wish) {
        if (wish == null) {
            return Said.NOTHING;
        }
        return wish.willing() ? Said.YES : Said.NO;
    }
}
