package kehou.enrolment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import kehou.kernel.Scope;
import kehou.plan.Offering;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class HelperShareStore {
    private final JdbcClient jdbc;

    HelperShareStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A share without its course and term. */
    record Row(
            Offering.Id offering,
            int seats,
            int chosen,
            int entered,
            int undone,
            Instant opensAt,
            @Nullable Instant fullAt) {
        HelperShare of(Offering known) {
            return new HelperShare(
                    offering, known.term(), known.courseName(), seats, chosen, entered, undone, opensAt, fullAt);
        }
    }

    /** Classes without an entered place are left out; a place drawn by an entered list is one. Full is when as many had a place at once as there are seats. */
    List<Row> of(Scope scope, int school) {
        return jdbc.sql("""
                with entered as (
                    select offering, count(*) as entered, count(disowned_at) as undone from (
                        select h.offering, coalesce(h.undone_at, h.objected_at) as disowned_at
                        from enrolment.helper_entry h where h.school_id = :school and h.enrolment is not null
                        union all
                        select drawn.offering, h.objected_at from enrolment.helper_entry h
                        join enrolment.wish_list l on l.school_id = h.school_id and l.draw = h.draw and l.pupil = h.pupil
                            and l.receipt = h.receipt
                        cross join unnest(l.given) as drawn (offering)
                        where h.school_id = :school) as each
                    group by offering),
                change as (
                    select e.offering, e.chosen_at as at, 1 as more from enrolment.enrolment e
                    join entered n on n.offering = e.offering where e.school_id = :school
                    union all
                    select e.offering, e.ended_at, -1 from enrolment.enrolment e
                    join entered n on n.offering = e.offering where e.school_id = :school and e.ended_at is not null),
                running as (
                    select offering, at, more, sum(more) over (partition by offering order by at, more desc) as taken
                    from change)
                select n.offering, s.capacity, n.entered, n.undone, w.opens_at,
                    count(*) filter (where r.more = 1) as chosen, min(r.at) filter (where r.taken >= s.capacity) as full_at
                from entered n
                join enrolment.seat s on s.school_id = :school and s.offering = n.offering
                join enrolment.selection_window w on w.school_id = :school and w.id = s.selection_window
                join running r on r.offering = n.offering
                group by n.offering, s.capacity, n.entered, n.undone, w.opens_at order by n.offering
                """)
                .param("school", scope.at(school))
                .query(HelperShareStore::row)
                .list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        Timestamp full = row.getTimestamp("full_at");
        return new Row(
                new Offering.Id(row.getLong("offering")),
                row.getInt("capacity"),
                row.getInt("chosen"),
                row.getInt("entered"),
                row.getInt("undone"),
                row.getTimestamp("opens_at").toInstant(),
                full == null ? null : full.toInstant());
    }
}
