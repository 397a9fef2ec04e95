package kehou.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import kehou.enrolment.Draw;
import kehou.enrolment.DrawDraft;
import kehou.enrolment.DrawSteps;
import kehou.enrolment.DrawValues;
import kehou.enrolment.Draws;
import kehou.enrolment.WishListDraft;
import kehou.enrolment.WishLists;
import kehou.kernel.MovableClock;
import kehou.kernel.Purpose;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.people.Guardians;
import kehou.people.Pupil;
import kehou.people.PupilRow;
import kehou.people.Pupils;
import kehou.plan.FeeApproval;
import kehou.plan.FeeNotices;
import kehou.plan.Offering;
import kehou.plan.OfferingDraft;
import kehou.plan.OfferingSlotDraft;
import kehou.plan.Offerings;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** One school draws three small clubs among its third grade, to be done again by whoever likes; two more wait for a draw. */
@Component
@ConditionalOnProperty(name = "kehou.demo", havingValue = "on")
class DemoDraws {
    private static final int GRADE = 3;
    private static final int DRAWN = 3;
    private static final int WAITING = 2;
    private static final int SEATS = 8;
    private static final int FAMILIES = 48;
    /** On Saturdays, when no child has anything else. */
    private static final int SATURDAY = 6;

    /** One after the other within the Saturday morning that the school is open. */
    private static final LocalTime FIRST = LocalTime.of(8, 30);

    private static final int MINUTES = 35;

    private final Draws draws;
    private final DrawValues values;
    private final DrawSteps steps;
    private final WishLists lists;
    private final Offerings offerings;
    private final FeeNotices notices;
    private final Pupils pupils;
    private final Guardians guardians;
    private final Tenancy tenancy;
    private final MovableClock clock;

    DemoDraws(
            Draws draws,
            DrawValues values,
            DrawSteps steps,
            WishLists lists,
            Offerings offerings,
            FeeNotices notices,
            Pupils pupils,
            Guardians guardians,
            Tenancy tenancy,
            MovableClock clock) {
        this.draws = draws;
        this.values = values;
        this.steps = steps;
        this.lists = lists;
        this.offerings = offerings;
        this.notices = notices;
        this.pupils = pupils;
        this.guardians = guardians;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /** From the announcement to the result, within four days; leaves the clock there. */
    void hold(DemoSchool school) {
        List<Offering> clubs = tenancy.as(school.scope, () -> clubs(school));
        Instant now = clock.instant();
        DrawDraft draft = new DrawDraft(
                now.plus(Duration.ofHours(1)),
                now.plus(Duration.ofDays(2)),
                clubs.subList(0, DRAWN).stream().map(Offering::id).toList(),
                List.of(GRADE),
                "中国福利彩票双色球，志愿截止后第一期的开奖号码",
                now.plus(Duration.ofDays(3)),
                now.plus(Duration.ofDays(4)));
        Draw draw = tenancy.as(school.scope, () -> draws.announce(school.scope, school.number, draft));
        clock.moveTo(draft.opensAt());
        families(school, draw, clubs.subList(0, DRAWN));
        clock.moveTo(draft.closesAt());
        tenancy.as(school.scope, () -> steps.step(school.scope, draw.id()));
        clock.moveTo(draft.publicAt());
        Scope head = new Scope(
                Role.PRINCIPAL, school.number, 1, Set.of(school.number), Set.of(), Set.of(), Purpose.DEMO, null);
        for (Scope reader : List.of(school.scope, head)) {
            tenancy.as(reader, () -> values.read(reader, draw.id(), "02 09 13 21 26 30 + 11"));
        }
        tenancy.as(school.scope, () -> values.reveal(school.scope, draw.id()));
        tenancy.as(school.scope, () -> steps.step(school.scope, draw.id()));
    }

    private List<Offering> clubs(DemoSchool school) {
        List<Offering> suitable = school.offerings.stream()
                .filter(offering -> offering.grades().contains(GRADE))
                .toList();
        List<Offering> clubs = new ArrayList<>();
        for (int i = 0; i < DRAWN + WAITING; i++) {
            Offering like = suitable.get(i % suitable.size());
            LocalTime from = FIRST.plusMinutes((long) i * MINUTES);
            OfferingSlotDraft slot = OfferingSlotDraft.weekly(
                    SATURDAY,
                    from,
                    from.plusMinutes(MINUTES),
                    like.slots().getFirst().venue(),
                    null);
            OfferingDraft draft = OfferingDraft.of(
                    like.course(), like.strand(), like.instructor(), List.of(slot), List.of(GRADE), SEATS, 0);
            Offering club = offerings.add(school.scope, school.number, draft);
            notices.publish(school.scope, club.id(), new FeeApproval("", null));
            clubs.add(offerings.find(school.scope, club.id()));
        }
        return clubs;
    }

    private void families(DemoSchool school, Draw draw, List<Offering> clubs) {
        List<PupilRow> grade = tenancy.as(
                school.scope,
                () -> pupils
                        .list(school.scope, school.number, new Pupils.PupilQuery(null, null, false), null, 1_000)
                        .items()
                        .stream()
                        .filter(row -> row.grade() == GRADE)
                        .limit(FAMILIES)
                        .toList());
        for (PupilRow row : grade) {
            List<Long> accounts = tenancy.as(school.scope, () -> guardians.of(school.scope, row.id()));
            if (!accounts.isEmpty()) {
                wish(school, draw, clubs, row.id(), accounts.getFirst());
            }
        }
    }

    private void wish(DemoSchool school, Draw draw, List<Offering> clubs, Pupil.Id child, long account) {
        List<Offering.Id> wishes =
                new ArrayList<>(clubs.stream().map(Offering::id).toList());
        Collections.shuffle(wishes, school.invented.random());
        int want = 1 + school.invented.random().nextInt(2);
        Scope family = DemoScopes.guardian(account, school.number, child.value());
        tenancy.as(
                family,
                () -> lists.write(
                        family,
                        child,
                        draw.id(),
                        new WishListDraft(want, List.of(SATURDAY), List.copyOf(wishes), false, null)));
    }
}
