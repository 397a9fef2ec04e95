package kehou.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import kehou.kernel.RowId;
import kehou.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class GateStore {
    private final JdbcClient jdbc;

    GateStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<GateCourse> courses(Scope scope, Collection<Course.Id> ids) {
        return jdbc.sql("""
                select id, state, picked_from from library.course where school_id = any(:schools) and id = any(:ids)
                """)
                .param("schools", scope.schoolArray())
                .param("ids", values(ids))
                .query((row, _) -> new GateCourse(
                        new Course.Id(row.getLong("id")),
                        Standing.valueOf(row.getString("state")),
                        row.getObject("picked_from", Long.class)))
                .list();
    }

    List<GateInstructor> instructors(Scope scope, Collection<Instructor.Id> ids) {
        return jdbc.sql("""
                select i.id, i.state, i.staff is not null as own, i.duty, i.valid_until, i.person, i.engaged_from, i.engaged_until,
                       (select min(s.since) from library.suspension s
                        where s.school_id = i.school_id and s.subject = 'INSTRUCTOR' and s.subject_id = i.id
                          and s.lifted_at is null) as barred_since
                from library.instructor i where i.school_id = any(:schools) and i.id = any(:ids)
                """)
                .param("schools", scope.schoolArray())
                .param("ids", values(ids))
                .query(GateStore::instructor)
                .list();
    }

    /** Nobody withdraws or suspends these two until the transaction at hand is over. */
    void hold(Scope scope, Course.Id course, Instructor.Id instructor) {
        jdbc.sql("select id from library.course where school_id = :school and id = :id for share")
                .param("school", scope.at(course))
                .param("id", course.value())
                .query(Long.class)
                .list();
        jdbc.sql("select id from library.instructor where school_id = :school and id = :id for share")
                .param("school", scope.at(instructor))
                .param("id", instructor.value())
                .query(Long.class)
                .list();
    }

    private static Long[] values(Collection<? extends RowId> ids) {
        return ids.stream().map(RowId::value).toArray(Long[]::new);
    }

    private static GateInstructor instructor(ResultSet row, int number) throws SQLException {
        return new GateInstructor(
                new Instructor.Id(row.getLong("id")),
                Standing.valueOf(row.getString("state")),
                row.getBoolean("own"),
                Instructor.Duty.valueOf(row.getString("duty")),
                row.getObject("valid_until", LocalDate.class),
                row.getObject("barred_since", LocalDate.class),
                row.getObject("person", Long.class),
                row.getObject("engaged_from", Long.class),
                row.getObject("engaged_until", LocalDate.class));
    }
}
