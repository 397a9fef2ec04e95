package kehou.enrolment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kehou.kernel.Scope;
import kehou.plan.Offering;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class WindowStore {
    private static final String SELECT = """
            select w.id, w.mode, w.opens_at, w.closes_at, w.grades, w.approval_days, w.version,
                   array(select s.offering from enrolment.seat s
                         where s.school_id = w.school_id and s.selection_window = w.id order by s.offering) as offerings
            from enrolment.selection_window w
            """;

    private final JdbcClient jdbc;

    WindowStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<SelectionWindow> ofSchools(Scope scope) {
        return jdbc.sql(SELECT + "where w.school_id = any(:schools) order by w.opens_at, w.id")
                .param("schools", scope.schoolArray())
                .query(WindowStore::window)
                .list();
    }

    List<SelectionWindow> ofSchool(Scope scope, int school) {
        return jdbc.sql(SELECT + "where w.school_id = :school order by w.opens_at, w.id")
                .param("school", scope.at(school))
                .query(WindowStore::window)
                .list();
    }

    /** When they are open and for whom, without naming their offerings. */
    List<SelectionWindow> bare(Scope scope, Collection<SelectionWindow.Id> ids) {
        return jdbc.sql("""
                select w.id, w.mode, w.opens_at, w.closes_at, w.grades, w.approval_days, w.version, '{}'::bigint[] as offerings
                from unnest(:schools::int[], :ids::bigint[]) as t (school, id)
                join enrolment.selection_window w on w.school_id = t.school and w.id = t.id
                """)
                .param("schools", ids.stream().map(scope::at).toArray(Integer[]::new))
                .param("ids", ids.stream().map(SelectionWindow.Id::value).toArray(Long[]::new))
                .query(WindowStore::window)
                .list();
    }

    Optional<SelectionWindow> find(Scope scope, SelectionWindow.Id id) {
        return jdbc.sql(SELECT + "where w.school_id = :school and w.id = :id")
                .param("school", scope.at(id))
                .param("id", id.value())
                .query(WindowStore::window)
                .optional();
    }

    void insert(Scope scope, SelectionWindow.Id id, WindowDraft draft) {
        jdbc.sql("""
                insert into enrolment.selection_window (school_id, id, mode, opens_at, closes_at, grades, approval_days)
                values (:school, :id, :mode, :opens, :closes, :grades, :approval)
                """)
                .param("school", scope.at(id))
                .param("id", id.value())
                .param("mode", draft.mode().name())
                .param("opens", Timestamp.from(draft.opensAt()))
                .param("closes", Timestamp.from(draft.closesAt()))
                .param("grades", grades(draft))
                .param("approval", draft.approvalDays())
                .update();
    }

    /** False if someone else wrote first. */
    boolean update(Scope scope, SelectionWindow.Id id, WindowDraft draft, int seen) {
        return jdbc.sql("""
                update enrolment.selection_window
                set opens_at = :opens, closes_at = :closes, grades = :grades, approval_days = :approval,
                    version = version + 1
                where school_id = :school and id = :id and version = :seen
                """)
                        .param("school", scope.at(id))
                        .param("id", id.value())
                        .param("opens", Timestamp.from(draft.opensAt()))
                        .param("closes", Timestamp.from(draft.closesAt()))
                        .param("grades", grades(draft))
                        .param("approval", draft.approvalDays())
                        .param("seen", seen)
                        .update()
                == 1;
    }

    /** Whether a family has chosen one of its offerings, whatever became of it. */
    boolean chosen(Scope scope, SelectionWindow.Id id) {
        return jdbc.sql("""
                select exists (select 1 from enrolment.enrolment e
                    join enrolment.seat s on s.school_id = e.school_id and s.offering = e.offering
                    where s.school_id = :school and s.selection_window = :id)
                """)
                .param("school", scope.at(id))
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    private static Integer[] grades(WindowDraft draft) {
        return draft.grades().stream().distinct().sorted().toArray(Integer[]::new);
    }

    private static SelectionWindow window(ResultSet row, int number) throws SQLException {
        Long[] offerings = (Long[]) row.getArray("offerings").getArray();
        return new SelectionWindow(
                new SelectionWindow.Id(row.getLong("id")),
                SelectionWindow.Mode.valueOf(row.getString("mode")),
                row.getTimestamp("opens_at").toInstant(),
                row.getTimestamp("closes_at").toInstant(),
                Arrays.stream(offerings).map(Offering.Id::new).toList(),
                List.of((Integer[]) row.getArray("grades").getArray()),
                row.getObject("approval_days", Integer.class),
                row.getInt("version"));
    }
}
