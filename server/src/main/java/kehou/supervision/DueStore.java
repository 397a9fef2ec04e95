package kehou.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    void mark(Scope scope, int school, Collection<LocalDate> days, Instant at) {
        jdbc.sql("""
                insert into supervision.due(school_id, day, since)
                select :school, day, :at from unnest(:days::date[]) as day order by day
                on conflict (school_id, day) do nothing
                """)
                .param("school", scope.at(school))
                .param("days", days.stream().map(LocalDate::toString).toArray(String[]::new))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * Those that are marked and stay so until the transaction at hand is over: who settles them waits for it. One that
     * is being settled now is left out.
     */
    Set<Due> marked(Scope scope, Collection<Due> dues) {
        return Set.copyOf(jdbc.sql("""
                select d.school_id, d.day
                from unnest(:schools::int[], :days::date[]) as t (school, day)
                join supervision.due d on d.school_id = t.school and d.day = t.day
                order by d.school_id, d.day for share of d skip locked
                """)
                .param(
                        "schools",
                        dues.stream().map(due -> scope.at(due.school())).toArray(Integer[]::new))
                .param("days", dues.stream().map(due -> due.day().toString()).toArray(String[]::new))
                .query((row, _) -> new Due(row.getInt("school_id"), row.getObject("day", LocalDate.class)))
                .list());
    }

    List<Due> oldest(int limit) {
        return jdbc.sql("select school_id, day from supervision.due order by since, school_id, day limit :limit")
                .param("limit", limit)
                .query((row, _) -> new Due(row.getInt("school_id"), row.getObject("day", LocalDate.class)))
                .list();
    }

    /** Takes the mark; 0 when another node was first. */
    int take(Scope scope, Due due) {
        return jdbc.sql("delete from supervision.due where school_id = :school and day = :day")
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
