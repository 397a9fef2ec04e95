package kehou.library;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A course draft as the columns of its row. */
final class CourseColumns {
    private CourseColumns() {}

    static Map<String, @Nullable Object> of(CourseDraft draft) {
        CoursePractice practice = draft.practiceOrEmpty();
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("name", draft.name().strip());
        values.put("category", draft.category().name());
        values.put("activity", name(draft.activity()));
        values.put("level", name(draft.level()));
        values.put("introduction", draft.introduction());
        values.put("aims", draft.aims());
        values.put("grades", draft.grades().stream().distinct().sorted().toArray(Integer[]::new));
        values.put("classSize", draft.classSize());
        values.put("titles", texts(draft.lessons(), Lesson::title));
        values.put("minutes", draft.lessons().stream().map(Lesson::minutes).toArray(Integer[]::new));
        values.put("method", practice.method());
        values.put("form", name(practice.form()));
        values.put("classHours", practice.classHours());
        values.put("conditions", practice.conditions());
        values.put("evaluation", draft.evaluationOrEmpty().parts().toArray(String[]::new));
        values.put(
                "evidenceKinds", texts(draft.evidenceOrNone(), of -> of.kind().name()));
        values.put(
                "evidenceFiles",
                draft.evidenceOrNone().stream().map(Evidence::file).toArray(Long[]::new));
        values.put("evidenceNotes", texts(draft.evidenceOrNone(), Evidence::note));
        return values;
    }

    static <E extends Enum<E>> @Nullable E named(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private static <T> String[] texts(List<T> items, Function<T, String> text) {
        return items.stream().map(text).toArray(String[]::new);
    }
}
