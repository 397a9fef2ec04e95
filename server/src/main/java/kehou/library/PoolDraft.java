package kehou.library;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person says of herself to be found and invited.
 *
 * @param authority who keeps the dossier and judges it; stays what it was first
 * @param districts whom this person is willing to serve; 0 is the whole city
 * @param standard by which the dossier is judged (NC-15)
 * @param version the version it was edited from; absent the first time
 */
public record PoolDraft(
        @NotBlank @Size(min = 2, max = 30) String name,
        @NotNull InstructorKind kind,
        int authority,
        @NotEmpty @Size(max = 20) List<Integer> districts,
        @NotEmpty @Size(max = 8) List<ActivityCategory> categories,
        @NotNull @Size(max = 10) List<@NotBlank @Size(max = 20) String> specialties,
        @NotNull InstructorCategory standard,
        @Min(0) @Max(70) int teachingYears,
        @Min(0) @Max(70) int workYears,
        @NotEmpty @Size(max = 14) List<@Valid PoolTime> times,
        @NotNull @Size(max = 2000) String introduction,
        @Nullable Integer version) {
    InstructorDraft dossier(@Nullable Integer seen) {
        List<Integer> weekdays =
                times.stream().map(PoolTime::weekday).distinct().sorted().toList();
        return new InstructorDraft(
                name.strip(),
                kind,
                null,
                introduction,
                new InstructorDossier(standard, specialties, teachingYears, workYears, weekdays),
                seen);
    }
}
