package kehou.timetable;

import java.time.LocalTime;
import java.util.List;
import kehou.kernel.RowId;
import kehou.plan.OrganisationForm;
import kehou.plan.Strand;
import kehou.region.Term;
import kehou.region.Venue;
import org.jspecify.annotations.Nullable;

/**
 * A cell that a school adds to its schedule beside its offerings: base care, self-directed study, duty in a hall.
 * What is not yet known is empty.
 *
 * @param weekday 1 is Monday
 * @param inCharge the person in charge
 * @param version grows with each change; a write names the one it has seen
 */
public record OwnCell(
        Id id,
        Term.Id term,
        String content,
        Strand strand,
        int weekday,
        @Nullable LocalTime from,
        @Nullable LocalTime to,
        Venue.@Nullable Id venue,
        String inCharge,
        @Nullable OrganisationForm form,
        @Nullable Integer size,
        List<Integer> grades,
        int version) {
    /** The id of such a cell. */
    public record Id(long value) implements RowId {}
}
