package kehou.region;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An organisation to be added by hand, below {@code parent}; the fields are those of {@link Organisation}. It lies in
 * its parent's division until a change says otherwise.
 */
public record NewOrganisation(
        @NotNull Organisation.Kind kind,
        @NotBlank @Size(min = 2, max = 60) String name,
        int parent,
        @Nullable SchoolRun run,
        @Nullable List<Stage> stages,
        boolean village,
        boolean teachingPoint,
        boolean boarding,
        boolean practice,
        @Nullable @Pattern(regexp = "[0-9A-Za-z-]{4,20}") String code) {

    /** As it will stand in the tree under {@code number}. */
    Organisation numbered(int number) {
        boolean school = kind == Organisation.Kind.SCHOOL;
        return new Organisation(
                number,
                kind,
                name.strip(),
                parent,
                run,
                stages == null ? List.of() : stages.stream().distinct().sorted().toList(),
                village,
                teachingPoint,
                boarding,
                practice,
                school ? OnboardingState.NOT_INVITED : null,
                code,
                null,
                null,
                1);
    }
}
