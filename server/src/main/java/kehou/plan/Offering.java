package kehou.plan;

import java.time.LocalTime;
import java.util.List;
import kehou.kernel.Event;
import kehou.kernel.RowId;
import kehou.library.ActivityCategory;
import kehou.library.Course;
import kehou.library.Instructor;
import kehou.region.Term;
import kehou.region.Venue;
import org.jspecify.annotations.Nullable;

/**
 * One course given by one instructor at one school in one term, with seats. Names are as picked, so what a
 * family chose does not change under it.
 *
 * @param weekday 1 is Monday
 * @param grades the grades it is open to, 1 to 9, ascending
 * @param feeFen for the whole term, in fen
 * @param notice the public fee notice, once published
 * @param version grows with each change; a write names the one it has seen
 */
public record Offering(
        Id id,
        Course.Id course,
        String courseName,
        ActivityCategory category,
        String introduction,
        Strand strand,
        Instructor.Id instructor,
        String instructorName,
        Venue.Id venue,
        String venueName,
        Term.Id term,
        int weekday,
        LocalTime from,
        LocalTime to,
        List<Integer> grades,
        int seats,
        long feeFen,
        State state,
        FeeNotice.@Nullable Id notice,
        int version) {
    /** The id of an offering. */
    public record Id(long value) implements RowId {}

    /** A draft is edited, a published one is chosen and taught, a cancelled one is history. */
    public enum State {
        DRAFT,
        PUBLISHED,
        CANCELLED
    }

    /** Its notice is public: families may choose it, its sessions can be planned. */
    public record Published(int school, Id offering) implements Event {}
}
