package kehou.timetable.solver;

import java.util.List;
import kehou.library.ActivityCategory;
import kehou.plan.Strand;
import org.jspecify.annotations.Nullable;

/**
 * One weekly lesson of an offering that wants a place.
 *
 * @param id unique within the problem
 * @param number which of the offering's weekly lessons, from 1
 * @param kind the kind of service whose periods it may use
 * @param minutes how long it is
 * @param people ids of its instructors and assistants; the first one gives it
 * @param homeClasses ids of classes that attend as a whole
 * @param preferred weekdays it would like; none means any
 * @param pinned a place that stays, whatever it costs
 * @param now the place it has today, which a repair tries to keep
 * @param barred weekdays on which the gate lets it through on not every date
 */
public record LessonToPlace(
        int id,
        long offering,
        int number,
        String name,
        ActivityCategory category,
        Strand strand,
        String kind,
        int minutes,
        int seats,
        List<Long> people,
        List<Integer> grades,
        List<Long> homeClasses,
        VenueNeed needs,
        List<Integer> preferred,
        LessonWeeks weeks,
        @Nullable TimetableSlot pinned,
        @Nullable TimetableSlot now,
        List<BarredDay> barred) {
    /** Whether it counts as the N of '1+N'. */
    public boolean enriches() {
        return strand.gated();
    }

    /** The same lesson held at that place. */
    public LessonToPlace pinnedAt(@Nullable TimetableSlot slot) {
        return new LessonToPlace(
                id,
                offering,
                number,
                name,
                category,
                strand,
                kind,
                minutes,
                seats,
                people,
                grades,
                homeClasses,
                needs,
                preferred,
                weeks,
                slot,
                now,
                barred);
    }
}
