package kehou.timetable;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import kehou.kernel.Ids;
import kehou.kernel.KernelRefusal;
import kehou.kernel.MovableClock;
import kehou.kernel.Scope;
import kehou.region.Terms;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Make-up days: what a closed day missed is held on another one, each session with its own number and lesson. */
@Component
public class MakeUps {
    private final ClosureStore closures;
    private final ClosedSessionStore sessions;
    private final Terms terms;
    private final Ids ids;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MakeUps(
            ClosureStore closures,
            ClosedSessionStore sessions,
            Terms terms,
            Ids ids,
            ApplicationEventPublisher events,
            Clock clock) {
        this.closures = closures;
        this.sessions = sessions;
        this.terms = terms;
        this.ids = ids;
        this.events = events;
        this.clock = clock;
    }

    /** The days of a closure at the caller's school, and what of them is made up. */
    @Transactional(readOnly = true)
    public List<ClosureDay> days(Scope scope, Closure.Id id) {
        int school = scope.at(scope.place());
        return of(scope, closures.find(scope, school, id).orElseThrow(KernelRefusal.NOT_FOUND::refused));
    }

    /**
     * Plans the sessions of a closed day on another day of the same term, at their times and in their venues; what cannot
     * be there, since somebody or something is taken, stays owed. Refuses a day that is not ahead, outside the term or
     * closed itself, a closure that does not stand, and when nothing is left that could be held then.
     */
    @Transactional
    public ClosureDay plan(Scope scope, Closure.Id id, MakeUpWish wish) {
        int school = scope.at(scope.place());
        ClosedSchool closed = closures.lock(scope, school, id).orElseThrow(KernelRefusal.NOT_FOUND::refused);
        if (!closed.state().stands()) {
            throw Refusal.CLOSURE_WITHDRAWN.refused();
        }
        requireDay(scope, school, closed, wish);
        List<Session.Id> missed = sessions.open(scope, school, id, wish.day(), wish.on());
        if (missed.isEmpty()) {
            throw Refusal.MAKE_UP_NOTHING.refused("day", wish.day(), "on", wish.on());
        }
        sessions.makeUp(scope, school, missed, ids.next(school, missed.size(), Session.Id::new), wish.on());
        events.publishEvent(new Closure.MadeUp(school, id, wish.day(), wish.on(), missed.size()));
        return sessions.days(scope, school, id).stream()
                .filter(day -> day.date().equals(wish.day()))
                .findFirst()
                .orElseThrow();
    }

    /** The same of a school's closure that is known. */
    @Transactional(readOnly = true)
    public List<ClosureDay> of(Scope scope, ClosedSchool closed) {
        return sessions.days(scope, closed.school(), closed.closure());
    }

    /** The sessions of that closure at the school that are held on another day. */
    @Transactional(readOnly = true)
    public List<Session.Id> held(Scope scope, int school, Closure.Id id) {
        return sessions.madeUp(scope, school, id);
    }

    private void requireDay(Scope scope, int school, ClosedSchool closed, MakeUpWish wish) {
        boolean ahead = wish.on().isAfter(LocalDate.ofInstant(clock.instant(), MovableClock.BEIJING))
                && wish.on().isAfter(wish.day());
        boolean inTerm = terms.at(closed.firstDay()).equals(terms.at(wish.on()));
        if (!ahead || !inTerm) {
            throw Refusal.MAKE_UP_DAY.refused("on", wish.on());
        }
        closures.of(scope, school, wish.on(), wish.on()).stream()
                .filter(other -> other.state().stands() && other.whole())
                .findFirst()
                .ifPresent(other -> {
                    throw Refusal.MAKE_UP_CLOSED.refused("on", wish.on(), "reason", other.reason());
                });
    }
}
