package kehou.quality;

import java.time.LocalDate;
import kehou.plan.Offering;

/** How far a class is evaluated: so many of its pupils. */
public record EvaluationProgress(
        Offering.Id offering, String courseName, String instructorName, LocalDate opensOn, int pupils, int evaluated) {}
