package kehou.timetable;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import kehou.timetable.solver.TimetablePlacement;
import org.jspecify.annotations.Nullable;

/**
 * Where a person puts the lessons of a run; one that is left out has no place.
 *
 * @param version the version of the run it was made from; not needed for a trial
 */
public record HandMadeTimetable(
        @NotNull @Size(max = 2000) List<@NotNull TimetablePlacement> placements,
        @Nullable Integer version) {}
