package kehou.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import kehou.delivery.Outing;
import kehou.delivery.OutingConsent;
import kehou.delivery.OutingDraft;
import kehou.delivery.Outings;
import kehou.enrolment.DropInDesk;
import kehou.enrolment.DropInOpening;
import kehou.enrolment.DropInOpenings;
import kehou.enrolment.DropInWish;
import kehou.enrolment.DropIns;
import kehou.enrolment.Enrolment;
import kehou.enrolment.Enrolments;
import kehou.enrolment.LateCare;
import kehou.enrolment.LateWish;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.payment.Order;
import kehou.people.Guardians;
import kehou.people.Pupil;
import kehou.plan.Offering;
import kehou.plan.ServiceEvening;
import kehou.supervision.Complaint;
import kehou.supervision.Complaints;
import kehou.supervision.UnsignedComplaintDraft;
import kehou.supervision.UnsignedComplaints;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Some families of the first school book single days, fetch their children later, one later than the school runs, and sign
 * for an outing; two write to the district that they were not asked, and so does a neighbour without an account.
 */
@Component
@ConditionalOnProperty(name = "kehou.demo", havingValue = "on")
class DemoCare {
    private static final int FAMILIES = 5;
    private static final LocalTime BY_PATTERN = LocalTime.of(19, 0);
    private static final LocalTime LATER = LocalTime.of(19, 40);
    private static final int DAYS_AHEAD = 9;
    private static final int SEATS_A_DAY = 3;

    private final LateCare late;
    private final DropIns dropIns;
    private final DropInDesk dropInDesk;
    private final DropInOpenings openings;
    private final Outings outings;
    private final Complaints complaints;
    private final UnsignedComplaints strangers;
    private final Enrolments enrolments;
    private final DemoFamilies families;
    private final Guardians guardians;
    private final Tenancy tenancy;

    DemoCare(
            LateCare late,
            DropIns dropIns,
            DropInDesk dropInDesk,
            DropInOpenings openings,
            Outings outings,
            Complaints complaints,
            UnsignedComplaints strangers,
            Enrolments enrolments,
            DemoFamilies families,
            Guardians guardians,
            Tenancy tenancy) {
        this.late = late;
        this.dropIns = dropIns;
        this.dropInDesk = dropInDesk;
        this.openings = openings;
        this.outings = outings;
        this.complaints = complaints;
        this.strangers = strangers;
        this.enrolments = enrolments;
        this.families = families;
        this.guardians = guardians;
        this.tenancy = tenancy;
    }

    void ask(DemoSchool school, LocalDate today) {
        Offering offering = school.offerings.getFirst();
        List<Pupil.Id> all = tenancy.as(school.scope, () -> enrolments.ofOffering(school.scope, offering.id())).stream()
                .filter(place -> place.state() == Enrolment.State.CONFIRMED)
                .map(Enrolment::pupil)
                // The family of the sign-in page is left to whoever tries it.
                .skip(1)
                .toList();
        List<Pupil.Id> children = all.stream().limit(FAMILIES).toList();
        if (children.isEmpty()) {
            return;
        }
        children.forEach(child -> family(school, child, (family, pupil) -> {
            boolean last = pupil.equals(children.getLast());
            List<LocalDate> days = late.of(family, pupil).evenings().stream()
                    .map(ServiceEvening::date)
                    .filter(day -> !day.isBefore(today))
                    .limit(3)
                    .toList();
            if (!days.isEmpty()) {
                LocalTime until = last ? LATER : BY_PATTERN;
                late.apply(family, pupil, new LateWish(until, days, List.of(), null, null, "这几天下班晚"));
            }
        }));
        openDays(school);
        singleDays(school, children);
        paidDay(school, all.subList(children.size(), all.size()).reversed());
        family(
                school,
                children.getFirst(),
                (family, pupil) ->
                        complaints.make(family, pupil, Complaint.Kind.FORCED_IN, "班级群里接龙，说全班都要报，不报的要写情况说明。"));
        family(
                school,
                children.getLast(),
                (family, pupil) -> complaints.make(family, pupil, Complaint.Kind.FORCED_OUT, "孩子有点好动，有人劝我们下学期不要再参加了。"));
        strangers.make(
                new UnsignedComplaintDraft(
                        school.number, Complaint.Kind.FORCED_IN, "我是邻居。不报名的孩子放学要在校门外站着等，下雨也一样。", "13900000000"),
                "demo");
        Outing.Id outing = tenancy.as(
                school.scope,
                () -> outings.plan(school.scope, draft(school, offering, today.plusDays(DAYS_AHEAD)))
                        .outing()
                        .id());
        children.stream()
                .limit(FAMILIES - 1)
                .forEach(child -> family(
                        school,
                        child,
                        (family, pupil) ->
                                outings.sign(family, pupil, outing, new OutingConsent(true, school.invented.adult()))));
    }

