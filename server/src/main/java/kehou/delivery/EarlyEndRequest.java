package kehou.delivery;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalTime;

/** When a lesson ends, before its time, and why, in words for the families. */
public record EarlyEndRequest(
        @NotNull LocalTime at, @NotBlank @Size(max = 200) String reason) {}
