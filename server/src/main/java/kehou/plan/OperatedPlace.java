package kehou.plan;

import java.time.LocalDate;
import java.util.List;

/** A place whose schools the caller runs, by which model and since when. */
public record OperatedPlace(
        int place, String placeName, OperatingModel.Kind model, LocalDate since, List<OperatedSchool> schools) {

    /**
     * A school that it runs.
     *
     * @param authorised whether the operator's pages show the school today
     */
    public record OperatedSchool(int school, String name, boolean authorised) {}
}
