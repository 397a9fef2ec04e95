package kehou.timetable;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kehou.kernel.Event;
import kehou.timetable.solver.TimetableProblem.GradeHome;
import kehou.timetable.solver.TimetableWeights;

/**
 * How much a school cares for each wish of its timetable, in every search that does not say otherwise.
 *
 * @param homes the little grades, each with the building in which it is at home, blank where the school has said none
 * @param version 0 where the school has set nothing and the usual weights hold; for a change, the version it was made on
 */
public record WeightSetting(
        @NotNull @Valid TimetableWeights weights,
        @NotNull @Size(max = 9) List<@NotNull @Valid GradeHome> homes,
        int version) {
    /** The same with a line for each of these grades and no other. */
    WeightSetting homesOf(List<Integer> grades) {
        Map<Integer, String> said = homes.stream()
                .collect(Collectors.toMap(
                        GradeHome::grade, home -> home.building().strip(), (first, _) -> first));
        return new WeightSetting(
                weights,
                grades.stream()
                        .map(grade -> new GradeHome(grade, said.getOrDefault(grade, "")))
                        .toList(),
                version);
    }

    /** A school set its weights. */
    public record Changed(int school, int version) implements Event {}
}
