package kehou.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kehou.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which figures an event made old. Read by any node over all schools, settled inside one. */
@Component
class DueStore {
    /** Stands for the school's standing, which has no day. */
    static final LocalDate STANDING = LocalDate.EPOCH;

    /** A school and day to be counted anew. */
    record Due(int school, LocalDate day) {}

    private final JdbcClient jdbc;

    DueStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a mark to each; a figure may have any number. */
    void mark(Scope scope, Collection<Due> dues, Instant at) {
        jdbc.sql("""
                insert into supervision.due (school_id, day, since)
                select school, day, :at from unnest(:schools::int[], :days::date[]) as t (school, day)
                """)
                .param(
                        "schools",
                        dues.stream().map(due -> scope.at(due.school())).toArray(Integer[]::new))
                .param("days", dues.stream().map(due -> due.day().toString()).toArray(String[]::new))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Due> oldest(int limit) {
        return jdbc.sql("""
                select school_id, day from supervision.due
                group by school_id, day order by min(since), school_id, day limit :limit
                """)
                .param("limit", limit)
                .query((row, _) -> new Due(row.getInt("school_id"), row.getObject("day", LocalDate.class)))
                .list();
    }

    /** Takes the marks that stand now, by where they lie, which a lock keeps; 0 when another node has them. */
    int take(Scope scope, Due due) {
        return jdbc.sql("""
                delete from supervision.due d using (
                    select ctid from supervision.due
                    where school_id = :school and day = :day for update skip locked) own
                where d.school_id = :school and d.ctid = own.ctid
                """)
                .param("school", scope.at(due.school()))
                .param("day", due.day())
                .update();
    }

    /** Since when the oldest mark of these schools waits. */
    Optional<Instant> waitingSince(Collection<Integer> schools) {
        return jdbc.sql("select min(since) as since from supervision.due where school_id = any(:schools)")
                .param("schools", schools.toArray(Integer[]::new))
                .query((row, _) -> Optional.ofNullable(row.getObject("since", OffsetDateTime.class)))
                .single()
                .map(OffsetDateTime::toInstant);
    }
}
