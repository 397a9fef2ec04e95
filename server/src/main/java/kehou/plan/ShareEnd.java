package kehou.plan;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a share is taken back or given back. */
record ShareEnd(@NotBlank @Size(max = 300) String reason) {}