    /** Each of them comes to the first two days that it can. */
    private void singleDays(DemoSchool school, List<Pupil.Id> children) {
        children.forEach(child -> family(
                school,
                child,
                (family, pupil) -> dropIns.of(family, pupil).days().stream()
                        .filter(day -> !day.inCare() && !day.late())
                        .limit(2)
                        .forEach(day -> dropInDesk.book(family, pupil, new DropInWish(day.date(), null)))));
    }

    /** Some classes of a school are open to single days: one that costs nothing, and those that cost a fee. */
    void openDays(DemoSchool school) {
        tenancy.as(school.scope, () -> {
            List<DropInOpening> some = openings.all(school.scope).stream()
                    .filter(one -> one.dayFen() != null && one.most() >= SEATS_A_DAY)
                    .toList();
            Stream.concat(
                            some.stream().filter(one -> one.feeFen() == 0).limit(1),
                            some.stream().filter(one -> one.feeFen() > 0))
                    .forEach(one -> openings.open(school.scope, one.offering(), SEATS_A_DAY));
        });
    }

    /** The first of these families that finds a class with a fee for its child pays for a day of it. */
    private void paidDay(DemoSchool school, List<Pupil.Id> children) {
        List<Order.Id> paid = new ArrayList<>();
        for (Pupil.Id child : children) {
            if (paid.isEmpty()) {
                family(
                        school,
                        child,
                        (family, pupil) -> dropIns.of(family, pupil).days().stream()
                                .filter(day -> !day.late())
                                .flatMap(day -> day.classes().stream()
                                        .filter(one -> one.feeFen() > 0)
                                        .map(one -> new DropInWish(day.date(), one.offering())))
                                .findFirst()
                                .map(wish ->
                                        dropInDesk.book(family, pupil, wish).order())
                                .ifPresent(order -> {
                                    families.pay(family, order);
                                    paid.add(order);
                                }));
            }
        }
    }

    private static OutingDraft draft(DemoSchool school, Offering offering, LocalDate day) {
        return new OutingDraft(
                offering.id(),
                "看一看城市的水",
                "云江市科技馆",
                day,
                LocalTime.of(16, 30),
                LocalTime.of(18, 0),
                school.teachers.getFirst().instructor(),
                List.of(school.teachers.getLast().instructor()),
                "参观水展厅，做一次净水小实验，回来写一张观察卡。",
                "步行 600 米，走实验路人行道，两位老师一前一后。",
                "两列纵队，四人一组互相照看，过路口由老师护送，自带水杯。",
                "就近送市第一医院，领队电话告知家长和学校，其余学生由随队教师带回。");
    }

    private void family(DemoSchool school, Pupil.Id pupil, BiConsumer<Scope, Pupil.Id> work) {
        List<Long> accounts = tenancy.as(school.scope, () -> guardians.of(school.scope, pupil));
        if (!accounts.isEmpty()) {
            Scope family = DemoScopes.guardian(accounts.getFirst(), school.number, pupil.value());
            tenancy.as(family, () -> work.accept(family, pupil));
        }
    }
}
