package kehou.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A form as the school writes it.
 *
 * @param version of the survey as it was seen; left out for a new one
 */
public record SurveyDraft(
        DemandSurvey.@NotNull Kind kind,
        @NotBlank @Size(max = 60) String title,
        @NotNull @Size(max = 2000) String introduction,
        @NotNull @Size(max = 2000) String arrangement,
        @NotNull Instant opensAt,
        @NotNull Instant closesAt,
        @NotNull @Size(max = 30) List<@Valid @NotNull SurveyQuestionDraft> questions,
        @Nullable Integer version) {

    SurveyForm form(int edition) {
        return new SurveyForm(
                edition,
                title.strip(),
                introduction.strip(),
                arrangement.strip(),
                opensAt,
                closesAt,
                IntStream.range(0, questions.size())
                        .mapToObj(i -> questions.get(i).numbered(i + 1))
                        .toList(),
                null);
    }
}
