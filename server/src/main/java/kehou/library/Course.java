package kehou.library;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kehou.kernel.RowId;
import org.jspecify.annotations.Nullable;

/**
 * What is taught: the dossier of a course in a library (NC-11 to NC-13).
 *
 * @param activity the activity of the directory, within the category
 * @param grades the grades it suits, 1 to 9, ascending
 * @param classSize the most pupils it can be taught to at once
 * @param applicant the account of the person who applied, where it was not the office
 * @param validUntil the last day of its admission, where that ends
 * @param version grows with each change; a write names the one it has seen
 */
public record Course(
        Id id,
        String name,
        ActivityCategory category,
        @Nullable Activity activity,
        @Nullable CourseLevel level,
        String introduction,
        String aims,
        List<Integer> grades,
        int classSize,
        List<Lesson> lessons,
        CoursePractice practice,
        EvaluationPlan evaluation,
        List<Evidence> evidence,
        @Nullable Long applicant,
        Standing state,
        @Nullable Instant admittedAt,
        @Nullable LocalDate validUntil,
        int version) {
    /** The id of a course. */
    public record Id(long value) implements RowId {}
}
