package kehou.delivery;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * What a guardian signs.
 *
 * @param given the child may go; otherwise it stays in base care
 * @param name the guardian's own, as a signature
 */
public record OutingConsent(
        boolean given, @NotBlank @Size(max = 40) String name) {}
