package kehou.library;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** What an expert hands in: points and a remark for each line of the checklist, an advice and its reasons. */
public record ScoreSheetDraft(
        @NotEmpty @Size(max = 40) List<@NotNull @Min(0) @Max(100) Integer> points,
        @NotNull @Size(max = 40) List<@NotNull @Size(max = 300) String> remarks,
        @NotNull Admission.Decision advice,
        @NotBlank @Size(min = 2, max = 1000) String opinion) {}
