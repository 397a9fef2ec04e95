package kehou.enrolment;

import kehou.people.PupilCard;
import org.jspecify.annotations.Nullable;

/** A place as whoever answers to it sees it. */
public record PlaceApprovalLine(
        Enrolment enrolment,
        PlaceApproval approval,
        @Nullable PupilCard child,
        String courseName) {}
