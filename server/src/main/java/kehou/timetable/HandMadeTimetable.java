package kehou.timetable;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import kehou.timetable.solver.TimetablePlacement;
import org.jspecify.annotations.Nullable;

/**
 * Where a person puts the lessons of a run; one that is left out has no place.
 *
 * @param pinned the lessons that stay where they are from now on; as before if absent
 * @param version the version of the run it was made from; not needed for a trial
 */
public record HandMadeTimetable(
        @NotNull @Size(max = 2000) List<@NotNull TimetablePlacement> placements,
        @Nullable @Size(max = 2000) List<@NotNull Integer> pinned,
        @Nullable Integer version) {}
