package kehou.library;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a provider writes of itself; a draft may have holes.
 *
 * @param services what it offers, in words, as it is to be published
 * @param authority number of a district or of the city (0); absent for the one the organisation stands in
 * @param version the version it was edited from; absent for the first
 */
public record ProviderDraft(
        @NotNull @Size(max = 2000) String introduction,
        @NotNull @Valid ProviderLicence licence,
        @NotNull @Size(max = 7) List<@NotNull ProviderScope> scope,
        @NotNull @Valid ProviderAgreement agreement,
        @NotNull @Size(max = 20) List<@NotBlank @Size(max = 60) String> services,
        @NotNull @Size(max = 50) List<@Valid ProviderPerson> people,
        @Nullable Integer authority,
        @Nullable Integer version) {}
