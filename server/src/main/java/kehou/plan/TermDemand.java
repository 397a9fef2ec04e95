package kehou.plan;

import java.util.List;
import kehou.library.ActivityCategory;
import org.jspecify.annotations.Nullable;

/**
 * What is wanted in a term.
 *
 * @param survey the one it was taken from; absent where families were not asked
 */
public record TermDemand(
        DemandSurvey.@Nullable Id survey,
        List<GradeDemand> grades,
        List<WeekdayDemand> weekdays,
        List<CategoryDemand> categories) {
    /** A grade's families: asked, answered, taking part. */
    public record GradeDemand(int grade, int asked, int answered, int takingPart) {
        GradeDemand plus(GradeDemand more) {
            return new GradeDemand(grade, asked + more.asked, answered + more.answered, takingPart + more.takingPart);
        }
    }

    /** Pupils of a grade who want to stay on a weekday, 1 is Monday. */
    public record WeekdayDemand(int grade, int weekday, int pupils) {}

    /** Wishes of families and votes of pupils for a category of activity. */
    public record CategoryDemand(int grade, ActivityCategory category, int wishes, int votes) {}
}
