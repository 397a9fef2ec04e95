package kehou.delivery;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a session does not take place, in words for the families. */
public record SessionCancellation(@NotBlank @Size(max = 200) String reason) {}
