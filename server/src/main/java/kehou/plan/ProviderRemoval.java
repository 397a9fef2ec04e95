package kehou.plan;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** Why a provider is taken off the white list, by which clause, and until when its running classes may go on. */
public record ProviderRemoval(
        @NotBlank @Size(min = 5, max = 1000) String reason,
        @NotBlank @Size(max = 120) String clause,
        @NotNull LocalDate until) {}
