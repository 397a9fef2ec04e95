package kehou.notification;

import java.time.Instant;
import java.time.LocalDate;
import kehou.kernel.RowId;
import org.jspecify.annotations.Nullable;

/**
 * Something an organisation must know: its desk shows it until somebody has read it.
 *
 * @param title the published name of what it is about
 * @param sessions how many planned sessions it touches, or classes of a provider
 * @param day by when, or since when
 */
public record Notice(
        Id id,
        int school,
        Kind kind,
        Subject subject,
        long about,
        String title,
        int sessions,
        @Nullable LocalDate day,
        Instant madeAt,
        @Nullable Instant readAt) {
    /** The id of a notice. */
    public record Id(long value) implements RowId {}

    /** What happened. */
    public enum Kind {
        SUSPENDED,
        WITHDRAWN,
        RESTORED,
        SESSIONS_BARRED,
        CERTIFICATE_EXPIRING,
        CLEARANCE_EXPIRING,
        SCHEDULE_OVERDUE,
        SCHEDULE_FILED,
        SCHEDULE_RECEIVED,
        SCHEDULE_RETURNED,
        DISTRICT_PLAN_OVERDUE,
        DISTRICT_PLAN_FILED,
        DISTRICT_PLAN_RECEIVED,
        DISTRICT_PLAN_RETURNED,
        PROVIDER_EXPIRING,
        ADMISSION_SUBMITTED,
        ADMISSION_APPEALED,
        ADMISSION_DUE,
        ADMISSION_ADMITTED,
        ADMISSION_RETURNED,
        ADMISSION_REFUSED,
        POOL_ACCEPTED,
        POOL_DECLINED,
        POOL_OTHER_DAYS,
        POOL_EXPIRED,
        ENGAGEMENT_ENDED,
        LATE_ASKED,
        OUTING_MISSING,
        CLOSURE_DECLARED,
        CLOSURE_WITHDRAWN,
        COMPLAINT_MADE,
        COMPLAINT_FORWARDED,
        CHANGE_ROUND_FAILED
    }

    /** What it is about. */
    public enum Subject {
        COURSE,
        INSTRUCTOR,
        PROVIDER,
        PERSON,
        OFFERING,
        SCHEDULE,
        DISTRICT_PLAN,
        ADMISSION,
        POOL,
        LATE_CARE,
        OUTING,
        CLOSURE,
        COMPLAINT,
        CHANGE_ROUND
    }
}
