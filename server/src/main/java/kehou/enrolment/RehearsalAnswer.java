package kehou.enrolment;

import java.time.Instant;
import kehou.plan.Offering;
import org.jspecify.annotations.Nullable;

/**
 * What a press in a rehearsal came to.
 *
 * @param reason why there was no seat, the same as on the day; none where there was one
 * @param answerBy where the seat would wait for the school's answer: until when at the latest
 */
public record RehearsalAnswer(
        Offering.Id offering,
        @Nullable ClosedReason reason,
        Instant arrivedAt,
        @Nullable Instant answerBy) {}
