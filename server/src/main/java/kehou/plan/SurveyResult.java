package kehou.plan;

import java.util.List;
import java.util.Map;
import kehou.people.HomeClass;

/**
 * What the answers that count come to, live. Counts only; names are on a page of their own.
 *
 * @param counts how many pupils of a class chose an option; options nobody chose have no line
 * @param reasons how many gave this reason for declining, by code
 */
public record SurveyResult(
        DemandSurvey survey,
        SurveyForm form,
        List<SurveyClass> classes,
        List<SurveyCount> counts,
        Map<String, Integer> reasons,
        Map<String, Integer> whereabouts) {

    /** A class: asked, answered, taking part, declining, and how many of the answers are from sheets. */
    public record SurveyClass(
            int grade,
            HomeClass.Id homeClass,
            String className,
            int asked,
            int answered,
            int takingPart,
            int declining,
            int paper) {}

    /** Pupils of a class whose answer chose this option. */
    public record SurveyCount(int question, int option, int grade, HomeClass.Id homeClass, int pupils) {}
}
