package kehou.enrolment;

import java.time.Instant;
import kehou.kernel.Event;
import kehou.kernel.RowId;
import kehou.people.Pupil;
import org.jspecify.annotations.Nullable;

/**
 * A family asks a person to look at what came of its wishes (BX-6).
 *
 * @param dueAt by then the school has answered
 * @param answer what a person at the school said, once they have
 */
public record WishAppeal(
        Id id,
        Draw.Id draw,
        Pupil.Id pupil,
        String words,
        Instant askedAt,
        Instant dueAt,
        @Nullable String answer,
        @Nullable Instant answeredAt) {
    /** The id of an appeal. */
    public record Id(long value) implements RowId {}

    /** A family asked. */
    public record AppealAsked(int school, Id appeal, Draw.Id draw, Instant dueAt) implements Event {}

    /** A person answered. */
    public record AppealAnswered(int school, Id appeal, Draw.Id draw, boolean inTime) implements Event {}
}
