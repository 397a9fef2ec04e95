package kehou.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.IntStream;
import kehou.library.ActivityCategory;
import kehou.plan.SurveyQuestion.SurveyOption;
import org.jspecify.annotations.Nullable;

/** A question as the school writes it; options only where the kind has its own. */
public record SurveyQuestionDraft(
        @NotNull SurveyQuestion.Kind kind,
        @NotBlank @Size(max = 200) String words,
        boolean forAll,
        boolean required,
        @NotNull @Size(max = 20) List<@Valid @NotNull SurveyOptionDraft> options) {
    private static final List<String> DAYS = List.of("周一", "周二", "周三", "周四", "周五");
    private static final List<String> YES_NO = List.of("是", "否");

    /** An option as the school writes it. */
    public record SurveyOptionDraft(
            @NotBlank @Size(max = 60) String words,
            @Nullable ActivityCategory category) {}

    SurveyQuestion numbered(int number) {
        List<SurveyOption> numbered = switch (kind) {
            case WEEKDAYS -> fixed(DAYS);
            case YES_NO -> fixed(YES_NO);
            case TEXT -> List.of();
            case SINGLE, MULTIPLE ->
                IntStream.range(0, options.size())
                        .mapToObj(i -> new SurveyOption(
                                i + 1,
                                options.get(i).words().strip(),
                                options.get(i).category()))
                        .toList();
        };
        return new SurveyQuestion(number, kind, words.strip(), forAll, required, numbered);
    }

    private static List<SurveyOption> fixed(List<String> words) {
        return IntStream.range(0, words.size())
                .mapToObj(i -> new SurveyOption(i + 1, words.get(i), null))
                .toList();
    }
}
