package kehou.quality;

import java.util.Arrays;
import java.util.List;
import kehou.library.EvaluationPlan;

/**
 * The instrument that an evaluation plan describes in words (NC-13): what is looked at of each pupil, and in which steps
 * the result is given.
 *
 * @param aspects the plan's content, one by one
 * @param levels the steps where the plan gives a grade; empty where it gives words or points
 */
record EvaluationScale(List<String> aspects, List<String> levels) {
    static final List<String> GRADES = List.of("优秀", "良好", "合格", "需努力");
    private static final int MOST = 8;
    private static final int LONGEST = 40;

    static EvaluationScale of(EvaluationPlan plan) {
        List<String> aspects = Arrays.stream(plan.content().split("[、，,；;。\\n]", -1))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(text -> text.substring(0, Math.min(LONGEST, text.length())))
                .distinct()
                .limit(MOST)
                .toList();
        boolean graded = plan.result().contains("等级") || plan.result().contains("等第");
        return new EvaluationScale(aspects.isEmpty() ? List.of("总评") : aspects, graded ? GRADES : List.of());
    }

    /** One result for each aspect, each a step of the scale. */
    boolean fits(List<String> results) {
        return results.size() == aspects.size()
                && results.stream().noneMatch(String::isBlank)
                && (levels.isEmpty() || levels.containsAll(results));
    }
}
