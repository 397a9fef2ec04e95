package kehou.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it is given.
 *
 * @param edition the form that was on the screen or on the sheet
 * @param takesPart has to be said; nothing is taken for granted
 */
public record SurveyAnswerDraft(
        DemandSurvey.@NotNull Id survey,
        int edition,
        @NotNull Boolean takesPart,
        @Nullable @Size(max = 40) String reason,
        @Nullable @Size(max = 40) String whereabouts,
        @Nullable @Size(max = 200) String note,
        @NotNull @Size(max = 30) List<@Valid @NotNull SurveyReplyDraft> replies) {
    /** A reply to one question. */
    public record SurveyReplyDraft(
            int question,
            @NotNull @Size(max = 20) List<@NotNull Integer> options,
            @Nullable @Size(max = 500) String words) {}
}
