package kehou.supervision;

import java.time.LocalDate;
import java.util.List;
import kehou.delivery.Roll;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.plan.Offering;
import kehou.plan.Offerings;
import kehou.region.Term;
import kehou.region.Terms;
import kehou.timetable.Closure;
import kehou.timetable.Closures;
import kehou.timetable.Session;
import kehou.timetable.Sessions;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Sessions planned, held and cancelled, and rolls called, mark their day. */
@Component
class RollUpDayListener {
    private final RollUps rollUps;
    private final Sessions sessions;
    private final Closures closures;
    private final Offerings offerings;
    private final Terms terms;
    private final Tenancy tenancy;

    RollUpDayListener(
            RollUps rollUps, Sessions sessions, Closures closures, Offerings offerings, Terms terms, Tenancy tenancy) {
        this.rollUps = rollUps;
        this.sessions = sessions;
        this.closures = closures;
        this.offerings = offerings;
        this.terms = terms;
        this.tenancy = tenancy;
    }

    @ApplicationModuleListener
    void on(Session.Planned event) {
        Scope own = RollUps.own(event.school());
        Offering offering = tenancy.as(own, () -> offerings.find(own, event.offering()));
        Term term = terms.find(offering.term());
        List<LocalDate> days = term.firstDay()
                .datesUntil(term.lastDay().plusDays(1))
                .filter(day -> offering.slotOn(term, day).isPresent())
                .toList();
        rollUps.markDays(event.school(), days);
    }

    @ApplicationModuleListener
    void on(Session.Held event) {
        rollUps.markDays(event.school(), List.of(event.date()));
    }

    @ApplicationModuleListener
    void on(Session.Cancelled event) {
        rollUps.markDays(event.school(), List.of(event.date()));
    }

    @ApplicationModuleListener
    void on(Closure.Applied event) {
        markClosed(event.school(), event.closure());
    }

    @ApplicationModuleListener
    void on(Closure.Lifted event) {
        markClosed(event.school(), event.closure());
    }

    @ApplicationModuleListener
    void on(Closure.MadeUp event) {
        rollUps.markDays(event.school(), List.of(event.on()));
    }

    private void markClosed(int school, Closure.Id closure) {
        Scope own = RollUps.own(school);
        tenancy.as(own, () -> closures.find(own, school, closure))
                .ifPresent(closed -> rollUps.markDays(
                        school,
                        closed.firstDay()
                                .datesUntil(closed.lastDay().plusDays(1))
                                .toList()));
    }

    @ApplicationModuleListener
    void on(Roll.Called event) {
        Scope own = RollUps.own(event.school());
        Session session = tenancy.as(own, () -> sessions.find(own, event.session()));
        rollUps.markDays(event.school(), List.of(session.date()));
    }
}
