package kehou.enrolment;

import kehou.plan.Offering;
import org.jspecify.annotations.Nullable;

/**
 * A place of a child with the offering it is in, and what the school says to it where it answers.
 *
 * @param stillIn where the child sits at that hour until a day ahead, while it has the place
 */
public record ChildEnrolment(
        Enrolment enrolment,
        Offering offering,
        @Nullable PlaceApproval approval,
        @Nullable StillIn stillIn) {}
