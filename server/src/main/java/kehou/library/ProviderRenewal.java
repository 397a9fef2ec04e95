package kehou.library;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;

/** New papers of a provider that was admitted; {@code version} is the one they were edited from. */
public record ProviderRenewal(
        @NotNull @Valid ProviderLicence licence,
        @NotNull @Valid ProviderAgreement agreement,
        @Positive int version) {}
