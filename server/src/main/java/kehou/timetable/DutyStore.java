package kehou.timetable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import kehou.kernel.PersonName;
import kehou.kernel.Scope;
import kehou.library.Subject;
import kehou.people.StaffList;
import kehou.people.StaffMember;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DutyStore {
    private static final String SELECT = """
            select d.*, r.kind, r.venue_name from timetable.duty d
            join timetable.study_room r on r.school_id = d.school_id and r.id = d.room
            """;

    private final JdbcClient jdbc;
    private final StaffList staff;

    DutyStore(JdbcClient jdbc, StaffList staff) {
        this.jdbc = jdbc;
        this.staff = staff;
    }

    /** The turns of these days by day and time, cancelled ones too. */
    List<Duty> between(Scope scope, int school, LocalDate from, LocalDate to) {
        return named(
                scope,
                school,
                jdbc.sql(SELECT + """
                        where d.school_id = :school and d.day between :from and :to order by d.day, d.begins, d.id
                        """)
                        .param("school", scope.at(school))
                        .param("from", from)
                        .param("to", to)
                        .query(DutyStore::duty)
                        .list());
    }

    /** The turns of one person that are planned from that day on. */
    List<Duty> planned(Scope scope, int school, StaffMember.Id who, LocalDate from) {
        return jdbc.sql(SELECT + """
                where d.school_id = :school and d.staff = :staff and d.state = 'PLANNED' and d.day >= :from
                order by d.day, d.begins, d.id
                """)
                .param("school", scope.at(school))
                .param("staff", who.value())
                .param("from", from)
                .query(DutyStore::duty)
                .list();
    }

    Optional<Duty> find(Scope scope, Duty.Id id) {
        return named(
                        scope,
                        id.school(),
                        jdbc.sql(SELECT + "where d.school_id = :school and d.id = :id")
                                .param("school", scope.at(id))
                                .param("id", id.value())
                                .query(DutyStore::duty)
                                .list())
                .stream()
                .findFirst();
    }

    void insert(Scope scope, Duty duty) {
        once(
                duty,
                () -> jdbc.sql("""
                        insert into timetable.duty (school_id, id, room, day, begins, ends, subject, staff, by_hand)
                        values (:school, :id, :room, :day, :from, :to, :subject, :staff, :byHand)
                        """)
                        .param("school", scope.at(duty.id()))
                        .param("id", duty.id().value())
                        .param("room", duty.room().value())
                        .param("day", duty.day())
                        .param("from", duty.from())
                        .param("to", duty.to())
                        .param("subject", duty.subject().name())
                        .param("staff", duty.staff().value())
                        .param("byHand", duty.byHand())
                        .update());
    }

    /** False if it is not planned any more or someone else wrote first. */
    boolean hand(Scope scope, Duty duty, StaffMember.Id to, int seen) {
        return once(
                        duty,
                        () -> jdbc.sql("""
                                update timetable.duty set staff = :staff, by_hand = true, version = version + 1
                                where school_id = :school and id = :id and version = :seen and state = 'PLANNED'
                                """)
                                .param("school", scope.at(duty.id()))
                                .param("id", duty.id().value())
                                .param("staff", to.value())
                                .param("seen", seen)
                                .update())
                == 1;
    }

    /** True when this call turned it from planned to held. */
    boolean hold(Scope scope, Duty.Id id, Instant now) {
        return jdbc.sql("""
                update timetable.duty set state = 'HELD', held_at = :at, held_by = :by, version = version + 1
                where school_id = :school and id = :id and state = 'PLANNED'
                """)
                        .param("school", scope.at(id))
                        .param("id", id.value())
                        .param("at", Timestamp.from(now))
                        .param("by", scope.account())
                        .update()
                == 1;
    }

    /** True when this call cancelled it, out of that state. */
    boolean cancel(Scope scope, Duty.Id id, Duty.State from, String reason) {
        return jdbc.sql("""
                update timetable.duty set state = 'CANCELLED', reason = :reason, version = version + 1
                where school_id = :school and id = :id and state = :from
                """)
                        .param("school", scope.at(id))
                        .param("id", id.value())
                        .param("from", from.name())
                        .param("reason", reason)
                        .update()
                == 1;
    }

    /** Minutes of turns between these days that stand, by who has them. */
    Map<StaffMember.Id, Integer> minutes(Scope scope, int school, LocalDate from, LocalDate to) {
        Map<StaffMember.Id, Integer> sums = new HashMap<>();
        jdbc.sql("""
                select staff, sum(upper(during) - lower(during)) as minutes from timetable.duty
                where school_id = :school and day between :from and :to and state <> 'CANCELLED' group by staff
                """)
                .param("school", scope.at(school))
                .param("from", from)
                .param("to", to)
                .query(row -> {
                    sums.put(new StaffMember.Id(row.getLong("staff")), row.getInt("minutes"));
                });
        return sums;
    }

    private List<Duty> named(Scope scope, int school, List<Duty> duties) {
        Set<StaffMember.Id> who = duties.stream().map(Duty::staff).collect(Collectors.toSet());
        Map<StaffMember.Id, PersonName> names = who.isEmpty() ? Map.of() : staff.names(scope, school, who);
        return duties.stream()
                .map(one -> new Duty(
                        one.id(),
                        one.room(),
                        one.kind(),
                        one.venueName(),
                        one.day(),
                        one.from(),
                        one.to(),
                        one.subject(),
                        one.staff(),
                        names.getOrDefault(one.staff(), one.name()),
                        one.byHand(),
                        one.state(),
                        one.reason(),
                        one.version()))
                .toList();
    }

    private static int once(Duty duty, IntSupplier write) {
        try {
            return write.getAsInt();
        } catch (DataIntegrityViolationException e) {
            String message = String.valueOf(e.getMostSpecificCause().getMessage());
            if (message.contains("duty_staff_once")) {
                throw Refusal.ON_DUTY_ALREADY.refused("day", duty.day(), "from", duty.from(), "to", duty.to());
            }
            if (message.contains("duty_once")) {
                throw Refusal.DUTY_TAKEN.refused("day", duty.day());
            }
            throw e;
        }
    }

    private static Duty duty(ResultSet row, int number) throws SQLException {
        long staff = row.getLong("staff");
        return new Duty(
                new Duty.Id(row.getLong("id")),
                new StudyRoom.Id(row.getLong("room")),
                StudyRoom.Kind.valueOf(row.getString("kind")),
                row.getString("venue_name"),
                row.getObject("day", LocalDate.class),
                row.getObject("begins", LocalTime.class),
                row.getObject("ends", LocalTime.class),
                Subject.valueOf(row.getString("subject")),
                new StaffMember.Id(staff),
                new PersonName("", staff),
                row.getBoolean("by_hand"),
                Duty.State.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getInt("version"));
    }
}
