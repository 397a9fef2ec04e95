package kehou.library;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The authority's answer; returning and refusing need a reason to act on, refusing a clause as well. */
record AdmissionDecision(
        @NotNull Admission.Decision decision,
        @NotNull @Size(max = 1000) String reason,
        @Nullable @Size(max = 120) String clause) {}
