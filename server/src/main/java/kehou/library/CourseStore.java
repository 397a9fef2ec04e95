package kehou.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kehou.kernel.RowId;
import kehou.kernel.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CourseStore {
    private static final String COLUMNS = """
            id, name, category, activity, level, introduction, aims, grades, class_size, lesson_titles, lesson_minutes,
            method, form, class_hours, conditions, evaluation, evidence_kinds, evidence_files, evidence_notes, applicant,
            state, admitted_at, valid_until, version
            """;

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

    List<Course> ofApplicant(Scope scope) {
        return jdbc.sql("select " + COLUMNS + """
                 from library.course where school_id = any(:schools) and applicant = :applicant order by id
                """)
                .param("schools", scope.schoolArray())
                .param("applicant", scope.account())
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

    List<Course> pickedFrom(Scope scope, Course.Id source) {
        return jdbc.sql("select " + COLUMNS + """
                 from library.course
                where school_id = any(:schools) and picked_from = :source and state <> 'WITHDRAWN' order by id
                """)
                .param("schools", scope.schoolArray())
                .param("source", source.value())
                .query(CourseStore::course)
                .list();
    }

    List<Course> pickedFromOwner(Scope scope, int owner) {
        return jdbc.sql("select " + COLUMNS + """
                 from library.course
                where school_id = any(:schools) and picked_from >> :bits = :owner and state <> 'WITHDRAWN' order by id
                """)
                .param("schools", scope.schoolArray())
                .param("owner", owner)
                .param("bits", RowId.SEQUENCE_BITS)
                .query(CourseStore::course)
                .list();
    }

    void insert(Scope scope, Course.Id id, CourseDraft draft, @Nullable Long applicant) {
        jdbc.sql("""
                insert into library.course (school_id, id, name, category, activity, level, introduction, aims, grades,
                    class_size, lesson_titles, lesson_minutes, method, form, class_hours, conditions, evaluation,
                    evidence_kinds, evidence_files, evidence_notes, applicant)
                values (:school, :id, :name, :category, :activity, :level, :introduction, :aims, :grades, :classSize,
                    :titles, :minutes, :method, :form, :classHours, :conditions, :evaluation, :evidenceKinds,
                    :evidenceFiles, :evidenceNotes, :applicant)
                """)
                .param("school", scope.at(id))
                .param("id", id.value())
                .param("applicant", applicant)
                .params(values(draft))
                .update();
    }

    /** False if someone else wrote first or it is not open to changes. */
    boolean update(Scope scope, Course.Id id, CourseDraft draft, int seen) {
        return jdbc.sql("""
                update library.course
                set name = :name, category = :category, activity = :activity, level = :level,
                    introduction = :introduction, aims = :aims, grades = :grades, class_size = :classSize,
                    lesson_titles = :titles, lesson_minutes = :minutes, method = :method, form = :form,
                    class_hours = :classHours, conditions = :conditions, evaluation = :evaluation,
                    evidence_kinds = :evidenceKinds, evidence_files = :evidenceFiles,
                    evidence_notes = :evidenceNotes, version = version + 1
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

    /** Notes when it was admitted, and as which version: the one that is kept by whoever picks it. */
    void admitted(Scope scope, Course.Id id, Instant at) {
        jdbc.sql("""
                update library.course set admitted_at = :at, admitted_version = version
                where school_id = :school and id = :id
                """)
                .param("school", scope.at(id))
                .param("id", id.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    static String[] names(Standing[] standings) {
        return Arrays.stream(standings).map(Enum::name).toArray(String[]::new);
    }

    private static Map<String, @Nullable Object> values(CourseDraft draft) {
        return CourseColumns.of(draft);
    }

    private static Course course(ResultSet row, int number) throws SQLException {
        Timestamp admitted = row.getTimestamp("admitted_at");
        return new Course(
                new Course.Id(row.getLong("id")),
                row.getString("name"),
                ActivityCategory.valueOf(row.getString("category")),
                CourseColumns.named(Activity.class, row.getString("activity")),
                CourseColumns.named(CourseLevel.class, row.getString("level")),
                row.getString("introduction"),
                row.getString("aims"),
                List.of((Integer[]) row.getArray("grades").getArray()),
                row.getInt("class_size"),
                lessons(row),
                new CoursePractice(
                        row.getString("method"),
                        CourseColumns.named(CourseForm.class, row.getString("form")),
                        row.getObject("class_hours", Integer.class),
                        row.getString("conditions")),
                EvaluationPlan.of((String[]) row.getArray("evaluation").getArray()),
                evidence(row),
                row.getObject("applicant", Long.class),
                Standing.valueOf(row.getString("state")),
                admitted == null ? null : admitted.toInstant(),
                row.getObject("valid_until", LocalDate.class),
                row.getInt("version"));
    }

    static List<Lesson> lessons(ResultSet row) throws SQLException {
        String[] names = (String[]) row.getArray("lesson_titles").getArray();
        Integer[] lengths = (Integer[]) row.getArray("lesson_minutes").getArray();
        List<Lesson> lessons = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            lessons.add(new Lesson(i + 1, names[i], lengths[i]));
        }
        return lessons;
    }

    private static List<Evidence> evidence(ResultSet row) throws SQLException {
        String[] kinds = (String[]) row.getArray("evidence_kinds").getArray();
        Long[] files = (Long[]) row.getArray("evidence_files").getArray();
        String[] notes = (String[]) row.getArray("evidence_notes").getArray();
        List<Evidence> evidence = new ArrayList<>();
        for (int i = 0; i < kinds.length; i++) {
            evidence.add(new Evidence(EvidenceKind.valueOf(kinds[i]), files[i], notes[i]));
        }
        return evidence;
    }
}
