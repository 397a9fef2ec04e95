package kehou.plan;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import kehou.kernel.RowId;
import kehou.kernel.Scope;
import kehou.region.Term;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DistrictReminderStore {
    private final JdbcClient jdbc;

    DistrictReminderStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The id of a reminder. */
    record Id(long value) implements RowId {}

    /** False if it was reminded today. */
    boolean insert(Scope there, Id id, int city, Term.Id term, LocalDate today) {
        return jdbc.sql("""
                insert into plan.district_reminder (school_id, id, area_id, term, sent_on, sent_by)
                values (:district, :id, :city, :term, :today, :by)
                on conflict (school_id, sent_on) do nothing
                """)
                        .param("district", there.at(id))
                        .param("id", id.value())
                        .param("city", city)
                        .param("term", term.value())
                        .param("today", today)
                        .param("by", there.account())
                        .update()
                == 1;
    }

    /** When the caller's city last reminded each district in the term. */
    Map<Integer, LocalDate> last(Scope scope, Term.Id term) {
        return jdbc
                .sql("""
                select school_id, max(sent_on) as day from plan.district_reminder
                where area_id = :city and term = :term group by school_id
                """)
                .param("city", scope.place())
                .param("term", term.value())
                .query((row, _) -> Map.entry(row.getInt("school_id"), row.getObject("day", LocalDate.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
