package kehou.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import kehou.library.Course;
import kehou.region.Venue;
import org.jspecify.annotations.Nullable;

/** What a school orders; {@code reason} says why it does not give it itself. */
public record ServiceWish(
        @NotNull Course.Id source,
        @NotNull @Valid ServiceSlot wished,
        Venue.@Nullable Id venue,
        @NotEmpty List<@Min(1) @Max(9) Integer> grades,
        @Min(1) @Max(500) int pupils,
        @NotNull @Size(min = 5, max = 500) String reason) {}
