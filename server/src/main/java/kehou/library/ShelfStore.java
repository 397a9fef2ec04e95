package kehou.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kehou.kernel.SearchText;
import kehou.region.Organisation;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The public rows of the libraries: open to anyone, so no scope is asked for reading. */
@Repository
class ShelfStore {
    private static final String SELECT = """
            select p.course, p.version, p.school_id, p.owner_name, p.owner_kind, p.library, p.library_name, p.name,
                   p.category, p.activity, p.level, p.introduction, p.aims, p.grades, p.class_size, p.lesson_titles,
                   p.lesson_minutes, p.form, p.method, p.class_hours, p.conditions, p.evaluation, p.admitted_at,
                   coalesce(t.state, 'ADMITTED') as state
            from library.published_course p
            left join library.published_standing t
              on t.school_id = p.school_id and t.subject = 'COURSE' and t.subject_id = p.course
            """;

    private final JdbcClient jdbc;

    ShelfStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What stands in any library; withdrawn courses are not shown. */
    List<PublishedCourse> search(ShelfQuery wanted) {
        return search(wanted, wanted.library() == null ? null : List.of(wanted.library()));
    }

    /** What stands in these libraries (in all, without any), each course in the newest version they hold. */
    List<PublishedCourse> search(ShelfQuery wanted, @Nullable Collection<Integer> libraries) {
        return jdbc.sql(SELECT + """
                where p.course > :after and coalesce(t.state, 'ADMITTED') <> 'WITHDRAWN'
                  and p.version = (
                      select max(s.version) from library.shelved_course s
                      where s.owner = p.school_id and s.course = p.course and s.taken_down_at is null
                        and (:libraries::int[] is null or s.school_id = any(:libraries)))
                  and (:category::text is null or p.category = :category)
                  and (:grade::int is null or :grade = any(p.grades))
                  and (:level::text is null or p.level = :level)
                  and (:owner::text is null or p.owner_kind = :owner)
                  and p.grams @> :grams::text[] and (:text = '' or strpos(p.haystack, :text) > 0)
                order by p.course limit :limit
                """)
                .param("libraries", libraries == null ? null : libraries.toArray(Integer[]::new))
                .param("category", name(wanted.category()))
                .param("grade", wanted.grade())
                .param("level", name(wanted.level()))
                .param("owner", name(wanted.owner()))
                .param("after", wanted.after())
                .param("text", wanted.text())
                .param("grams", SearchText.grams(wanted.text()))
                .param("limit", wanted.limit())
                .query(ShelfStore::course)
                .list();
    }

    private static @Nullable String name(@Nullable Enum<?> of) {
        return of == null ? null : of.name();
    }

    /** The latest admitted version, withdrawn or not. */
    Optional<PublishedCourse> latest(Course.Id id) {
        return jdbc.sql(SELECT + "where p.school_id = :owner and p.course = :course and p.latest")
                .param("owner", id.school())
                .param("course", id.value())
                .query(ShelfStore::course)
                .optional();
    }

    /** Every admitted version of these courses, oldest first. */
    List<PublishedCourse> versions(Collection<Course.Id> ids) {
        return jdbc.sql(SELECT + "where p.course = any(:courses) order by p.course, p.version")
                .param("courses", ids.stream().map(Course.Id::value).toArray(Long[]::new))
                .query(ShelfStore::course)
                .list();
    }

    /** Courses by library and category: number of the library, category, count. */
    List<Shelf> counts() {
        return jdbc.sql("""
                select s.school_id, p.category, count(*) as courses
                from library.shelved_course s
                join library.published_course p
                  on p.school_id = s.owner and p.course = s.course and p.version = s.version
                left join library.published_standing t
                  on t.school_id = p.school_id and t.subject = 'COURSE' and t.subject_id = p.course
                where s.taken_down_at is null and coalesce(t.state, 'ADMITTED') <> 'WITHDRAWN'
                group by s.school_id, p.category order by s.school_id, courses desc, p.category
                """)
                .query((row, n) -> new Shelf(
                        row.getInt("school_id"),
                        new CategoryCount(ActivityCategory.valueOf(row.getString("category")), row.getInt("courses"))))
                .list();
    }

    /** A line of {@link #counts}. */
    record Shelf(int library, CategoryCount count) {}

    /** Where it stands, in those of the libraries that hold it now, the newest version first. */
    Optional<Integer> versionIn(Course.Id id, Collection<Integer> libraries) {
        return jdbc.sql("""
                select max(version) from library.shelved_course
                where school_id = any(:libraries) and owner = :owner and course = :course and taken_down_at is null
                """)
                .param("libraries", libraries.toArray(Integer[]::new))
                .param("owner", id.school())
                .param("course", id.value())
                .query((row, n) -> Optional.ofNullable(row.getObject(1, Integer.class)))
                .single();
    }

    static PublishedCourse course(ResultSet row, int number) throws SQLException {
        return new PublishedCourse(
                new Course.Id(row.getLong("course")),
                row.getInt("version"),
                row.getInt("school_id"),
                row.getString("owner_name"),
                Organisation.Kind.valueOf(row.getString("owner_kind")),
                row.getInt("library"),
                row.getString("library_name"),
                row.getString("name"),
                ActivityCategory.valueOf(row.getString("category")),
                CourseColumns.named(Activity.class, row.getString("activity")),
                CourseColumns.named(CourseLevel.class, row.getString("level")),
                row.getString("introduction"),
                row.getString("aims"),
                List.of((Integer[]) row.getArray("grades").getArray()),
                row.getInt("class_size"),
                CourseStore.lessons(row),
                new CoursePractice(
                        row.getString("method"),
                        CourseColumns.named(CourseForm.class, row.getString("form")),
                        row.getObject("class_hours", Integer.class),
                        row.getString("conditions")),
                EvaluationPlan.of((String[]) row.getArray("evaluation").getArray()),
                row.getTimestamp("admitted_at").toInstant(),
                Standing.valueOf(row.getString("state")));
    }
}
