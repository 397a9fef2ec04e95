package kehou.timetable;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kehou.kernel.Ids;
import kehou.kernel.RowId;
import kehou.kernel.Scope;
import kehou.people.StaffMember;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Accounts and their entries; the schema keeps every balance at zero or above. */
@Repository
class LieuStore {
    private final JdbcClient jdbc;
    private final Ids ids;

    private record EntryId(long value) implements RowId {}

    LieuStore(JdbcClient jdbc, Ids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /**
     * Moves minutes for a cause, once however often it is told. False where the account does not hold what would leave
     * it: then the caller refuses, which takes the entry back.
     */
    boolean book(
            Scope scope, StaffMember.Id staff, LieuEntry.Why why, RowId of, int minutes, LocalDate day, Instant now) {
        int entered = jdbc.sql("""
                insert into timetable.lieu_entry (school_id, id, staff, cause, minutes, day, made_at, made_by)
                values (:school, :id, :staff, :cause, :minutes, :day, :at, :by) on conflict (school_id, cause) do nothing
                """)
                .param("school", scope.at(staff))
                .param("id", ids.next(staff.school(), EntryId::new).value())
                .param("staff", staff.value())
                .param("cause", why.name() + ":" + of.value())
                .param("minutes", minutes)
                .param("day", day)
                .param("at", Timestamp.from(now))
                .param("by", scope.account())
                .update();
        return entered == 0 || move(staff, minutes);
    }

    private boolean move(StaffMember.Id staff, int minutes) {
        return minutes > 0 ? add(staff, minutes) : take(staff, -minutes);
    }

    private boolean add(StaffMember.Id staff, int minutes) {
        return jdbc.sql("""
                insert into timetable.lieu_account as held (school_id, staff, balance) values (:school, :staff, :minutes)
                on conflict (school_id, staff) do update set balance = held.balance + :minutes
                """)
                        .param("school", staff.school())
                        .param("staff", staff.value())
                        .param("minutes", minutes)
                        .update()
                == 1;
    }

    /** The row is locked by the update, so of two at once the second sees what the first left. */
    private boolean take(StaffMember.Id staff, int minutes) {
        return jdbc.sql("""
                update timetable.lieu_account set balance = balance - :minutes
                where school_id = :school and staff = :staff and balance >= :minutes
                """)
                        .param("school", staff.school())
                        .param("staff", staff.value())
                        .param("minutes", minutes)
                        .update()
                == 1;
    }

    Map<StaffMember.Id, Integer> balances(Scope scope, int school) {
        Map<StaffMember.Id, Integer> found = new HashMap<>();
        jdbc.sql("select staff, balance from timetable.lieu_account where school_id = :school")
                .param("school", scope.at(school))
                .query(row -> {
                    found.put(new StaffMember.Id(row.getLong("staff")), row.getInt("balance"));
                });
        return found;
    }

    int balance(Scope scope, StaffMember.Id staff) {
        return jdbc.sql("select balance from timetable.lieu_account where school_id = :school and staff = :staff")
                .param("school", scope.at(staff))
                .param("staff", staff.value())
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    List<LieuEntry> entries(Scope scope, StaffMember.Id staff, int limit) {
        return jdbc.sql("""
                select * from timetable.lieu_entry where school_id = :school and staff = :staff order by id desc limit :limit
                """)
                .param("school", scope.at(staff))
                .param("staff", staff.value())
                .param("limit", limit)
                .query((row, _) -> {
                    String cause = row.getString("cause");
                    return new LieuEntry(
                            LieuEntry.Why.valueOf(cause.substring(0, cause.indexOf(':'))),
                            row.getInt("minutes"),
                            row.getObject("day", LocalDate.class),
                            row.getTimestamp("made_at").toInstant());
                })
                .list();
    }
}
