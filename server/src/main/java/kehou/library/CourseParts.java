package kehou.library;

import java.util.ArrayList;
import java.util.List;
import kehou.library.BlindDossier.BlindPart;
import org.jspecify.annotations.Nullable;

/** A course part by part, as experts read it: codes where the page has words for them, and nobody's name. */
final class CourseParts {
    private CourseParts() {}

    static List<BlindPart> of(Course course) {
        List<BlindPart> parts = new ArrayList<>();
        parts.add(part("name", course.name()));
        parts.add(part("category", course.category().name()));
        parts.add(part("activity", code(course.activity())));
        parts.add(part("level", code(course.level())));
        parts.add(new BlindPart(
                "grades", course.grades().stream().map(String::valueOf).toList()));
        parts.add(part("classSize", String.valueOf(course.classSize())));
        parts.add(part("introduction", course.introduction()));
        parts.add(part("aims", course.aims()));
        parts.add(part("method", course.practice().method()));
        parts.add(part("form", code(course.practice().form())));
        parts.add(part("classHours", String.valueOf(course.practice().classHours())));
        parts.add(part("conditions", course.practice().conditions()));
        parts.add(new BlindPart(
                "lessons",
                course.lessons().stream()
                        .map(lesson -> lesson.number() + "\t" + lesson.title() + "\t" + lesson.minutes())
                        .toList()));
        parts.add(part("evaluation.object", course.evaluation().object()));
        parts.add(part("evaluation.content", course.evaluation().content()));
        parts.add(part("evaluation.subject", course.evaluation().subject()));
        parts.add(part("evaluation.method", course.evaluation().method()));
        parts.add(part("evaluation.result", course.evaluation().result()));
        parts.add(new BlindPart(
                "evidence",
                course.evidence().stream().map(of -> of.kind().name()).toList()));
        return parts;
    }

    private static BlindPart part(String heading, String line) {
        return new BlindPart(heading, List.of(line));
    }

    private static String code(@Nullable Enum<?> constant) {
        return constant == null ? "" : constant.name();
    }
}
