package kehou.library;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an authority writes about an expert; {@code version} is the one it was edited from. */
public record ExpertDraft(
        @NotBlank @Size(min = 2, max = 30) String name,
        @NotBlank @Size(min = 2, max = 60) String employer,
        @NotNull @Size(max = 60) String title,
        @NotEmpty @Size(max = 8) List<ActivityCategory> fields,
        @NotNull @Size(max = 50) List<Integer> ties,
        boolean active,
        @Nullable Integer version) {}
