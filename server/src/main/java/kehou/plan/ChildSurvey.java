package kehou.plan;

import java.util.List;
import java.util.Map;
import kehou.kernel.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * A survey as the family of one child sees it; nothing in it is an answer given beforehand.
 *
 * @param answer the family's own that counts, for the edition that runs
 * @param history every answer ever given for this child, the latest first
 * @param signer the name that will stand under the next answer
 * @param reasons what a family that declines may say, by code
 * @param whereabouts where the child is then, by code
 */
public record ChildSurvey(
        DemandSurvey.Id survey,
        DemandSurvey.Kind kind,
        DemandSurvey.State state,
        SurveyForm form,
        @Nullable SurveyAnswer answer,
        List<SurveyAnswer> history,
        PersonName signer,
        Map<String, String> reasons,
        Map<String, String> whereabouts) {}
