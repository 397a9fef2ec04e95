package kehou.library;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a course dossier must have before anyone judges it (NC-11, NC-12, NC-13). */
final class CourseRules {
    private CourseRules() {}

    /** The names of the parts that are missing, in the order of the form; none when it is complete. */
    static List<String> gaps(Course course) {
        return gaps(CourseDraft.of(course));
    }

    static List<String> gaps(CourseDraft course) {
        CoursePractice practice = course.practiceOrEmpty();
        EvaluationPlan evaluation = course.evaluationOrEmpty();
        List<String> gaps = new ArrayList<>();
        need(gaps, "activity", course.activity());
        need(gaps, "level", course.level());
        need(gaps, "grades", course.grades().isEmpty() ? null : course.grades());
        text(gaps, "introduction", course.introduction());
        text(gaps, "aims", course.aims());
        text(gaps, "practice.method", practice.method());
        need(gaps, "practice.form", practice.form());
        need(gaps, "practice.classHours", practice.classHours());
        text(gaps, "practice.conditions", practice.conditions());
        need(gaps, "lessons", course.lessons().isEmpty() ? null : course.lessons());
        need(gaps, "evaluation", evaluation.complete() ? evaluation : null);
        return gaps;
    }

    private static void need(List<String> gaps, String name, @Nullable Object value) {
        if (value == null) {
            gaps.add(name);
        }
    }

    private static void text(List<String> gaps, String name, String value) {
        need(gaps, name, value.isBlank() ? null : value);
    }
}
