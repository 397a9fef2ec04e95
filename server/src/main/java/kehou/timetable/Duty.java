package kehou.timetable;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import kehou.kernel.Event;
import kehou.kernel.MovableClock;
import kehou.kernel.PersonName;
import kehou.kernel.RowId;
import kehou.library.Subject;
import kehou.people.StaffMember;
import org.jspecify.annotations.Nullable;

/**
 * One turn (值守) of a teacher in a study room.
 *
 * @param venueName where it is
 * @param byHand a person chose the teacher, no draft does so again
 * @param reason why it was cancelled, once it was
 */
public record Duty(
        Id id,
        StudyRoom.Id room,
        StudyRoom.Kind kind,
        String venueName,
        LocalDate day,
        LocalTime from,
        LocalTime to,
        Subject subject,
        StaffMember.Id staff,
        PersonName name,
        boolean byHand,
        State state,
        @Nullable String reason,
        int version) {
    /** The id of a turn. */
    public record Id(long value) implements RowId {}

    /** HELD once the teacher was there; CANCELLED too where that turns out wrong. */
    public enum State {
        PLANNED,
        HELD,
        CANCELLED
    }

    /** So many turns were drafted. */
    public record Drafted(int school, int duties) implements Event {}

    /** A person gave the turn to a teacher. */
    public record Assigned(int school, Id duty, StaffMember.Id staff) implements Event {}

    /** The teacher was there. */
    public record Held(int school, Id duty, StaffMember.Id staff) implements Event {}

    /** It does not take place, or did not. */
    public record Cancelled(int school, Id duty, StaffMember.Id staff, boolean wasHeld) implements Event {}

    /** A turn as a school gives it out. */
    public record DutyWish(
            StudyRoom.@NotNull Id room,
            @NotNull LocalDate day,
            @NotNull Subject subject,
            StaffMember.@NotNull Id staff) {}

    /** The same turn, had by somebody else. */
    Duty of(StaffMember.Id other) {
        return new Duty(
                id,
                room,
                kind,
                venueName,
                day,
                from,
                to,
                subject,
                other,
                new PersonName("", other.value()),
                byHand,
                state,
                reason,
                version);
    }

    int minutes() {
        return (to.toSecondOfDay() - from.toSecondOfDay()) / 60;
    }

    Instant begins() {
        return day.atTime(from).atZone(MovableClock.BEIJING).toInstant();
    }

    boolean meets(LocalDate on, LocalTime begins, LocalTime ends) {
        return day.equals(on) && from.isBefore(ends) && begins.isBefore(to);
    }
}
