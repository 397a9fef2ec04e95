package kehou.library;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is written into a course. Nothing but the name and the category is needed to keep a draft; what a
 * submission needs on top, {@link CourseRules} says.
 *
 * @param version the version it was edited from; absent for a new course
 */
public record CourseDraft(
        @NotBlank @Size(min = 2, max = 40) String name,
        @NotNull ActivityCategory category,
        @Nullable Activity activity,
        @Nullable CourseLevel level,
        @NotNull @Size(max = 2000) String introduction,
        @NotNull @Size(max = 2000) String aims,
        @NotNull @Size(max = 9) List<@Min(1) @Max(9) Integer> grades,
        @Min(1) @Max(500) int classSize,
        @NotNull @Size(max = 60) List<@Valid Lesson> lessons,
        @Nullable @Valid CoursePractice practice,
        @Nullable @Valid EvaluationPlan evaluation,
        @Nullable @Size(max = 30) List<@Valid Evidence> evidence,
        @Nullable Integer version) {

    CoursePractice practiceOrEmpty() {
        return practice == null ? CoursePractice.EMPTY : practice;
    }

    EvaluationPlan evaluationOrEmpty() {
        return evaluation == null ? EvaluationPlan.EMPTY : evaluation;
    }

    List<Evidence> evidenceOrNone() {
        return evidence == null ? List.of() : evidence;
    }
}
