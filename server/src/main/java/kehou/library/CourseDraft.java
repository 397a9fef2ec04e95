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

    /** The course as it stands, as its form would send it. */
    static CourseDraft of(Course course) {
        return new CourseDraft(
                course.name(),
                course.category(),
                course.activity(),
                course.level(),
                course.introduction(),
                course.aims(),
                course.grades(),
                course.classSize(),
                course.lessons(),
                course.practice(),
                course.evaluation(),
                course.evidence(),
                course.version());
    }

    /** This, and what it leaves empty as the course has it. A list names no evidence, so the course keeps its own. */
    CourseDraft over(Course was) {
        CoursePractice practice = practiceOrEmpty();
        EvaluationPlan plan = evaluationOrEmpty();
        return new CourseDraft(
                name,
                category,
                activity == null && category == was.category() ? was.activity() : activity,
                level == null ? was.level() : level,
                written(introduction, was.introduction()),
                written(aims, was.aims()),
                grades.isEmpty() ? was.grades() : grades,
                classSize,
                lessons.isEmpty() ? was.lessons() : lessons,
                new CoursePractice(
                        written(practice.method(), was.practice().method()),
                        practice.form() == null ? was.practice().form() : practice.form(),
                        practice.classHours() == null ? was.practice().classHours() : practice.classHours(),
                        written(practice.conditions(), was.practice().conditions())),
                new EvaluationPlan(
                        written(plan.object(), was.evaluation().object()),
                        written(plan.content(), was.evaluation().content()),
                        written(plan.subject(), was.evaluation().subject()),
                        written(plan.method(), was.evaluation().method()),
                        written(plan.result(), was.evaluation().result())),
                was.evidence(),
                was.version());
    }

    private static String written(String text, String before) {
        return text.isBlank() ? before : text;
    }

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
