package kehou.enrolment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import kehou.kernel.Event;
import kehou.kernel.RowId;
import kehou.people.Pupil;
import org.jspecify.annotations.Nullable;

/**
 * A family's application for extended care (延时托管申请, JA-3): some days, until a time. What the school's pattern gives
 * anyone is granted at once; the rest waits for the school.
 *
 * @param until as it was asked for
 * @param reason may be empty
 * @param answer why not, or what the school adds
 * @param staffOnDuty of a declined one: how many people are on duty then; {@code staying} how many children stay
 */
public record LateApplication(
        Id id,
        Pupil.Id pupil,
        LocalTime until,
        String reason,
        State state,
        List<LateDay> days,
        Instant askedAt,
        @Nullable Instant answeredAt,
        String answer,
        @Nullable Integer staffOnDuty,
        @Nullable Integer staying) {
    /** The id of an application. */
    public record Id(long value) implements RowId {}

    /** It waits for the school, was granted, or was granted only as far as the pattern reaches. */
    public enum State {
        ASKED,
        APPROVED,
        DECLINED
    }

    /**
     * One of its days.
     *
     * @param until when the child is fetched; earlier than asked for where the school could not stay so long
     */
    public record LateDay(LocalDate date, LocalTime until, DayState state) {}

    /** It waits, the child stays, it does not, or the family took it back. */
    public enum DayState {
        WAITING,
        STAYS,
        DECLINED,
        WITHDRAWN
    }

    /** A family asked for what the school must decide on. */
    public record Asked(int school, Id application, int days, LocalTime until) implements Event {}

    /** It was granted: by the pattern at once, or by the school. */
    public record Granted(int school, Id application, Pupil.Id pupil, int days) implements Event {}

    /** The school could not grant it as asked. */
    public record Declined(int school, Id application, Pupil.Id pupil) implements Event {}

    /** A family took a day back. */
    public record Withdrawn(int school, Id application, LocalDate date) implements Event {}

    LateApplication with(List<LateDay> all) {
        return new LateApplication(
                id, pupil, until, reason, state, all, askedAt, answeredAt, answer, staffOnDuty, staying);
    }
}
