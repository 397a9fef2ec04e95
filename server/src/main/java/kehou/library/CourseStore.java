package kehou.library;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kehou.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CourseStore {
    private static final String COLUMNS =
            "id, name, category, introduction, aims, grades, class_size, lesson_titles, lesson_minutes, state, version";

    private final JdbcClient jdbc;

    CourseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Course> all(Scope scope) {
        return jdbc.sql("select " + COLUMNS + """
                 from library.course where school_id = any(:schools) order by id
                """)
                .param("schools", scope.schoolArray())
                .query(CourseStore::course)
                .list();
    }

    Optional<Course> find(Scope scope, Course.Id id) {
        return jdbc.sql("select " + COLUMNS + " from library.course where school_id = :school and id = :id")
                .param("school", scope.at(id))
                .param("id", id.value())
                .query(CourseStore::course)
                .optional();
    }

    void insert(Scope scope, Course.Id id, CourseDraft draft) {
        jdbc.sql("""
                insert into library.course (school_id, id, name, category, introduction, aims, grades, class_size,
                                            lesson_titles, lesson_minutes)
                values (:school, :id, :name, :category, :introduction, :aims, :grades, :classSize, :titles, :minutes)
                """)
                .param("school", scope.at(id))
                .param("id", id.value())
                .params(values(draft))
                .update();
    }

    /** False if someone else wrote first or it is not open to changes. */
    boolean update(Scope scope, Course.Id id, CourseDraft draft, int seen) {
        return jdbc.sql("""
                update library.course
                set name = :name, category = :category, introduction = :introduction, aims = :aims, grades = :grades,
                    class_size = :classSize, lesson_titles = :titles, lesson_minutes = :minutes, version = version + 1
                where school_id = :school and id = :id and version = :seen and state in ('DRAFT', 'RETURNED')
                """)
                        .param("school", scope.at(id))
                        .param("id", id.value())
                        .param("seen", seen)
                        .params(values(draft))
                        .update()
                == 1;
    }

    /** False if it does not stand where {@code from} says. */
    boolean move(Scope scope, Course.Id id, Standing[] from, Standing to) {
        return jdbc.sql("""
                update library.course set state = :to, version = version + 1
                where school_id = :school and id = :id and state = any(:from)
                """)
                        .param("school", scope.at(id))
                        .param("id", id.value())
                        .param("from", names(from))
                        .param("to", to.name())
                        .update()
                == 1;
    }

    static String[] names(Standing[] standings) {
        String[] names = new String[standings.length];
        for (int i = 0; i < names.length; i++) {
            names[i] = standings[i].name();
        }
        return names;
    }

    private static Map<String, Object> values(CourseDraft draft) {
        return Map.of(
                "name", draft.name().strip(),
                "category", draft.category().name(),
                "introduction", draft.introduction(),
                "aims", draft.aims(),
                "grades", draft.grades().stream().distinct().sorted().toArray(Integer[]::new),
                "classSize", draft.classSize(),
                "titles", draft.lessons().stream().map(Lesson::title).toArray(String[]::new),
                "minutes", draft.lessons().stream().map(Lesson::minutes).toArray(Integer[]::new));
    }

    private static Course course(ResultSet row, int number) throws SQLException {
        return new Course(
                new Course.Id(row.getLong("id")),
                row.getString("name"),
                ActivityCategory.valueOf(row.getString("category")),
                row.getString("introduction"),
                row.getString("aims"),
                List.of((Integer[]) row.getArray("grades").getArray()),
                row.getInt("class_size"),
                lessons(row.getArray("lesson_titles"), row.getArray("lesson_minutes")),
                Standing.valueOf(row.getString("state")),
                row.getInt("version"));
    }

    static List<Lesson> lessons(Array titles, Array minutes) throws SQLException {
        String[] names = (String[]) titles.getArray();
        Integer[] lengths = (Integer[]) minutes.getArray();
        List<Lesson> lessons = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            lessons.add(new Lesson(i + 1, names[i], lengths[i]));
        }
        return lessons;
    }
}
