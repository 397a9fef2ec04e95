package kehou.library;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** What the authority has found so far; {@code version} is the one it was written on. */
record ClearanceRecord(
        @NotNull @Valid ClearanceChecks checks, @Nullable Integer version) {}
