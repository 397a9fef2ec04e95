package kehou.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import kehou.enrolment.Enrolments;
import kehou.kernel.KernelRefusal;
import kehou.kernel.Scope;
import kehou.people.Pupil;
import kehou.timetable.Session;
import kehou.timetable.Sessions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Leaves that guardians ask for their own pupils. */
@Component
public class Leaves {
    private static final Duration SHOWN = Duration.ofDays(180);

    private final LeaveStore store;
    private final Rolls rolls;
    private final Sessions sessions;
    private final Enrolments enrolments;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Leaves(
            LeaveStore store,
            Rolls rolls,
            Sessions sessions,
            Enrolments enrolments,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.rolls = rolls;
        this.sessions = sessions;
        this.enrolments = enrolments;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Excuses the pupil from a session it is expected at. Refuses once the session has begun or was
     * cancelled; asking again keeps the first leave.
     */
    @Transactional
    public Leave ask(Scope scope, Pupil.Id pupil, Session.Id id, String reason) {
        scope.pupil(pupil);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Session session = sessions.find(scope, id);
        DayRules.requireNotCancelled(session);
        if (!now.isBefore(session.begins())) {
            throw Refusal.SESSION_BEGUN.refused("beganAt", session.begins());
        }
        if (!enrolments.expected(scope, session.offering(), session.date()).contains(pupil)) {
            throw KernelRefusal.NOT_FOUND.refused();
        }
        Leave leave = new Leave(id, pupil, reason, now);
        if (store.insert(scope, leave)) {
            rolls.noteLeave(scope, session);
            events.publishEvent(new Leave.Asked(scope.at(id), id, pupil));
        }
        return leave;
    }

    /** The pupil's leaves of the last half year, newest first. */
    @Transactional(readOnly = true)
    public List<Leave> of(Scope scope, Pupil.Id pupil) {
        return store.ofPupil(scope, pupil, clock.instant().minus(SHOWN));
    }
}
