package kehou.region;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an organisation is to stand from now on, made on {@code version} of it. A new name is a
 * renaming: the old one is kept. What it is and its number never change.
 */
public record OrganisationChange(
        @NotBlank @Size(min = 2, max = 60) String name,
        @Nullable Integer parent,
        @Nullable SchoolRun run,
        @Nullable List<Stage> stages,
        boolean village,
        boolean teachingPoint,
        boolean boarding,
        boolean practice,
        @Nullable @Pattern(regexp = "[0-9A-Za-z-]{4,20}") String code,
        @Nullable @Pattern(regexp = "[1-9][0-9]{5}") String division,
        int version) {

    Organisation of(Organisation was) {
        return new Organisation(
                was.number(),
                was.kind(),
                name.strip(),
                parent == null ? was.parent() : parent,
                run,
                stages == null
                        ? was.stages()
                        : stages.stream().distinct().sorted().toList(),
                village,
                teachingPoint,
                boarding,
                practice,
                was.onboarding(),
                code,
                was.successor(),
                division,
                was.version() + 1);
    }
}
