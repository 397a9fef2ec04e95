package kehou.timetable;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kehou.kernel.MovableClock;
import kehou.kernel.Scope;
import kehou.plan.Offering;
import kehou.plan.Offerings;
import kehou.region.Term;
import kehou.region.Terms;
import kehou.timetable.ClosedSchool.State;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Carries a closure out at one school, or undoes it. Told twice or by two nodes, it is done once. */
@Component
class ClosureWork {
    private static final String CLOSED = "停课：";
    private static final String LIFTED = "停课已撤销，不用补课";

    private final ClosureStore store;
    private final ClosedSessionStore sessions;
    private final Offerings offerings;
    private final Terms terms;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ClosureWork(
            ClosureStore store,
            ClosedSessionStore sessions,
            Offerings offerings,
            Terms terms,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.sessions = sessions;
        this.offerings = offerings;
        this.terms = terms;
        this.events = events;
        this.clock = clock;
    }

    /** Carries out or undoes what waits at that school. */
    @Transactional
    public void settle(Scope own, ClosedSchool waiting) {
        if (waiting.state() == State.DUE) {
            store.turn(own, waiting.school(), waiting.closure(), State.DUE, State.DONE)
                    .ifPresent(closed -> apply(own, closed));
        } else {
            store.turn(own, waiting.school(), waiting.closure(), State.LIFT_DUE, State.LIFTED)
                    .ifPresent(closed -> lift(own, closed));
        }
    }

    /** Sessions were planned on these days: closures that stand there are carried out once more. */
    @Transactional
    public void follow(Scope own, int school, LocalDate from, LocalDate to) {
        store.again(own, school, from, to).forEach(closed -> settle(own, closed));
    }

    private void apply(Scope own, ClosedSchool closed) {
        sessions.cancel(own, closed, today(), only(own, closed), CLOSED + closed.reason());
        int count = sessions.count(own, closed);
        events.publishEvent(new Closure.Applied(closed.school(), closed.closure(), count));
    }

    private void lift(Scope own, ClosedSchool closed) {
        sessions.dropMakeUps(own, closed, LIFTED);
        int restored = sessions.restore(own, closed);
        sessions.count(own, closed);
        events.publishEvent(new Closure.Lifted(closed.school(), closed.closure(), restored));
        follow(own, closed.school(), closed.firstDay(), closed.lastDay());
    }

    /** The classes that are for the closed grade or class alone; others go on without its children. Null means all. */
    private @Nullable Set<Offering.Id> only(Scope own, ClosedSchool closed) {
        if (closed.whole()) {
            return null;
        }
        return terms.at(closed.firstDay())
                .map(Term::id)
                .map(term -> offerings.published(own, closed.school(), term).stream()
                        .filter(offering -> closed.homeClass() != null
                                ? offering.homeClasses().equals(List.of(closed.homeClass()))
                                : offering.grades().equals(List.of(closed.grade())))
                        .map(Offering::id)
                        .collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), MovableClock.BEIJING);
    }
}
