package kehou.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import kehou.kernel.Scope;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Takes pupils off the roll. Guardianships stand on, so that the family still sees its records and gets its money
 * back; they end when the school ends them or the records expire.
 */
@Component
class Leavings {
    private final PupilStore pupils;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Leavings(PupilStore pupils, Clock clock, ApplicationEventPublisher events) {
        this.pupils = pupils;
        this.clock = clock;
        this.events = events;
    }

    /** These pupils leave; answers how many were on the roll. */
    int leave(Scope scope, int school, Collection<Long> ids, Pupil.State why) {
        int left = pupils.leave(scope, school, ids, why, LocalDate.now(clock));
        if (left > 0) {
            events.publishEvent(new Pupil.Left(school, List.copyOf(ids), why));
        }
        return left;
    }
}
