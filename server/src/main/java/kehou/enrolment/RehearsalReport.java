package kehou.enrolment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rehearsal came to.
 *
 * @param children so many children's families tried
 * @param presses so many presses were answered
 * @param taken so many of them with a seat of the rehearsal
 * @param refused how often for which reason, the commonest first
 * @param took how long the server worked on an answer, none without a press
 */
public record RehearsalReport(
        Rehearsal rehearsal,
        int children,
        int presses,
        int taken,
        List<RefusedFor> refused,
        @Nullable AnswersTook took) {
    /** @param code for example {@code enrolment.full} */
    public record RefusedFor(String code, int presses) {}

    /** Milliseconds: half of the answers were as fast as {@code half}, 95 of 100 as {@code most}. */
    public record AnswersTook(long half, long most, long longest) {}
}
