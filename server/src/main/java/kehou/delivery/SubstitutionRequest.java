package kehou.delivery;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import kehou.library.Instructor;

/** Who gives the session instead, and why. */
public record SubstitutionRequest(
        @NotNull Instructor.Id instructor,
        @NotBlank @Size(max = 200) String reason) {}
