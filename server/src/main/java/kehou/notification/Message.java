package kehou.notification;

import java.time.Instant;
import kehou.kernel.RowId;
import kehou.people.Pupil;
import kehou.timetable.Session;
import org.jspecify.annotations.Nullable;

/**
 * Something for a person's inbox. It holds no words of its own: the page fetches what it is about.
 *
 * @param pupil whom it is about; null where it is about no one child
 * @param session the lesson it belongs to, where it is about one
 * @param about the row it is about: the remark, the session itself, the survey, the reminder, the question, the answer,
 *     the place in a waitlist, the closure, the end of a class, the application or the place; of sessions that are made up the day, as a number like 20260923
 */
public record Message(
        Id id,
        Kind kind,
        Pupil.@Nullable Id pupil,
        Session.@Nullable Id session,
        long about,
        Instant madeAt,
        @Nullable Instant readAt) {
    public record Id(long value) implements RowId {}

    public enum Kind {
        REMARK,
        SESSION_CANCELLED,
        SESSION_MOVED,
        SURVEY_PUBLISHED,
        SURVEY_REMINDER,
        QUESTION_ASKED,
        QUESTION_ANSWERED,
        SCHEDULE_PUBLISHED,
        SCHEDULE_CHANGED,
        WAITLIST_OFFERED,
        WAITLIST_EXPIRED,
        WAITLIST_RESUMED,
        POOL_INVITED,
        POOL_INVITED_AGAIN,
        POOL_CLOSED,
        ENGAGEMENT_ENDED,
        REVIEW_DUE,
        ADMISSION_ADMITTED,
        ADMISSION_RETURNED,
        ADMISSION_REFUSED,
        SESSION_ENDS_EARLY,
        LATE_GRANTED,
        LATE_DECLINED,
        OUTING_ASKED,
        OUTING_LEFT,
        OUTING_BACK,
        OUTING_CALLED_OFF,
        ROUND_PUBLISHED,
        ROUND_WITHDRAWN,
        CLOSURE_DECLARED,
        CLOSURE_LIFTED,
        CLOSURE_MADE_UP,
        CLASS_ENDED,
        CLASS_MERGED,
        CLASS_WAITLIST_ENDED,
        DROP_IN_TO_CARE,
        DROP_IN_PAID_BACK,
        DROP_IN_GIVEN_WAY,
        COMPLAINT_ANSWERED,
        CLAIM_ANSWERED,
        CLAIM_ENDING,
        CLAIM_ENDED,
        WILLINGNESS_ASKED,
        WILLINGNESS_REMINDER,
        PLACE_APPROVED,
        PLACE_REFUSED,
        PLACE_SILENT
    }
}
