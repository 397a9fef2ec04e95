package kehou.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kehou.kernel.Event;
import kehou.kernel.RowId;
import org.jspecify.annotations.Nullable;

/**
 * By which model a place's schools run from a day on, and who runs them (NP-4.1.1, NP-4.2.2). The city decides for the
 * schools it runs itself; a district by its plan, once the city has received it.
 *
 * @param place the city (0) or a district
 * @param schools for which schools; empty for all that the place runs
 * @param plan the plan that said so; null for the city's own
 * @param enteredAt when its operator was authorised for the schools; null while the day is to come
 */
public record OperatingModel(
        Id id,
        int place,
        String placeName,
        Kind model,
        @Nullable Integer operator,
        @Nullable String operatorName,
        LocalDate since,
        String how,
        List<Integer> schools,
        DistrictPlan.@Nullable Id plan,
        Instant setAt,
        @Nullable Instant enteredAt) {
    /** The id of a decision. */
    public record Id(long value) implements RowId {}

    /** As the city's own schools are run, or in a way of the district's own. */
    public enum Kind {
        MUNICIPAL,
        OWN
    }

    /** A model was decided on. */
    public record Decided(int school, Id model) implements Event {}

    /** Its day has come: the operator is authorised for so many schools. */
    public record Entered(int school, Id model, int schools) implements Event {}
}
