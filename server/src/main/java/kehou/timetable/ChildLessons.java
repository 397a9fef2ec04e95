package kehou.timetable;

import java.time.LocalDate;
import java.util.List;
import kehou.kernel.Scope;
import kehou.people.Pupil;
import kehou.plan.Offering;
import org.jspecify.annotations.Nullable;

/** Which classes a child attends. Enrolment, above this module, knows and implements it. */
public interface ChildLessons {
    /** The classes in which the child has a confirmed place now, or has one until a day that lies ahead. */
    List<Attended> of(Scope scope, Pupil.Id pupil);

    /**
     * A class that a child attends.
     *
     * @param from its first day there, where that lies ahead; {@code until} the first day on which it is gone
     */
    record Attended(
            Offering.Id offering,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {
        /** The child belongs to that session. */
        public boolean holds(Session session) {
            return session.offering().equals(offering)
                    && (from == null || !session.date().isBefore(from))
                    && (until == null || session.date().isBefore(until));
        }
    }
}
