package kehou.delivery;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import kehou.kernel.Scope;
import kehou.library.Gate;
import kehou.library.Instructor;
import kehou.library.Instructors;
import kehou.plan.Offering;
import kehou.plan.Offerings;
import kehou.timetable.Session;
import kehou.timetable.Sessions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Substitutes: arranged by the school before the session is held. */
@Component
public class Substitutions {
    private final SubstitutionStore store;
    private final Sessions sessions;
    private final Offerings offerings;
    private final Instructors instructors;
    private final Gate gate;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Substitutions(
            SubstitutionStore store,
            Sessions sessions,
            Offerings offerings,
            Instructors instructors,
            Gate gate,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.sessions = sessions;
        this.offerings = offerings;
        this.instructors = instructors;
        this.gate = gate;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Hands a planned session to another instructor of the school, whose phone shows it at once. Refuses one
     * whom the library's gate refuses for this class or who teaches at that time, and a session that was
     * held or cancelled.
     */
    @Transactional
    public Substitution arrange(Scope scope, Session.Id id, SubstitutionRequest request) {
        Session before = sessions.find(scope, id);
        Instructor substitute = instructors.find(scope, request.instructor());
        Offering offering = offerings.find(scope, before.offering());
        if (offering.strand().gated()) {
            gate.pass(scope, offering.course(), substitute.id(), List.of(before.date()));
        }
        sessions.handTo(scope, id, substitute.id());
        Substitution made = new Substitution(
                id,
                before.instructor(),
                substitute.id(),
                request.reason().strip(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        store.insert(scope, made);
        events.publishEvent(new Substitution.Arranged(scope.at(id), id, before.instructor(), substitute.id()));
        return made;
    }
}
