package kehou.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import kehou.enrolment.Enrolment;
import kehou.enrolment.Enrolments;
import kehou.enrolment.PlaceApproval;
import kehou.enrolment.PlaceApprovals;
import kehou.enrolment.SelectionWindow;
import kehou.enrolment.WindowDraft;
import kehou.enrolment.Windows;
import kehou.kernel.MovableClock;
import kehou.kernel.Tenancy;
import kehou.plan.FeeApproval;
import kehou.plan.FeeNotices;
import kehou.plan.Offering;
import kehou.plan.OfferingDraft;
import kehou.plan.OfferingSlotDraft;
import kehou.plan.Offerings;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** One school looks at the places of one class: most still wait for its answer today, one it refused. */
@Component
@ConditionalOnProperty(name = "kehou.demo", havingValue = "on")
class DemoApprovals {
    private static final int SATURDAY = 6;
    private static final LocalTime MORNING = LocalTime.of(7, 55);
    private static final LocalTime FROM = LocalTime.of(9, 0);
    private static final int MINUTES = 60;
    private static final int SEATS = 12;
    private static final int FAMILIES = 7;
    private static final int DAYS = 3;

    private final Offerings offerings;
    private final FeeNotices notices;
    private final Windows windows;
    private final Enrolments enrolments;
    private final PlaceApprovals approvals;
    private final DemoFamilies families;
    private final Tenancy tenancy;
    private final MovableClock clock;

    DemoApprovals(
            Offerings offerings,
            FeeNotices notices,
            Windows windows,
            Enrolments enrolments,
            PlaceApprovals approvals,
            DemoFamilies families,
            Tenancy tenancy,
            MovableClock clock) {
        this.offerings = offerings;
        this.notices = notices;
        this.windows = windows;
        this.enrolments = enrolments;
        this.approvals = approvals;
        this.families = families;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /** Opens the class this morning and lets families choose it; the clock is back afterwards. */
    void ask(DemoSchool school, LocalDate today) {
        Instant before = clock.instant();
        clock.moveTo(today.atTime(MORNING).atZone(MovableClock.BEIJING).toInstant());
        ask(school, clock.instant());
        clock.moveTo(before);
    }

    private void ask(DemoSchool school, Instant now) {
        Offering offering = tenancy.as(school.scope, () -> open(school));
        WindowDraft draft = new WindowDraft(
                SelectionWindow.Mode.FIRST_COME,
                now,
                now.plus(Duration.ofDays(DAYS * 2L)),
                List.of(offering.id()),
                offering.grades(),
                DAYS,
                null);
        tenancy.as(school.scope, () -> windows.announce(school.scope, school.number, draft));
        families.chooseAlso(school, offering, FAMILIES);
        tenancy.as(school.scope, () -> enrolments.ofOffering(school.scope, offering.id())).stream()
                .findFirst()
                .map(Enrolment::id)
                .ifPresent(one -> tenancy.as(
                        school.scope,
                        () -> approvals.refuse(
                                school.scope, one, PlaceApproval.Why.COURSE_NEEDS, "公布的要求是学过一个学期，孩子还没有学过。下学期有零基础的班。")));
    }

    private Offering open(DemoSchool school) {
        Offering like = school.offerings.getLast();
        OfferingSlotDraft slot = OfferingSlotDraft.weekly(
                SATURDAY,
                FROM,
                FROM.plusMinutes(MINUTES),
                like.slots().getFirst().venue(),
                null);
        OfferingDraft draft = OfferingDraft.of(
                like.course(), like.strand(), like.instructor(), List.of(slot), like.grades(), SEATS, 0);
        Offering made = offerings.add(school.scope, school.number, draft);
        notices.publish(school.scope, made.id(), new FeeApproval("", null));
        return offerings.find(school.scope, made.id());
    }
}
