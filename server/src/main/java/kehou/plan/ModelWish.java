package kehou.plan;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the enrichment of a place's schools shall be run (NP-4.1.1, NP-4.2.2).
 *
 * @param operator number of the organisation that runs it; the municipal model always names one
 * @param since from which day
 * @param how the own model in words; may be empty for the municipal one
 * @param schools for which schools of the place; empty for all that it runs
 */
public record ModelWish(
        OperatingModel.@NotNull Kind model,
        @Nullable Integer operator,
        @NotNull LocalDate since,
        @NotNull @Size(max = 1000) String how,
        @NotNull @Size(max = 500) List<@NotNull Integer> schools) {}
