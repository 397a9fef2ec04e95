package kehou.timetable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import kehou.kernel.Event;
import kehou.kernel.MovableClock;
import kehou.kernel.RowId;
import kehou.library.Instructor;
import kehou.plan.Offering;
import kehou.plan.OfferingSlot;
import kehou.region.Venue;
import org.jspecify.annotations.Nullable;

/**
 * One meeting of an offering (课次).
 *
 * @param instructor who gives it
 * @param venueName as it was planned
 * @param number its place in the course, from 1; cancelled sessions keep theirs
 * @param lessonTitle what it teaches: the course's lesson of that number when it was planned
 * @param cancelledFor why it does not take place, once cancelled
 */
public record Session(
        Id id,
        Offering.Id offering,
        Instructor.Id instructor,
        Venue.Id venue,
        String venueName,
        LocalDate date,
        LocalTime from,
        LocalTime to,
        int number,
        String lessonTitle,
        State state,
        @Nullable String cancelledFor) {
    public record Id(long value) implements RowId {}

    /** PLANNED becomes HELD with its first roll, or CANCELLED before that. */
    public enum State {
        PLANNED,
        HELD,
        CANCELLED
    }

    /** All sessions of an offering's term were planned. */
    public record Planned(int school, Offering.Id offering, int sessions) implements Event {}

    /** Sessions were planned that the library's gate refuses as they are (BX-10). */
    public record Barred(int school, Offering.Id offering, int sessions) implements Event {}

    /** It took place: its roll was called. */
    public record Held(int school, Id session, Offering.Id offering, LocalDate date) implements Event {}

    /** It takes place elsewhere that day. */
    public record Relocated(int school, Id session, Offering.Id offering, LocalDate date, Venue.Id venue)
            implements Event {}

    /** It will not take place. */
    public record Cancelled(int school, Id session, Offering.Id offering, LocalDate date) implements Event {}

    /** The same, on another day or at another time or place. */
    Session at(LocalDate day, OfferingSlot slot) {
        return new Session(
                id,
                offering,
                instructor,
                slot.venue(),
                slot.venueName(),
                day,
                slot.from(),
                slot.to(),
                number,
                lessonTitle,
                state,
                cancelledFor);
    }

    /** The instant it begins, in Beijing time. */
    public Instant begins() {
        return date.atTime(from).atZone(MovableClock.BEIJING).toInstant();
    }

    /** The instant it ends, in Beijing time. */
    public Instant ends() {
        return date.atTime(to).atZone(MovableClock.BEIJING).toInstant();
    }
}
