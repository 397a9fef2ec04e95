package kehou.enrolment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kehou.kernel.Scope;
import kehou.people.Pupil;
import kehou.plan.Offering;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RehearsalPressStore {
    private final JdbcClient jdbc;

    RehearsalPressStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The child presses: whoever else presses for it now waits behind. */
    void queue(Scope scope, Rehearsal.Id id, Pupil.Id pupil) {
        jdbc.sql("""
                insert into enrolment.rehearsal_child as c (school_id, rehearsal, pupil) values (:school, :id, :pupil)
                on conflict (school_id, rehearsal, pupil) do update set presses = c.presses + 1
                """)
                .param("school", scope.at(id))
                .param("id", id.value())
                .param("pupil", scope.pupil(pupil))
                .update();
    }

    List<Seat> seats(Scope scope, Rehearsal rehearsal) {
        return jdbc.sql("""
                select offering, capacity, taken from enrolment.rehearsal_seat
                where school_id = :school and rehearsal = :id order by offering
                """)
                .param("school", scope.at(rehearsal.id()))
                .param("id", rehearsal.id().value())
                .query((row, _) -> seat(rehearsal, row))
                .list();
    }

    /** The seat's row is the queue for it, as on the day. */
    Optional<Seat> lock(Scope scope, Rehearsal rehearsal, Offering.Id offering) {
        return jdbc.sql("""
                select offering, capacity, taken from enrolment.rehearsal_seat
                where school_id = :school and rehearsal = :id and offering = :offering for update
                """)
                .param("school", scope.at(rehearsal.id()))
                .param("id", rehearsal.id().value())
                .param("offering", offering.value())
                .query((row, _) -> seat(rehearsal, row))
                .optional();
    }

    /** A seat that the child took in it, and when it asked. */
    record Took(Offering.Id offering, Instant arrivedAt) {}

    List<Took> taken(Scope scope, Rehearsal.Id id, Pupil.Id pupil) {
        return jdbc.sql("""
                select offering, arrived_at from enrolment.rehearsal_press
                where school_id = :school and rehearsal = :id and pupil = :pupil and reason is null order by id
                """)
                .param("school", scope.at(id))
                .param("id", id.value())
                .param("pupil", scope.pupil(pupil))
                .query((row, _) -> new Took(
                        new Offering.Id(row.getLong("offering")),
                        row.getTimestamp("arrived_at").toInstant()))
                .list();
    }

    void take(Scope scope, Rehearsal.Id id, Offering.Id offering) {
        jdbc.sql("""
                update enrolment.rehearsal_seat set taken = taken + 1
                where school_id = :school and rehearsal = :id and offering = :offering
                """)
                .param("school", scope.at(id))
                .param("id", id.value())
                .param("offering", offering.value())
                .update();
    }

    /** @param reason none where the child got the seat */
    void insert(
            Scope scope,
            Rehearsal.Id id,
            Pupil.Id pupil,
            Offering.Id offering,
            @Nullable String reason,
            Instant arrivedAt,
            long millis) {
        jdbc.sql("""
                insert into enrolment.rehearsal_press (school_id, rehearsal, pupil, offering, reason, arrived_at, millis)
                values (:school, :id, :pupil, :offering, :reason, :arrived, :millis)
                """)
                .param("school", scope.at(id))
                .param("id", id.value())
                .param("pupil", scope.pupil(pupil))
                .param("offering", offering.value())
                .param("reason", reason)
                .param("arrived", Timestamp.from(arrivedAt))
                .param("millis", millis)
                .update();
    }

    private static Seat seat(Rehearsal rehearsal, ResultSet row) throws SQLException {
        int capacity = row.getInt("capacity");
        int taken = row.getInt("taken");
        return new Seat(
                new Offering.Id(row.getLong("offering")), rehearsal.window(), capacity, taken, taken >= capacity);
    }
}
