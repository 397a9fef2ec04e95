package kehou.plan;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What a school asks another for, in words: it does not see what the other has. */
public record ShareWish(
        int owner,
        @NotNull ResourceShare.Kind kind,
        @NotBlank @Size(min = 2, max = 300) String wish) {}
