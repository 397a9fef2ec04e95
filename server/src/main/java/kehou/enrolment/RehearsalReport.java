package kehou.enrolment;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rehearsal came to.
 *
 * @param children so many children's families tried
 * @param presses so many presses were answered
 * @param taken so many of them with a seat of the rehearsal
 * @param refused how often for which reason, the commonest first
 * @param toAnswer the seats to which the school would have to answer now; none where it will not, or nobody took one
 * @param took how long the server worked on an answer, none without a press
 */
public record RehearsalReport(
        Rehearsal rehearsal,
        int children,
        int presses,
        int taken,
        List<RefusedFor> refused,
        @Nullable AnswersTook took,
        @Nullable RehearsedApproval toAnswer) {
    /** @param code for example {@code enrolment.full} */
    public record RefusedFor(String code, int presses) {}

    /** As on the day: so many places would wait for the school, the first to be answered by then and the last by then. */
    public record RehearsedApproval(int places, Instant firstDue, Instant lastDue) {}

    /** Milliseconds: half of the answers were as fast as {@code half}, 95 of 100 as {@code most}. */
    public record AnswersTook(long half, long most, long longest) {}
}
