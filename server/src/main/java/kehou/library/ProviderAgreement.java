package kehou.library;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The agreement a provider serves under (SH-5.4): in which way, what, and how children are kept safe.
 *
 * @param scan id of the file
 */
public record ProviderAgreement(
        @NotNull @Size(max = 1000) String way,
        @NotNull @Size(max = 1000) String content,
        @NotNull @Size(max = 1000) String safety,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable Long scan) {}
