package kehou.quality;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import kehou.people.Pupil;
import org.jspecify.annotations.Nullable;

/**
 * What a teacher writes of one pupil.
 *
 * @param results one for each aspect of the sheet, in its order
 * @param version the one it was written from; absent the first time
 */
public record EvaluationDraft(
        Pupil.@NotNull Id pupil,
        @NotNull @Size(max = 8) List<@NotBlank @Size(max = 20) String> results,
        @NotNull @Size(max = 300) String comment,
        @Nullable Integer version) {}
