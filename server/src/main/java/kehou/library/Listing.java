package kehou.library;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/** With which scope, services and days an authority puts a provider on the white list. */
public record Listing(
        @NotNull LocalDate from,
        @NotNull LocalDate until,
        @NotEmpty @Size(max = 7) List<@NotNull ProviderScope> scope,
        @NotEmpty @Size(max = 20) List<@NotBlank @Size(max = 60) String> services) {}
