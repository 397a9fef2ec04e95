package kehou.library;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * How a course is evaluated at the end of the term (NC-13).
 *
 * @param object what is judged: the material, the teacher, the pupils
 * @param content what is looked at: attitude and its change, use of what was learnt
 * @param subject who judges: pupils, teachers, the school, people from outside
 * @param method by what means
 * @param result how the result is expressed
 */
public record EvaluationPlan(
        @NotNull @Size(max = 1000) String object,
        @NotNull @Size(max = 1000) String content,
        @NotNull @Size(max = 1000) String subject,
        @NotNull @Size(max = 1000) String method,
        @NotNull @Size(max = 1000) String result) {
    static final EvaluationPlan EMPTY = new EvaluationPlan("", "", "", "", "");

    List<String> parts() {
        return List.of(object, content, subject, method, result);
    }

    static EvaluationPlan of(String[] parts) {
        return new EvaluationPlan(parts[0], parts[1], parts[2], parts[3], parts[4]);
    }

    boolean complete() {
        return parts().stream().noneMatch(String::isBlank);
    }
}
