package kehou.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kehou.delivery.RollCount;
import kehou.delivery.Rolls;
import kehou.enrolment.ConfirmedPlaces;
import kehou.enrolment.Enrolments;
import kehou.enrolment.Unplaced;
import kehou.kernel.Scope;
import kehou.payment.OrderTotals;
import kehou.payment.Orders;
import kehou.people.Pupils;
import kehou.people.StaffList;
import kehou.plan.Offering;
import kehou.plan.Offerings;
import kehou.supervision.SchoolStanding.ClassStanding;
import kehou.timetable.Session;
import kehou.timetable.Sessions;
import org.springframework.stereotype.Component;

/** Counts a school from the rows themselves, inside its own scope: for roll-ups and recounts alike. */
@Component
class Figures {
    private final Sessions sessions;
    private final Rolls rolls;
    private final Orders orders;
    private final Offerings offerings;
    private final Enrolments enrolments;
    private final Unplaced unplaced;
    private final Pupils pupils;
    private final StaffList staff;

    Figures(
            Sessions sessions,
            Rolls rolls,
            Orders orders,
            Offerings offerings,
            Enrolments enrolments,
            Unplaced unplaced,
            Pupils pupils,
            StaffList staff) {
        this.sessions = sessions;
        this.rolls = rolls;
        this.orders = orders;
        this.offerings = offerings;
        this.enrolments = enrolments;
        this.unplaced = unplaced;
        this.pupils = pupils;
        this.staff = staff;
    }

    /** A day of the school: its sessions and rolls, and the orders opened that day. */
    DayCount day(Scope scope, int school, LocalDate day) {
        List<Session> due = sessions.between(scope, day, day).stream()
                .filter(session -> session.state() != Session.State.CANCELLED)
                .toList();
        Map<Session.Id, RollCount> counts =
                rolls.counts(scope, due.stream().map(Session::id).toList());
        Map<Long, ClassDay> classes = new TreeMap<>();
        for (Session session : due) {
            RollCount count = counts.get(session.id());
            boolean held = session.state() == Session.State.HELD;
            ClassDay one = new ClassDay(
                    session.offering().value(),
                    1,
                    held ? 1 : 0,
                    held && count != null ? count.expected() : 0,
                    held && count != null ? count.present() : 0);
            classes.merge(one.offering(), one, Figures::both);
        }
        OrderTotals money = orders.totals(scope, day, day);
        ClassDay all = classes.values().stream().reduce(new ClassDay(0, 0, 0, 0, 0), Figures::both);
        SchoolDay whole = new SchoolDay(
                school,
                day,
                all.sessions(),
                all.held(),
                all.expected(),
                all.present(),
                Math.toIntExact(money.orders()),
                money.paidFen(),
                money.refundedFen());
        return new DayCount(whole, List.copyOf(classes.values()));
    }

    /** How the school stands now: pupils, those with a confirmed place, staff, classes. */
    SchoolStanding standing(Scope scope, int school) {
        ConfirmedPlaces confirmed = enrolments.confirmed(scope, school);
        List<ClassStanding> classes = offerings.ofSchool(scope).stream()
                .filter(offering -> offering.state() != Offering.State.DRAFT)
                .map(offering -> new ClassStanding(
                        offering.id().value(),
                        offering.courseName(),
                        offering.seats(),
                        confirmed.byOffering().getOrDefault(offering.id(), 0)))
                .toList();
        return new SchoolStanding(
                school,
                pupils.count(scope, school),
                confirmed.pupils(),
                unplaced.count(scope, school).orElse(null),
                staff(scope, school),
                classes);
    }

    private int staff(Scope scope, int school) {
        return (int) staff.of(scope, school).stream()
                .filter(member -> !member.left())
                .count();
    }

    private static ClassDay both(ClassDay a, ClassDay b) {
        return new ClassDay(
                b.offering(),
                a.sessions() + b.sessions(),
                a.held() + b.held(),
                a.expected() + b.expected(),
                a.present() + b.present());
    }
}
