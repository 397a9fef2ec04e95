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
 * @param version the version it was edited from; absent for a new window
 */
public record WindowDraft(
        SelectionWindow.@NotNull Mode mode,
        @NotNull Instant opensAt,
        @NotNull Instant closesAt,
        @NotEmpty List<Offering.@NotNull Id> offerings,
        @NotEmpty List<@Min(1) @Max(9) Integer> grades,
        @Nullable Integer version) {}
