package kehou.people;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kehou.kernel.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class HomeClassStore {
    private static final String WITH_COUNT = """
            select c.id, c.grade, c.name, count(p.id) as pupils from people.home_class c
            left join people.pupil p on p.school_id = c.school_id and p.home_class = c.id and p.state = 'ENROLLED'
            """;

    private final JdbcClient jdbc;

    HomeClassStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The open classes, by grade and number. */
    List<HomeClass> open(Scope scope, int school) {
        return jdbc.sql(WITH_COUNT + """
                where c.school_id = :school and c.closed_at is null
                group by c.id, c.grade, c.name, c.number order by c.grade, c.number nulls last, c.name
                """)
                .param("school", scope.at(school))
                .query((row, _) -> new HomeClass(
                        new HomeClass.Id(row.getLong("id")),
                        row.getInt("grade"),
                        row.getString("name"),
                        row.getInt("pupils")))
                .list();
    }

    Optional<HomeClass> find(Scope scope, HomeClass.Id id) {
        return jdbc.sql(WITH_COUNT + """
                where c.school_id = :school and c.id = :id and c.closed_at is null group by c.id, c.grade, c.name
                """)
                .param("school", scope.at(id))
                .param("id", id.value())
                .query((row, _) -> new HomeClass(id, row.getInt("grade"), row.getString("name"), row.getInt("pupils")))
                .optional();
    }

    void add(Scope scope, HomeClass.Id id, int grade, @Nullable Integer number, String name, Instant now) {
        jdbc.sql("""
                insert into people.home_class(school_id, id, grade, number, name, opened_at)
                values (:school, :id, :grade, :number, :name, :now)
                """)
                .param("school", scope.at(id))
                .param("id", id.value())
                .param("grade", grade)
                .param("number", number)
                .param("name", name)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Closes the classes of a grade that leaves the school. */
    int closeGrade(Scope scope, int school, int grade, Instant now) {
        return jdbc.sql("""
                update people.home_class set closed_at = :now
                where school_id = :school and grade = :grade and closed_at is null
                """)
                .param("school", scope.at(school))
                .param("grade", grade)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Moves the open classes of a grade up one. */
    int promoteGrade(Scope scope, int school, int grade) {
        return jdbc.sql("""
                update people.home_class set grade = grade + 1
                where school_id = :school and grade = :grade and closed_at is null
                """)
                .param("school", scope.at(school))
                .param("grade", grade)
                .update();
    }

    /** Removes those of these classes that have no pupil, past or present. */
    void dropEmpty(Scope scope, int school, Collection<Long> classes) {
        jdbc.sql("""
                delete from people.home_class c where school_id = :school and id = any(:ids)
                and not exists (select from people.pupil p where p.school_id = c.school_id and p.home_class = c.id)
                """)
                .param("school", scope.at(school))
                .param("ids", classes.toArray(Long[]::new))
                .update();
    }
}
