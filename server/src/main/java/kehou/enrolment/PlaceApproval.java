package kehou.enrolment;

import java.time.Instant;
import kehou.kernel.Event;
import kehou.people.Pupil;
import kehou.plan.Offering;
import org.jspecify.annotations.Nullable;

/**
 * What the school answers to a place that a family chose (NP-1.2.3, JB-2.4). To be answered is every place of a class
 * whose seats a window with {@code approvalDays} gives out, however it was taken: at the counter, from the waitlist, in a
 * swap or by a helper. Not those that a draw gave or that a merged class brought along. A class cannot leave its window
 * once a family has chosen it, so the window of its seats is the one through which the place was taken.
 *
 * @param dueAt the school's time is over then: without an answer the place stands
 * @param why of a refusal
 * @param words what exactly is not met, for the family; empty if it is not refused
 * @param refundFen all that was paid by the time of a refusal, and went back
 */
public record PlaceApproval(
        Enrolment.Id enrolment,
        State state,
        Instant dueAt,
        @Nullable Why why,
        String words,
        long refundFen,
        @Nullable Instant answeredAt) {
    /** How it stands. */
    public enum State {
        /** The school has not answered and still may. */
        WAITING,
        APPROVED,
        REFUSED,
        /** The time was over without an answer: as good as approved. */
        SILENT,
        /** The place was over before the school answered. */
        ENDED
    }

    /** Why a place is refused: never for whom the school likes. */
    public enum Why {
        /** The child does not meet what the course publicly asks for. */
        COURSE_NEEDS,
        /** The child stood on a list by mistake. */
        WRONG_LIST,
        /** Something else, which the words say. */
        OTHER
    }

    /** The school answered, or its time was over. */
    public record Answered(
            int school,
            Enrolment.Id enrolment,
            Offering.Id offering,
            Pupil.Id pupil,
            State state,
            @Nullable Why why) implements Event {}

    /** At the most so many days, by which clause. */
    public record ApprovalRule(int days, String clause, String words) {}
}
