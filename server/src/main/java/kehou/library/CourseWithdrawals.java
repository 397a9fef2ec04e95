package kehou.library;

import java.time.Clock;
import kehou.kernel.KernelRefusal;
import kehou.kernel.Purpose;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Putting an admitted course away: a school its own or a picked one, an owner its course for everyone who
 * picked it, an authority one that its panel admitted or that it had picked. No class may go on with it.
 */
@Component
public class CourseWithdrawals {
    private final CourseStore courses;
    private final PickStore picks;
    private final PublicationStore publications;
    private final Shelves shelves;
    private final OwnLibrary own;
    private final Tenancy tenancy;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CourseWithdrawals(
            CourseStore courses,
            PickStore picks,
            PublicationStore publications,
            Shelves shelves,
            OwnLibrary own,
            Tenancy tenancy,
            ApplicationEventPublisher events,
            Clock clock) {
        this.courses = courses;
        this.picks = picks;
        this.publications = publications;
        this.shelves = shelves;
        this.own = own;
        this.tenancy = tenancy;
        this.events = events;
        this.clock = clock;
    }

    /** Withdraws an admitted course of the caller's place. Refuses one that is not admitted. */
    @Transactional
    public Course withdraw(Scope scope, Course.Id id, String reason) {
        return own.in(scope, at -> {
            Course course = courses.find(at, id).orElseThrow(KernelRefusal.NOT_FOUND::refused);
            if (!picks.withdraw(at, id, reason.strip(), clock.instant())) {
                throw Refusal.NOT_IN_FORCE.refused("state", course.state());
            }
            Course.Id source = picks.sourceOf(at, id).orElse(id);
            if (source.equals(id)) {
                shelves.withdrawn(at, id, "BY_OWNER");
            }
            events.publishEvent(new Pick.PutAway(id.school(), source.value()));
            return courses.find(at, id).orElseThrow();
        });
    }

    /** Puts a borrowed course of the school's away, as far as it is in use; {@code at} opens the school. */
    @Transactional
    public void giveBack(Scope at, Course.Id id, String reason) {
        if (picks.withdraw(at, id, reason, clock.instant())) {
            events.publishEvent(new Pick.PutAway(
                    id.school(), picks.sourceOf(at, id).orElse(id).value()));
        }
    }

    /**
     * Takes a course down from the library of the caller's authority. One that its own panel admitted is
     * thereby withdrawn at its owner, and so for everyone who picked it.
     */
    @Transactional
    public void takeDown(Scope scope, Course.Id id, String reason) {
        String origin = own.in(scope, at -> publications.takeDown(at, at.place(), id, reason.strip(), clock.instant()))
                .orElseThrow(KernelRefusal.NOT_FOUND::refused);
        if (origin.equals("ADMITTED")) {
            Scope at = scope.within(Purpose.REVIEW, id.school());
            tenancy.as(at, () -> {
                picks.withdraw(at, id, reason.strip(), clock.instant());
                shelves.withdrawn(at, id, "BY_AUTHORITY");
            });
        }
        events.publishEvent(new Pick.PutAway(scope.place(), id.value()));
    }
}
