package kehou.timetable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import kehou.kernel.PersonName;
import kehou.kernel.Scope;
import kehou.people.StaffMember;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TimeOffStore {
    private final JdbcClient jdbc;

    TimeOffStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest of a school, the open ones first. */
    List<TimeOff> ofSchool(Scope scope, int school, int limit) {
        return jdbc.sql("""
                select * from timetable.time_off where school_id = :school
                order by (state = 'ASKED') desc, id desc limit :limit
                """)
                .param("school", scope.at(school))
                .param("limit", limit)
                .query(TimeOffStore::timeOff)
                .list();
    }

    List<TimeOff> ofStaff(Scope scope, StaffMember.Id staff, int limit) {
        return jdbc.sql("""
                select * from timetable.time_off where school_id = :school and staff = :staff order by id desc limit :limit
                """)
                .param("school", scope.at(staff))
                .param("staff", staff.value())
                .param("limit", limit)
                .query(TimeOffStore::timeOff)
                .list();
    }

    /** What was agreed to between these days. */
    List<TimeOff> approved(Scope scope, int school, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                select * from timetable.time_off
                where school_id = :school and state = 'APPROVED' and day between :from and :to
                """)
                .param("school", scope.at(school))
                .param("from", from)
                .param("to", to)
                .query(TimeOffStore::timeOff)
                .list();
    }

    Optional<TimeOff> find(Scope scope, TimeOff.Id id) {
        return jdbc.sql("select * from timetable.time_off where school_id = :school and id = :id")
                .param("school", scope.at(id))
                .param("id", id.value())
                .query(TimeOffStore::timeOff)
                .optional();
    }

    void insert(Scope scope, TimeOff wish) {
        try {
            jdbc.sql("""
                    insert into timetable.time_off (school_id, id, staff, kind, day, begins, ends, reason, asked_at)
                    values (:school, :id, :staff, :kind, :day, :from, :to, :reason, :at)
                    """)
                    .param("school", scope.at(wish.id()))
                    .param("id", wish.id().value())
                    .param("staff", wish.staff().value())
                    .param("kind", wish.kind().name())
                    .param("day", wish.day())
                    .param("from", wish.from())
                    .param("to", wish.to())
                    .param("reason", wish.reason())
                    .param("at", Timestamp.from(wish.askedAt()))
                    .update();
        } catch (DataIntegrityViolationException e) {
            if (String.valueOf(e.getMostSpecificCause().getMessage()).contains("time_off_once")) {
                throw Refusal.TIME_OFF_TWICE.refused("day", wish.day());
            }
            throw e;
        }
    }

    /** True when this call answered it. */
    boolean answer(Scope scope, TimeOff.Id id, TimeOff.State state, String answer, Instant now) {
        return jdbc.sql("""
                update timetable.time_off set state = :state, answer = :answer, answered_at = :at, answered_by = :by
                where school_id = :school and id = :id and state = 'ASKED'
                """)
                        .param("school", scope.at(id))
                        .param("id", id.value())
                        .param("state", state.name())
                        .param("answer", answer)
                        .param("at", Timestamp.from(now))
                        .param("by", scope.account())
                        .update()
                == 1;
    }

    /** True when this call took it back, out of that state. */
    boolean withdraw(Scope scope, TimeOff.Id id, TimeOff.State from) {
        return jdbc.sql("""
                update timetable.time_off set state = 'WITHDRAWN'
                where school_id = :school and id = :id and state = :from
                """)
                        .param("school", scope.at(id))
                        .param("id", id.value())
                        .param("from", from.name())
                        .update()
                == 1;
    }

    private static TimeOff timeOff(ResultSet row, int number) throws SQLException {
        long staff = row.getLong("staff");
        LocalTime from = row.getObject("begins", LocalTime.class);
        LocalTime to = row.getObject("ends", LocalTime.class);
        return new TimeOff(
                new TimeOff.Id(row.getLong("id")),
                new StaffMember.Id(staff),
                new PersonName("", staff),
                TimeOff.Kind.valueOf(row.getString("kind")),
                row.getObject("day", LocalDate.class),
                from,
                to,
                (to.toSecondOfDay() - from.toSecondOfDay()) / 60,
                row.getString("reason"),
                TimeOff.State.valueOf(row.getString("state")),
                row.getTimestamp("asked_at").toInstant(),
                row.getString("answer"));
    }
}
