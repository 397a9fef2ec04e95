package kehou.supervision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a receipt shows: how far it has come and the answer. What was written stays with the authority. */
record ComplaintProgress(
        String schoolName,
        Complaint.Kind kind,
        Instant madeAt,
        Instant dueAt,
        Complaint.State state,
        @Nullable Instant forwardedAt,
        @Nullable String answer,
        @Nullable Instant answeredAt) {
    static ComplaintProgress of(Complaint complaint) {
        return new ComplaintProgress(
                complaint.schoolName(),
                complaint.kind(),
                complaint.madeAt(),
                complaint.dueAt(),
                complaint.state(),
                complaint.forwardedAt(),
                complaint.answer(),
                complaint.answeredAt());
    }
}
