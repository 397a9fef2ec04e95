package kehou.enrolment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import kehou.plan.Offering;
import org.jspecify.annotations.Nullable;

/**
 * What a school writes into a window.
 *
 * @param approvalDays where the school wants to answer to every place, in how many days at the latest (NP-1.2.3)
 * @param version the version it was edited from; absent for a new window
 */
public record WindowDraft(
        SelectionWindow.@NotNull Mode mode,
        @NotNull Instant opensAt,
        @NotNull Instant closesAt,
        @NotEmpty List<Offering.@NotNull Id> offerings,
        @NotEmpty List<@Min(1) @Max(9) Integer> grades,
        @Nullable @Min(1) @Max(30) Integer approvalDays,
        @Nullable Integer version) {}
