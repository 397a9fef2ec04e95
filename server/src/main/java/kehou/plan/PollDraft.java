package kehou.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import kehou.plan.SurveyQuestionDraft.SurveyOptionDraft;
import org.jspecify.annotations.Nullable;

/** A poll as the school writes it. */
public record PollDraft(
        @NotBlank @Size(max = 60) String title,
        InterestPoll.@NotNull Way way,
        @NotEmpty @Size(max = 9) List<@NotNull @Min(1) @Max(9) Integer> grades,
        @Min(1) @Max(8) int most,
        @NotNull Instant opensAt,
        @NotNull Instant closesAt,
        @NotNull @Size(max = 20) List<@Valid @NotNull SurveyOptionDraft> options,
        @Nullable Integer version) {}
