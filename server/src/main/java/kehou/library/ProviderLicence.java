package kehou.library;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The licence of a provider; blank parts are still to be written.
 *
 * @param until the last day on which it holds
 * @param scan id of the file
 */
public record ProviderLicence(
        @NotNull @Size(max = 60) String number,
        @NotNull @Size(max = 60) String issuer,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable Long scan) {}
