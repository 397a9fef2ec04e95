package kehou.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.plan.ServiceKind;
import kehou.plan.ServicePatterns;
import kehou.plan.ServicePeriod.ServicePeriodDraft;
import kehou.region.Organisation;
import kehou.region.Term;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Which services the invented schools run: five days of two hours, and here and there an evening or a weekend. */
@Component
@ConditionalOnProperty(name = "kehou.demo", havingValue = "on")
class DemoPatterns {
    private static final List<Integer> FIVE_DAYS = List.of(1, 2, 3, 4, 5);
    private static final LocalTime BEGINS = LocalTime.of(16, 30);
    private static final LocalTime OFF_WORK = LocalTime.of(18, 0);

    private final ServicePatterns patterns;
    private final Tenancy tenancy;

    DemoPatterns(ServicePatterns patterns, Tenancy tenancy) {
        this.patterns = patterns;
        this.tenancy = tenancy;
    }

    /** The city's off-work time, then every school's own pattern for the term. */
    void arrange(List<DemoSchool> schools, Term term) {
        Scope city = DemoScopes.bureau(Organisation.CITY, 0);
        tenancy.as(city, () -> patterns.set(city, Organisation.CITY, OFF_WORK));
        for (DemoSchool school : schools) {
            boolean village = school.plan.mark() == SchoolPlan.Mark.VILLAGE;
            add(school, day(term, village));
            if (school.plan.lastGrade() > 6 && !school.plan.practice()) {
                add(school, of(ServiceKind.EVENING_STUDY, FIVE_DAYS, time(18, 40), time(20, 0), term));
            }
        }
        DemoSchool first = schools.getFirst();
        add(first, of(ServiceKind.LATE_CARE, FIVE_DAYS, time(18, 30), time(19, 0), term));
        add(first, of(ServiceKind.WEEKEND, List.of(6), time(8, 30), time(11, 30), term));
        LocalDate rest = term.lastDay().plusDays(3);
        add(first, draft(ServiceKind.HOLIDAY, FIVE_DAYS, time(8, 30), time(17, 0), rest, rest.plusDays(11), null));
    }

    private void add(DemoSchool school, ServicePeriodDraft draft) {
        tenancy.as(school.scope, () -> patterns.add(school.scope, school.number, draft));
    }

    /** The village school ends sooner, and says why. */
    private static ServicePeriodDraft day(Term term, boolean village) {
        return draft(
                ServiceKind.SCHOOL_DAY,
                FIVE_DAYS,
                village ? time(15, 50) : BEGINS,
                village ? time(17, 50) : time(18, 30),
                term.firstDay(),
                term.lastDay(),
                village ? "竹溪村末班客车 18:05 发车，天黑前送孩子到家" : null);
    }

    private static ServicePeriodDraft of(
            ServiceKind kind, List<Integer> weekdays, LocalTime from, LocalTime to, Term term) {
        return draft(kind, weekdays, from, to, term.firstDay(), term.lastDay(), null);
    }

    private static ServicePeriodDraft draft(
            ServiceKind kind,
            List<Integer> weekdays,
            LocalTime from,
            LocalTime to,
            LocalDate first,
            LocalDate last,
            @Nullable String reason) {
        return new ServicePeriodDraft(kind, "", weekdays, from, to, first, last, null, reason, null);
    }

    private static LocalTime time(int hour, int minute) {
        return LocalTime.of(hour, minute);
    }
}
