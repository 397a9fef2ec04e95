package kehou.timetable;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import kehou.kernel.Event;
import kehou.timetable.solver.TimetableWeights;

/**
 * How much a school cares for each wish of its timetable, in every search that does not say otherwise.
 *
 * @param version 0 where the school has set nothing and the usual weights hold; for a change, the version it was made on
 */
public record WeightSetting(@NotNull @Valid TimetableWeights weights, int version) {
    /** A school set its weights. */
    public record Changed(int school, int version) implements Event {}
}
