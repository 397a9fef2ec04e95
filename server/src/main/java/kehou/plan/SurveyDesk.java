package kehou.plan;

import java.util.List;
import kehou.plan.SurveyTemplate.SurveyPart;
import org.jspecify.annotations.Nullable;

/**
 * A survey as the school works on it.
 *
 * @param running the edition that families see
 * @param draft the next edition, while it is written
 * @param missing required parts that the draft leaves empty
 * @param hits what the wording check says of the draft
 * @param wording reasons given when the running edition was published
 */
public record SurveyDesk(
        DemandSurvey survey,
        @Nullable SurveyForm running,
        @Nullable SurveyForm draft,
        List<SurveyPart> missing,
        List<WordingHit> hits,
        List<KeptWording> wording,
        List<SurveyReminder> reminders) {
    /** Words that were kept against a warning. */
    public record KeptWording(String place, String rule, String said, String reason) {}
}
