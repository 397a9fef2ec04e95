package kehou.quality;

import java.time.LocalDate;
import java.util.List;
import kehou.library.EvaluationPlan;
import kehou.plan.Offering;

/**
 * A class to be evaluated by its course's plan.
 *
 * @param levels the steps of the result; empty where the plan gives words or points
 * @param opensOn the first day on which results are written; {@code open} whether that is now
 */
public record EvaluationSheet(
        Offering.Id offering,
        String courseName,
        EvaluationPlan plan,
        List<String> aspects,
        List<String> levels,
        LocalDate opensOn,
        boolean open,
        List<EvaluationLine> lines) {}
