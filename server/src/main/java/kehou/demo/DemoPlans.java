package kehou.demo;

import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import kehou.kernel.Tenancy;
import kehou.library.Course;
import kehou.library.Instructor;
import kehou.plan.Offering;
import kehou.plan.OfferingDraft;
import kehou.plan.OfferingSlotDraft;
import kehou.plan.Offerings;
import kehou.plan.SchoolPlans;
import kehou.plan.Strand;
import kehou.timetable.SolveRuns;
import kehou.timetable.TimetableWish;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * The first school is in the middle of its plan: the words are drafted, and three findings are left to clear: the little
 * ones have no science yet, the library has too few courses for the venues, and nothing is said of safety.
 */
@Component
@ConditionalOnProperty(name = "kehou.demo", havingValue = "on")
class DemoPlans {
    private static final LocalTime FROM = LocalTime.of(17, 20);
    private static final LocalTime TO = LocalTime.of(18, 20);
    private static final int SCHOOL_DAYS = 5;
    private static final int WEDNESDAY = 3;
    private static final int NO_LONGER_LITTLE = 3;
    private static final int SEATS = 35;
    private static final int SECONDS = 2;

    private final SchoolPlans plans;
    private final Offerings offerings;
    private final DemoShelves shelves;
    private final SolveRuns runs;
    private final Tenancy tenancy;

    DemoPlans(SchoolPlans plans, Offerings offerings, DemoShelves shelves, SolveRuns runs, Tenancy tenancy) {
        this.plans = plans;
        this.offerings = offerings;
        this.shelves = shelves;
        this.runs = runs;
        this.tenancy = tenancy;
    }

    /**
     * A class of the second hour stands as a draft, every day and for all grades, and science once a week for the older
     * ones; a timetable is searched for.
     */
    void begin(DemoSchool school) {
        Course science = shelves.science(school);
        tenancy.as(school.scope, () -> {
            Offering known = school.offerings.getFirst();
            List<Integer> grades = IntStream.rangeClosed(school.plan.firstGrade(), school.plan.lastGrade())
                    .boxed()
                    .toList();
            add(school, known.course(), known.instructor(), everyDay(school), grades);
            Instructor.Id other = school.offerings.stream()
                    .map(Offering::instructor)
                    .filter(one -> !one.equals(known.instructor()))
                    .findFirst()
                    .orElseThrow();
            OfferingSlotDraft once = OfferingSlotDraft.weekly(
                    WEDNESDAY, FROM, TO, school.venues.get(1).id(), null);
            List<Integer> older = science.grades().stream()
                    .filter(grade -> grades.contains(grade) && grade >= NO_LONGER_LITTLE)
                    .toList();
            add(school, science.id(), other, List.of(once), older);
            plans.draft(school.scope, null);
        });
        tenancy.as(school.scope, () -> runs.ask(school.scope, TimetableWish.usual(SECONDS)));
    }

    private static List<OfferingSlotDraft> everyDay(DemoSchool school) {
        return IntStream.rangeClosed(1, SCHOOL_DAYS)
                .mapToObj(weekday -> OfferingSlotDraft.weekly(
                        weekday, FROM, TO, school.venues.getFirst().id(), null))
                .toList();
    }

    private void add(
            DemoSchool school,
            Course.Id course,
            Instructor.Id instructor,
            List<OfferingSlotDraft> slots,
            List<Integer> grades) {
        offerings.add(
                school.scope,
                school.number,
                OfferingDraft.of(course, Strand.INTEREST, instructor, slots, grades, SEATS, 0));
    }
}
