package kehou.plan;

import java.util.List;
import kehou.library.ActivityCategory;
import org.jspecify.annotations.Nullable;

/**
 * One question of a form. Nothing in it can be ticked beforehand: there is no place to say so.
 *
 * @param forAll asked of everyone; otherwise only of those who take part
 * @param required has to be answered by those who take part; never a text, never one for all
 * @param options what can be chosen; none for a text. Of WEEKDAYS the numbers are the days, 1 is Monday
 */
public record SurveyQuestion(
        int number, Kind kind, String words, boolean forAll, boolean required, List<SurveyOption> options) {
    /** How it is answered. */
    public enum Kind {
        YES_NO,
        SINGLE,
        MULTIPLE,
        WEEKDAYS,
        TEXT;

        boolean single() {
            return this == YES_NO || this == SINGLE;
        }

        boolean ownOptions() {
            return this == SINGLE || this == MULTIPLE;
        }
    }

    /** A thing to choose; with a category it counts as a wish for that kind of activity. */
    public record SurveyOption(
            int number, String words, @Nullable ActivityCategory category) {}
}
