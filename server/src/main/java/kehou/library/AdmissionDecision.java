package kehou.library;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The reviewer's answer; returning and refusing need a reason that the school can act on. */
record AdmissionDecision(
        @NotNull Admission.Decision decision,
        @NotNull @Size(max = 1000) String reason) {}
