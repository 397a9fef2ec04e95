package kehou.timetable;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import kehou.kernel.Event;
import kehou.kernel.PersonName;
import kehou.kernel.RowId;
import kehou.people.StaffMember;
import org.jspecify.annotations.Nullable;

/** Time off in lieu (调休) or flexible hours (弹性上下班), as a teacher asks for it and the school answers (SH-4.1, JA-3). */
public record TimeOff(
        Id id,
        StaffMember.Id staff,
        PersonName name,
        Kind kind,
        LocalDate day,
        LocalTime from,
        LocalTime to,
        int minutes,
        String reason,
        State state,
        Instant askedAt,
        String answer) {
    /** The id of a request. */
    public record Id(long value) implements RowId {}

    /** Comes later, goes sooner, or is away in between. */
    public enum Kind {
        LATE_ARRIVAL,
        EARLY_LEAVE,
        OFF
    }

    /** Minutes leave the account with APPROVED. */
    public enum State {
        ASKED,
        APPROVED,
        DECLINED,
        WITHDRAWN
    }

    /** Somebody asked. */
    public record Asked(int school, Id timeOff, StaffMember.Id staff) implements Event {}

    /** The school agreed or not. */
    public record Decided(int school, Id timeOff, boolean approved) implements Event {}

    /** It was taken back; minutes spent are given back. */
    public record Withdrawn(int school, Id timeOff) implements Event {}

    /** What a teacher asks for. */
    public record TimeOffWish(
            @NotNull Kind kind,
            @NotNull LocalDate day,
            @NotNull LocalTime from,
            @NotNull LocalTime to,
            @Nullable @Size(max = 200) String reason) {}

    /** What the school answers; a no says why. */
    public record TimeOffAnswer(
            boolean approved, @Nullable @Size(max = 200) String note) {}
}
