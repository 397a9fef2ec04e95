package kehou.library;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Somebody whom a provider sends to schools, and as what; shown to its authority only. */
public record ProviderPerson(
        @NotBlank @Size(min = 2, max = 30) String name,
        @NotBlank @Size(max = 40) String post) {}
