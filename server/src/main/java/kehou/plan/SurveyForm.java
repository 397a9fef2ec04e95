package kehou.plan;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a family reads and answers, one edition of it. Published ones never change.
 *
 * @param introduction what the school's service is
 * @param arrangement times and contents
 * @param publishedAt absent for a draft
 */
public record SurveyForm(
        int edition,
        String title,
        String introduction,
        String arrangement,
        Instant opensAt,
        Instant closesAt,
        List<SurveyQuestion> questions,
        @Nullable Instant publishedAt) {

    /** The text of a required part that the school writes. */
    String text(String part) {
        return part.equals("INTRODUCTION") ? introduction : arrangement;
    }
}
