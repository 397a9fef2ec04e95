package kehou.enrolment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kehou.enrolment.RehearsalReport.AnswersTook;
import kehou.enrolment.RehearsalReport.RefusedFor;
import kehou.enrolment.RehearsalReport.RehearsedApproval;
import kehou.kernel.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RehearsalStore {
    private static final String SELECT = """
            select r.id, r.selection_window, r.opens_at, least(r.closes_at, w.opens_at) as closes_at,
                   least(r.gone_at, w.opens_at) as gone_at, w.grades, w.approval_days
            from enrolment.rehearsal r
            join enrolment.selection_window w on w.school_id = r.school_id and w.id = r.selection_window
            """;
    private static final String STANDS = " and r.gone_at > :now and w.opens_at > :now ";

    private final JdbcClient jdbc;

    RehearsalStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Scope scope, Rehearsal rehearsal) {
        jdbc.sql("""
                insert into enrolment.rehearsal (school_id, id, selection_window, opens_at, closes_at, gone_at)
                values (:school, :id, :window, :opens, :closes, :gone)
                """)
                .param("school", scope.at(rehearsal.id()))
                .param("id", rehearsal.id().value())
                .param("window", rehearsal.window().value())
                .param("opens", Timestamp.from(rehearsal.opensAt()))
                .param("closes", Timestamp.from(rehearsal.closesAt()))
                .param("gone", Timestamp.from(rehearsal.goneAt()))
                .update();
    }

    /** Lays out the seats of its window. */
    void lay(Scope scope, Rehearsal rehearsal) {
        jdbc.sql("""
                insert into enrolment.rehearsal_seat (school_id, rehearsal, offering, capacity, taken)
                select school_id, :id, offering, capacity, taken from enrolment.seat
                where school_id = :school and selection_window = :window
                """)
                .param("school", scope.at(rehearsal.id()))
                .param("id", rehearsal.id().value())
                .param("window", rehearsal.window().value())
                .update();
    }

    Optional<Rehearsal> find(Scope scope, Rehearsal.Id id, Instant now) {
        return jdbc.sql(SELECT + "where r.school_id = :school and r.id = :id" + STANDS)
                .param("school", scope.at(id))
                .param("id", id.value())
                .param("now", Timestamp.from(now))
                .query(RehearsalStore::rehearsal)
                .optional();
    }

    List<Rehearsal> ofSchools(Scope scope, Instant now, int limit) {
        return jdbc.sql(SELECT + "where r.school_id = any(:schools)" + STANDS
                        + "order by r.opens_at, r.id limit :limit")
                .param("schools", scope.schoolArray())
                .param("now", Timestamp.from(now))
                .param("limit", limit)
                .query(RehearsalStore::rehearsal)
                .list();
    }

    List<Rehearsal> ofGrade(Scope scope, int school, int grade, Instant now, int limit) {
        return jdbc.sql(SELECT + "where r.school_id = :school and :grade = any(w.grades)" + STANDS
                        + "order by r.opens_at, r.id limit :limit")
                .param("school", scope.at(school))
                .param("grade", grade)
                .param("now", Timestamp.from(now))
                .param("limit", limit)
                .query(RehearsalStore::rehearsal)
                .list();
    }

    boolean delete(Scope scope, Rehearsal.Id id) {
        return jdbc.sql("delete from enrolment.rehearsal where school_id = :school and id = :id")
                        .param("school", scope.at(id))
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /** Deletes those whose time is over or whose window has opened. */
    int deleteOver(Scope scope, Instant now) {
        return jdbc.sql("""
                delete from enrolment.rehearsal r using enrolment.selection_window w
                where r.school_id = any(:schools) and w.school_id = r.school_id and w.id = r.selection_window
                  and (r.gone_at <= :now or w.opens_at <= :now)
                """)
                .param("schools", scope.schoolArray())
                .param("now", Timestamp.from(now))
                .update();
    }

    RehearsalReport report(Scope scope, Rehearsal rehearsal) {
        List<RefusedFor> refused = jdbc.sql("""
                select reason, count(*) as presses from enrolment.rehearsal_press
                where school_id = :school and rehearsal = :id and reason is not null
                group by reason order by presses desc, reason
                """)
                .param("school", scope.at(rehearsal.id()))
                .param("id", rehearsal.id().value())
                .query((row, _) -> new RefusedFor(row.getString("reason"), row.getInt("presses")))
                .list();
        return jdbc.sql("""
                select count(*) as presses, count(distinct pupil) as children,
                       count(*) filter (where reason is null) as taken,
                       percentile_disc(0.5) within group (order by millis) as half,
                       percentile_disc(0.95) within group (order by millis) as most, max(millis) as longest,
                       min(arrived_at) filter (where reason is null) as first_taken,
                       max(arrived_at) filter (where reason is null) as last_taken
                from enrolment.rehearsal_press where school_id = :school and rehearsal = :id
                """)
                .param("school", scope.at(rehearsal.id()))
                .param("id", rehearsal.id().value())
                .query((row, _) -> new RehearsalReport(
                        rehearsal,
                        row.getInt("children"),
                        row.getInt("presses"),
                        row.getInt("taken"),
                        refused,
                        row.getInt("presses") == 0
                                ? null
                                : new AnswersTook(row.getLong("half"), row.getLong("most"), row.getLong("longest")),
                        toAnswer(rehearsal, row)))
                .single();
    }

    private static @Nullable RehearsedApproval toAnswer(Rehearsal rehearsal, ResultSet row) throws SQLException {
        Timestamp first = row.getTimestamp("first_taken");
        Timestamp last = row.getTimestamp("last_taken");
        if (first == null || last == null) {
            return null;
        }
        Instant firstDue = rehearsal.answerBy(first.toInstant());
        Instant lastDue = rehearsal.answerBy(last.toInstant());
        return firstDue == null || lastDue == null
                ? null
                : new RehearsedApproval(row.getInt("taken"), firstDue, lastDue);
    }

    private static Rehearsal rehearsal(ResultSet row, int number) throws SQLException {
        return new Rehearsal(
                new Rehearsal.Id(row.getLong("id")),
                new SelectionWindow.Id(row.getLong("selection_window")),
                row.getTimestamp("opens_at").toInstant(),
                row.getTimestamp("closes_at").toInstant(),
                row.getTimestamp("gone_at").toInstant(),
                List.of((Integer[]) row.getArray("grades").getArray()),
                row.getObject("approval_days", Integer.class));
    }
}
