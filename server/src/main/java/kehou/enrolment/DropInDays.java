package kehou.enrolment;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import kehou.kernel.KernelRefusal;
import kehou.kernel.Scope;
import kehou.people.Pupil;
import kehou.people.PupilPlace;
import kehou.people.Pupils;
import kehou.plan.ServiceEvening;
import kehou.plan.ServiceEvenings;
import kehou.timetable.ClosedSchool;
import kehou.timetable.Closures;
import org.springframework.stereotype.Component;

/** Which days a child can come on at all: its school serves and is not closed to it. */
@Component
class DropInDays {
    private final ServiceEvenings evenings;
    private final Closures closures;
    private final Pupils pupils;

    DropInDays(ServiceEvenings evenings, Closures closures, Pupils pupils) {
        this.evenings = evenings;
        this.closures = closures;
        this.pupils = pupils;
    }

    /** The days of these that are not over. */
    List<ServiceEvening> ahead(Scope scope, PupilPlace child, LocalDate until, LocalDateTime now) {
        return evenings.of(scope, child.id().school(), child.grade(), now.toLocalDate(), until).stream()
                .filter(evening -> !DropInRules.over(evening.date(), evening.ends(), now))
                .filter(evening -> closed(scope, child, evening.date()).isEmpty())
                .toList();
    }

    /** Refuses a day without service or behind, one on which the child's school is closed, and one that is over. */
    void require(Scope scope, PupilPlace child, LocalDate date, LocalDateTime now) {
        ServiceEvening evening = date.isBefore(now.toLocalDate())
                ? null
                : evenings.of(scope, child.id().school(), child.grade(), date, date).stream()
                        .findFirst()
                        .orElse(null);
        if (evening == null) {
            throw Refusal.DROP_IN_NO_SERVICE.refused("date", date);
        }
        requireOpen(scope, child, date);
        LocalTime ends = evening.ends();
        if (ends != null && DropInRules.over(date, ends, now)) {
            throw Refusal.DROP_IN_OVER.refused("date", date, "ends", ends);
        }
    }

    /** Refuses a day on which the child's school is closed to it. */
    void requireOpen(Scope scope, PupilPlace child, LocalDate date) {
        closed(scope, child, date).ifPresent(closed -> {
            throw Refusal.DROP_IN_CLOSED.refused("date", date, "reason", closed.reason());
        });
    }

    /** Whether a closure keeps the child of a booking away, or it has left. */
    boolean away(Scope scope, DropIn booking) {
        PupilPlace child = pupils.places(scope, booking.pupil().school(), List.of(booking.pupil()))
                .get(booking.pupil());
        return child == null || closed(scope, child, booking.date()).isPresent();
    }

    /** The closures of the school on these days that stand. */
    List<ClosedSchool> closed(Scope scope, int school, LocalDate from, LocalDate to) {
        return closures.of(scope, school, from, to).stream()
                .filter(one -> one.state().stands())
                .toList();
    }

    /** The child as its school has it; refuses one that has left. */
    PupilPlace onRoll(Scope scope, Pupil.Id pupil) {
        PupilPlace place = pupils.places(scope, pupil.school(), List.of(pupil)).get(pupil);
        if (place == null) {
            throw KernelRefusal.NOT_FOUND.refused();
        }
        if (place.state() != Pupil.State.ENROLLED) {
            throw Refusal.NOT_ON_ROLL.refused();
        }
        return place;
    }

    private Optional<ClosedSchool> closed(Scope scope, PupilPlace child, LocalDate date) {
        return closed(scope, child.id().school(), date, date).stream()
                .filter(one -> one.touches(child.grade(), child.homeClass()))
                .findFirst();
    }
}
