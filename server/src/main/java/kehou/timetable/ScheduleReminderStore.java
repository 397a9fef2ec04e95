package kehou.timetable;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kehou.kernel.RowId;
import kehou.kernel.Scope;
import kehou.region.Term;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ScheduleReminderStore {
    private final JdbcClient jdbc;

    ScheduleReminderStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The id of a reminder. */
    record Id(long value) implements RowId {}

    /** False if this authority has reminded it today. */
    boolean insert(Scope scope, Id id, int authority, Term.Id term, LocalDate today) {
        return jdbc.sql("""
                insert into timetable.schedule_reminder (school_id, id, area_id, term, sent_on, sent_by)
                values (:school, :id, :authority, :term, :today, :by)
                on conflict (school_id, area_id, sent_on) do nothing
                """)
                        .param("school", scope.at(id))
                        .param("id", id.value())
                        .param("authority", authority)
                        .param("term", term.value())
                        .param("today", today)
                        .param("by", scope.account())
                        .update()
                == 1;
    }

    /** When this school was last reminded in the term; null if it never was. */
    @Nullable
    LocalDate last(Scope scope, int school, Term.Id term) {
        return jdbc.sql("""
                select max(sent_on) as day from timetable.schedule_reminder where school_id = :school and term = :term
                """)
                .param("school", scope.at(school))
                .param("term", term.value())
                .query((row, _) -> Optional.ofNullable(row.getObject("day", LocalDate.class)))
                .single()
                .orElse(null);
    }

    /** When the authorities of these areas last reminded each school in the term. */
    Map<Integer, LocalDate> last(Scope scope, Term.Id term) {
        return jdbc
                .sql("""
                select school_id, max(sent_on) as day from timetable.schedule_reminder
                where area_id = any(:areas) and term = :term group by school_id
                """)
                .param("areas", scope.areas().toArray(Integer[]::new))
                .param("term", term.value())
                .query((row, _) -> Map.entry(row.getInt("school_id"), row.getObject("day", LocalDate.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
