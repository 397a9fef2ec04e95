package kehou.library;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The authority's answer: cleared until a day, or refused with a reason. */
record ClearanceDecision(
        boolean cleared,
        @Nullable LocalDate validUntil,
        @NotNull @Size(max = 1000) String reason) {}
