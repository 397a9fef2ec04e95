package kehou.library;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * What an instructor brings along, beside the certificates.
 *
 * @param category the standard to be judged by (NC-15)
 * @param specialties what this person can teach, in words
 * @param teachingYears whole years of teaching this or what is close to it
 * @param workYears whole years of work in the trade
 * @param weekdays when this person can come; 1 is Monday
 */
public record InstructorDossier(
        @NotNull InstructorCategory category,
        @NotNull @Size(max = 10) List<@NotBlank @Size(max = 20) String> specialties,
        @Min(0) @Max(70) int teachingYears,
        @Min(0) @Max(70) int workYears,
        @NotNull @Size(max = 7) List<@Min(1) @Max(7) Integer> weekdays) {
    static final InstructorDossier BLANK =
            new InstructorDossier(InstructorCategory.GENERAL, List.of(), 0, 0, List.of());
}
