package kehou.demo;

import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import kehou.kernel.Tenancy;
import kehou.library.ActivityCategory;
import kehou.plan.Offering;
import kehou.plan.OfferingDraft;
import kehou.plan.OfferingSlotDraft;
import kehou.plan.Offerings;
import kehou.plan.SchoolPlans;
import kehou.plan.Strand;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The first school is in the middle of its plan: the words are drafted, a few findings are left to clear. */
@Component
@ConditionalOnProperty(name = "kehou.demo", havingValue = "on")
class DemoPlans {
    private static final LocalTime FROM = LocalTime.of(17, 20);
    private static final LocalTime TO = LocalTime.of(18, 20);
    private static final int SCHOOL_DAYS = 5;
    private static final int SEATS = 35;

    private final SchoolPlans plans;
    private final Offerings offerings;
    private final Tenancy tenancy;

    DemoPlans(SchoolPlans plans, Offerings offerings, Tenancy tenancy) {
        this.plans = plans;
        this.offerings = offerings;
        this.tenancy = tenancy;
    }

    /** A class of the second hour stands as a draft, every day and for all grades; what is said of safety is open. */
    void begin(DemoSchool school) {
        tenancy.as(school.scope, () -> {
            Offering known = school.offerings.stream()
                    .filter(one -> one.strand().gated() && one.category() == ActivityCategory.SCIENCE)
                    .findFirst()
                    .orElse(school.offerings.getFirst());
            List<OfferingSlotDraft> slots = IntStream.rangeClosed(1, SCHOOL_DAYS)
                    .mapToObj(weekday -> new OfferingSlotDraft(
                            weekday, FROM, TO, school.venues.getFirst().id(), null))
                    .toList();
            List<Integer> grades = IntStream.rangeClosed(school.plan.firstGrade(), school.plan.lastGrade())
                    .boxed()
                    .toList();
            offerings.add(
                    school.scope,
                    school.number,
                    OfferingDraft.of(known.course(), Strand.INTEREST, known.instructor(), slots, grades, SEATS, 0));
            plans.draft(school.scope, null);
        });
    }
}
