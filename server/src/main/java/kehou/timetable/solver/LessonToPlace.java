package kehou.timetable.solver;

import java.time.LocalDate;
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
 * @param date the only day on which it is held; absent where it is held week after week
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
        @Nullable LocalDate date,
        @Nullable TimetableSlot pinned,
        @Nullable TimetableSlot now,
        List<BarredDay> barred) {
    /** Whether it counts as the N of '1+N', which a single date does not. */
    public boolean enriches() {
        return strand.gated() && date == null;
    }

    /** Minutes that it adds to everyone's week; a single date adds to one week only, which is nobody's rule. */
    int load() {
        return date == null ? minutes : 0;
    }

    /** Whether that keeps it off its weekday. */
    boolean barredBy(BarredDay day, int weekday) {
        return day.weekday() == weekday && (date == null || !date.isBefore(day.day()));
    }

    /** Whether there is a week in which both are held, should they be on one weekday. */
    boolean sharesAWeekWith(LessonToPlace other) {
        return weeks.meets(other.weeks) && (date == null || other.date == null || date.equals(other.date));
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
                date,
                slot,
                now,
                barred);
    }
}
