package kehou.plan;

import java.time.Instant;
import java.util.List;
import kehou.kernel.Event;
import kehou.kernel.RowId;
import kehou.library.ActivityCategory;
import kehou.library.Course;
import kehou.library.Instructor;
import kehou.region.Venue;
import org.jspecify.annotations.Nullable;

/**
 * A school asks the owner of a course to come and give it (点单, JB-2.4).
 *
 * @param provider number of the course's owner, who answers
 * @param source the owner's course
 * @param venue where it would be held, if the school has said
 * @param reason why the school does not give it itself (JA-5)
 * @param confirmed the dates the owner confirmed; absent before and otherwise
 * @param answer what the owner said; never empty for one declined
 * @param instructor the owner's instructor who would come, if the owner has said
 * @param offering the draft that came of it at the school
 */
public record ServiceOrder(
        Id id,
        int school,
        String schoolName,
        int provider,
        String providerName,
        Course.Id source,
        String courseName,
        ActivityCategory category,
        ServiceSlot wished,
        Venue.@Nullable Id venue,
        List<Integer> grades,
        int pupils,
        String reason,
        State state,
        Instant orderedAt,
        @Nullable Instant answeredAt,
        String answer,
        @Nullable ServiceSlot confirmed,
        Instructor.@Nullable Id instructor,
        Offering.@Nullable Id offering) {
    /** The id of an order. */
    public record Id(long value) implements RowId {}

    /** It waits for the owner, was answered, or was taken back before that. */
    public enum State {
        ORDERED,
        CONFIRMED,
        DECLINED,
        WITHDRAWN
    }

    /** A school ordered from {@code provider}. */
    public record Placed(int school, Id order, int provider) implements Event {}

    /** The owner confirmed dates: a draft may be made of it. */
    public record Confirmed(int school, Id order, int provider) implements Event {}

    /** The owner declined. */
    public record Declined(int school, Id order, int provider) implements Event {}

    /** The school took it back. */
    public record Withdrawn(int school, Id order, int provider) implements Event {}

    /** It became a draft of a class. */
    public record Drafted(int school, Id order, Offering.Id offering) implements Event {}
}
