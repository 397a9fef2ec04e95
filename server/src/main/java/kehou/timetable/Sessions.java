package kehou.timetable;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kehou.kernel.KernelRefusal;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.library.Instructor;
import kehou.library.Instructors;
import kehou.plan.Offering;
import kehou.region.Venue;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The sessions of the schools a scope opens: planned from the calendar, then held or cancelled. */
@Component
public class Sessions {
    private static final long LONGEST_LIST_DAYS = 31;
    /** More than a class meets in a year. */
    public static final int MOST_OF_A_CLASS = 400;

    private final SessionStore store;
    private final SessionsAheadStore ahead;
    private final SessionMoveStore moves;
    private final Instructors instructors;
    private final ApplicationEventPublisher events;

    Sessions(
            SessionStore store,
            SessionsAheadStore ahead,
            SessionMoveStore moves,
            Instructors instructors,
            ApplicationEventPublisher events) {
        this.store = store;
        this.ahead = ahead;
        this.moves = moves;
        this.instructors = instructors;
        this.events = events;
    }

    /** One session; 404 outside the scope's schools. */
    @Transactional(readOnly = true)
    public Session find(Scope scope, Session.Id id) {
        return store.find(scope, id).orElseThrow(KernelRefusal.NOT_FOUND::refused);
    }

    /** These sessions by id, in one call; ones outside the scope are left out. */
    @Transactional(readOnly = true)
    public Map<Session.Id, Session> all(Scope scope, Collection<Session.Id> ids) {
        return store.all(scope, ids).stream().collect(Collectors.toMap(Session::id, Function.identity()));
    }

    /** One session that the caller may work in: a teacher only its own, a school every one of its. */
    @Transactional(readOnly = true)
    public Session taughtBy(Scope scope, Session.Id id) {
        Session session = find(scope, id);
        if (scope.role() == Role.TEACHER && !own(scope).contains(session.instructor())) {
            throw Refusal.NOT_YOUR_SESSION.refused();
        }
        return session;
    }

    /** What a caller sees of these days, by date and time: a teacher its own sessions, others all of their schools. */
    @Transactional(readOnly = true)
    public List<Session> between(Scope scope, LocalDate from, LocalDate to) {
        requireShort(from, to);
        return scope.role() == Role.TEACHER
                ? store.ofInstructors(scope, own(scope), from, to)
                : store.between(scope, from, to);
    }

    /** The sessions of these offerings on these days, by date and time. */
    @Transactional(readOnly = true)
    public List<Session> ofOfferings(Scope scope, Collection<Offering.Id> ids, LocalDate from, LocalDate to) {
        requireShort(from, to);
        return store.ofOfferings(scope, ids, from, to);
    }

    /** What lies ahead of these offerings from that day on, in one line for each who gives it. */
    @Transactional(readOnly = true)
    public List<SessionsAhead> ahead(Scope scope, Collection<Offering.Id> ids, LocalDate from) {
        return ids.isEmpty() ? List.of() : ahead.of(scope, ids, from);
    }

    /**
     * The same, as cheap as it can be had: a node remembers it until the timetable of the school changes. One of today
     * that was held may still be among them.
     */
    @Transactional(readOnly = true)
    public List<SessionsAhead> ends(Scope scope, Collection<Offering.Id> ids, LocalDate from) {
        return ids.isEmpty() ? List.of() : ahead.ends(scope, ids, from);
    }

    /** The same of every offering of the scope's schools. */
    @Transactional(readOnly = true)
    public List<SessionsAhead> ahead(Scope scope, LocalDate from) {
        return ahead.of(scope, from);
    }

    /** The next {@code limit} planned sessions of these offerings from that day on, by date and time. */
    @Transactional(readOnly = true)
    public List<Session> planned(Scope scope, Collection<Offering.Id> ids, LocalDate from, int limit) {
        return ids.isEmpty() ? List.of() : store.planned(scope, ids, from, limit);
    }

    /** It took place. Saying so again changes nothing; a cancelled session refuses. */
    @Transactional
    public void hold(Scope scope, Session.Id id) {
        if (store.hold(scope, id)) {
            Session session = find(scope, id);
            events.publishEvent(new Session.Held(scope.at(id), id, session.offering(), session.date()));
        } else if (find(scope, id).state() == Session.State.CANCELLED) {
            throw Refusal.CANCELLED.refused();
        }
    }

    /** It will not take place, and why. A held session refuses; cancelling again keeps the first reason. */
    @Transactional
    public Session cancel(Scope scope, Session.Id id, String reason) {
        boolean changed = store.cancel(scope, id, reason);
        Session session = find(scope, id);
        if (session.state() == Session.State.HELD) {
            throw Refusal.HELD.refused();
        }
        if (changed) {
            events.publishEvent(new Session.Cancelled(scope.at(id), id, session.offering(), session.date()));
        }
        return session;
    }

    /** None of them takes place from that day on, and why; those that were planned, by date. */
    @Transactional
    public List<Session> stop(Scope scope, Offering.Id offering, LocalDate from, String reason) {
        List<Session> planned = planned(scope, List.of(offering), from, MOST_OF_A_CLASS);
        planned.forEach(session -> cancel(scope, session.id(), reason));
        return planned;
    }

    /** Of what a closure took: the sessions that were to be made up by these. */
    @Transactional(readOnly = true)
    public Set<Session.Id> madeUpBy(Scope scope, Collection<Session> makeUps) {
        return moves.madeUpBy(scope, makeUps.stream().map(Session::id).toList());
    }

    /**
     * Somebody else gives it from now on. Refuses an instructor who gives another session at that time,
     * and a session that was held or cancelled.
     */
    @Transactional
    public Session handTo(Scope scope, Session.Id id, Instructor.Id instructor) {
        Session before = find(scope, id);
        if (before.state() != Session.State.PLANNED) {
            throw (before.state() == Session.State.HELD ? Refusal.HELD : Refusal.CANCELLED).refused();
        }
        if (!store.handTo(scope, id, instructor)) {
            throw Refusal.INSTRUCTOR_BUSY.refused("instructor", instructor);
        }
        return find(scope, id);
    }

    /**
     * It takes place in another venue of its school, at its own time. Refuses VENUE_TAKEN where another session of that
     * time is there, and a session that was held or cancelled.
     */
    @Transactional
    public Session relocate(Scope scope, Session.Id id, Venue venue) {
        Session before = find(scope, id);
        if (before.state() != Session.State.PLANNED) {
            throw (before.state() == Session.State.HELD ? Refusal.HELD : Refusal.CANCELLED).refused();
        }
        if (venue.id().school() != id.school()) {
            throw KernelRefusal.NOT_FOUND.refused();
        }
        if (!moves.relocate(scope, id, venue)) {
            throw Refusal.VENUE_TAKEN.refused("venue", venue.name());
        }
        events.publishEvent(new Session.Relocated(scope.at(id), id, before.offering(), before.date(), venue.id()));
        return find(scope, id);
    }

    private Set<Instructor.Id> own(Scope scope) {
        return instructors.ofAccount(scope, scope.account()).stream()
                .map(Instructor::id)
                .collect(Collectors.toSet());
    }

    private static void requireShort(LocalDate from, LocalDate to) {
        if (ChronoUnit.DAYS.between(from, to) >= LONGEST_LIST_DAYS) {
            throw Refusal.RANGE_TOO_LONG.refused("days", LONGEST_LIST_DAYS);
        }
    }
}
