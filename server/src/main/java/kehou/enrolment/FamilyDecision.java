package kehou.enrolment;

import java.time.Instant;
import kehou.plan.Offering;
import org.jspecify.annotations.Nullable;

/**
 * One line of a child's record: what was decided, when and by whom (JA-6). Every place begins with one.
 *
 * @param offering what it is about; a list of wishes is about a draw and names none
 */
public record FamilyDecision(
        Kind kind, Offering.@Nullable Id offering, @Nullable String courseName, Instant at, By by) {
    /** What was decided. */
    public enum Kind {
        /** The family pressed and has the place. */
        CHOSE,
        /** A helper at the school entered what the family wished on paper. */
        ENTERED,
        /** The family wrote its wishes for a draw. */
        WISHED,
        /** The draw gave it what it had wished. */
        DRAWN,
        /** The family joined the line. */
        JOINED,
        /** It was the family's turn in the line and it said yes. */
        PLACED,
        LEFT,
        /** The place was not paid in time. */
        LAPSED,
        /** The school agreed to the place. */
        APPROVED,
        /** The school did not agree to it, and it ended. */
        REFUSED,
        /** The school's time to answer was over, and the place stands. */
        SILENT,
        /** Its class was merged into this one, and the child has its place here. */
        MOVED,
        /** Its class was cancelled or merged, and the place ended. */
        CLASS_ENDED
    }

    /** Whose decision it was. */
    public enum By {
        YOU,
        /** Another guardian of the child. */
        FAMILY,
        /** A helper at the school, by what the family said on paper. */
        HELPER,
        /** Nobody's: it followed from what the family had said, or from time. */
        RULE,
        /** The school's. */
        SCHOOL
    }
}
