package kehou.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kehou.kernel.RowId;
import kehou.region.Term;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Published classes by the provider of their course. */
@Repository
class WindDownClassStore {
    private final JdbcClient jdbc;

    WindDownClassStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that meet on that day or later; what is said to end has its own last day. */
    List<RunningClass> running(int provider, Term term, LocalDate today) {
        // An id has its owner in the upper bits: a provider's courses lie in one range, which the index knows.
        return jdbc.sql("""
                select offering, school_name, source, course_name, seats, closed_on - 1 as last_day
                from plan.published_offering
                where term = :term and source >= :first and source < :beyond and (closed_on is null or closed_on > :today)
                order by school_id, offering limit 1000
                """)
                .param("term", term.id().value())
                .param("today", today)
                .param("first", (long) provider << RowId.SEQUENCE_BITS)
                .param("beyond", (long) (provider + 1) << RowId.SEQUENCE_BITS)
                .query((row, _) -> new RunningClass(
                        new Offering.Id(row.getLong("offering")),
                        row.getString("school_name"),
                        row.getLong("source"),
                        row.getString("course_name"),
                        row.getInt("seats"),
                        Optional.ofNullable(row.getObject("last_day", LocalDate.class))
                                .orElse(term.lastDay())))
                .list();
    }
}
