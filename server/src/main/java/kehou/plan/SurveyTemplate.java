package kehou.plan;

import java.util.List;
import java.util.Map;

/**
 * What a survey form must hold and may offer, as the data file says it (SH-2.1).
 *
 * @param parts the required contents, each with its clause and who provides it
 * @param reasons codes and words of why a family declines
 * @param whereabouts codes and words of where the child is then (去向)
 * @param start a form to begin with
 */
public record SurveyTemplate(
        List<SurveyPart> parts,
        SurveyLimits limits,
        ReminderRest reminders,
        Map<String, String> reasons,
        Map<String, String> whereabouts,
        SurveyStart start) {

    /** One required part; PLATFORM ones stand on every form by themselves. */
    public record SurveyPart(String key, String name, String clause, String words, By by) {}

    /** Who provides a part. */
    public enum By {
        SCHOOL,
        PLATFORM
    }

    /** How many questions a form and how many options a question may have. */
    public record SurveyLimits(int questions, int options) {}

    /** How often families that have not answered are reminded: hours between, and how many in all. */
    public record ReminderRest(int restHours, int most) {}

    /** Texts and questions that a school may keep, change or drop. */
    public record SurveyStart(
            String title, String introduction, String arrangement, List<SurveyQuestionDraft> questions) {}

    static final SurveyTemplate OURS = SurveyFile.read("template", SurveyTemplate.class);

    /** The one that every school starts from. */
    public static SurveyTemplate standard() {
        return OURS;
    }

    /** The required parts that a form leaves empty. */
    List<SurveyPart> missing(SurveyForm form) {
        return parts.stream()
                .filter(part -> part.by() == By.SCHOOL)
                .filter(part -> form.text(part.key()).isBlank())
                .toList();
    }
}
