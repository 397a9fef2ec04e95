package kehou.library;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a school records of a certificate; {@code scan} is a stored file of its own. */
public record CertificateDraft(
        @NotNull Certificate.Kind kind,
        @NotBlank @Size(min = 2, max = 60) String number,
        @NotBlank @Size(min = 2, max = 60) String issuer,
        @NotNull LocalDate issuedOn,
        @Nullable LocalDate expiresOn,
        @Nullable Long scan) {}
