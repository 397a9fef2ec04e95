package kehou.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kehou.kernel.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PickStore {
    private final JdbcClient jdbc;

    PickStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A pick before it has its words: which version of what, and since when. */
    record Taken(
            Course.Id source,
            int version,
            Course.@Nullable Id own,
            Instant at,
            @Nullable Instant withdrawnAt,
            String withdrawal) {}

    /** Makes the admitted version a course of the school's own; a pick that was put away comes back. Empty if it is there. */
    Optional<Course.Id> insert(Scope scope, Course.Id own, PublishedCourse source, Instant now) {
        return jdbc.sql("""
                insert into library.course as was (school_id, id, name, category, activity, level, introduction, aims, grades,
                    class_size, lesson_titles, lesson_minutes, form, method, class_hours, conditions, evaluation,
                    admitted_at, state, picked_from, picked_version, picked_at, picked_by)
                select :school, :id, p.name, p.category, p.activity, p.level, p.introduction, p.aims, p.grades, p.class_size,
                    p.lesson_titles, p.lesson_minutes, p.form, p.method, p.class_hours, p.conditions, p.evaluation,
                    p.admitted_at, 'ADMITTED', p.course, p.version, :at, :by
                from library.published_course p
                where p.school_id = :owner and p.course = :source and p.version = :version
                on conflict (school_id, picked_from) do update
                set name = excluded.name, category = excluded.category, activity = excluded.activity, level = excluded.level,
                    introduction = excluded.introduction, aims = excluded.aims, grades = excluded.grades,
                    class_size = excluded.class_size, lesson_titles = excluded.lesson_titles,
                    lesson_minutes = excluded.lesson_minutes, form = excluded.form, method = excluded.method,
                    class_hours = excluded.class_hours, conditions = excluded.conditions,
                    evaluation = excluded.evaluation, admitted_at = excluded.admitted_at, state = 'ADMITTED', picked_version = excluded.picked_version, picked_at = excluded.picked_at,
                    picked_by = excluded.picked_by, withdrawn_at = null, withdrawal = '', version = was.version + 1
                where was.state = 'WITHDRAWN' or was.picked_version < excluded.picked_version
                returning id
                """)
                .param("school", scope.at(own))
                .param("id", own.value())
                .param("owner", source.owner())
                .param("source", source.id().value())
                .param("version", source.version())
                .param("at", Timestamp.from(now))
                .param("by", scope.account())
                .query((row, n) -> new Course.Id(row.getLong("id")))
                .optional();
    }

    /** What the school has picked, put away ones included, oldest first. */
    List<Taken> ofSchool(Scope scope, int school) {
        return jdbc.sql("""
                select picked_from as source, picked_version as version, id, picked_at as at, withdrawn_at, withdrawal
                from library.course where school_id = :school and picked_from is not null order by id
                """)
                .param("school", scope.at(school))
                .query(PickStore::taken)
                .list();
    }

    /** What a district's library holds of the city's, taken down ones included. */
    List<Taken> ofDistrict(int district) {
        return jdbc.sql("""
                select course as source, version, null::bigint as id, shelved_at as at, taken_down_at as withdrawn_at,
                       reason as withdrawal
                from library.shelved_course where school_id = :district and origin = 'PICKED' order by course
                """).param("district", district).query(PickStore::taken).list();
    }

    /** How many courses of the school may be used now, by category; those whose source is out of force are not counted. */
    Map<ActivityCategory, Integer> usable(Scope scope, int school) {
        return jdbc
                .sql("""
                select c.category, count(*) as courses from library.course c
                left join library.published_standing t
                  on t.subject = 'COURSE' and t.subject_id = c.picked_from
                where c.school_id = :school and c.state = 'ADMITTED' and coalesce(t.state, 'ADMITTED') = 'ADMITTED'
                group by c.category
                """)
                .param("school", scope.at(school))
                .query((row, n) ->
                        Map.entry(ActivityCategory.valueOf(row.getString("category")), row.getInt("courses")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Sources that the place has in use now. */
    Set<Course.Id> inUse(Scope scope, int place) {
        return Set.copyOf(jdbc.sql("""
                select picked_from from library.course
                where school_id = :place and picked_from is not null and state <> 'WITHDRAWN'
                union
                select course from library.shelved_course where school_id = :place and taken_down_at is null
                """)
                .param("place", scope.at(place))
                .query((row, n) -> new Course.Id(row.getLong(1)))
                .list());
    }

    /** Puts an admitted course of the school's away for good. False if it is not admitted. */
    boolean withdraw(Scope scope, Course.Id id, String reason, Instant now) {
        return jdbc.sql("""
                update library.course set state = 'WITHDRAWN', withdrawn_at = :at, withdrawal = :reason, version = version + 1
                where school_id = :school and id = :id and state in ('ADMITTED', 'SUSPENDED')
                """)
                        .param("school", scope.at(id))
                        .param("id", id.value())
                        .param("reason", reason)
                        .param("at", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** Where a course of the school's was picked from; empty for one that is its own. */
    Optional<Course.Id> sourceOf(Scope scope, Course.Id id) {
        return jdbc.sql("select picked_from from library.course where school_id = :school and id = :id")
                .param("school", scope.at(id))
                .param("id", id.value())
                .query((row, n) ->
                        Optional.ofNullable(row.getObject(1, Long.class)).map(Course.Id::new))
                .optional()
                .flatMap(of -> of);
    }

    private static Taken taken(ResultSet row, int number) throws SQLException {
        Long own = row.getObject("id", Long.class);
        Timestamp withdrawn = row.getTimestamp("withdrawn_at");
        return new Taken(
                new Course.Id(row.getLong("source")),
                row.getInt("version"),
                own == null ? null : new Course.Id(own),
                row.getTimestamp("at").toInstant(),
                withdrawn == null ? null : withdrawn.toInstant(),
                row.getString("withdrawal"));
    }
}
