package kehou.enrolment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kehou.kernel.RowId;
import kehou.kernel.Scope;
import kehou.people.Pupil;
import kehou.plan.Offering;
import kehou.region.Term;
import kehou.timetable.Closure;
import kehou.timetable.Session;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ClosureCreditStore {
    private final JdbcClient jdbc;

    ClosureCreditStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What one closure comes to for one child. */
    record Sum(
            Pupil.Id pupil,
            Closure.Id closure,
            int sessions,
            int minutes,
            int paid,
            int madeUp,
            int refunded,
            int carried,
            int owed) {}

    /** Whoever writes of this closure at this school waits for the end of this transaction. */
    void lock(Scope scope, int school, Closure.Id closure) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('enrolment.closure:' || :school, :closure))")
                .param("school", scope.at(school))
                .param("closure", closure.value())
                .query((row, _) -> true)
                .list();
    }

    /** One row for each of these sessions and each confirmed place in it; {@code only} these pupils, or all. */
    int record(
            Scope scope,
            int school,
            Closure.Id closure,
            List<Session> sessions,
            @Nullable Collection<Pupil.Id> only,
            Instant until) {
        return jdbc.sql("""
                insert into enrolment.closure_credit (school_id, closure, session, enrolment, offering, pupil, day, minutes,
                    paid, state)
                select :school, :closure, s.session, e.id, e.offering, e.pupil, s.day, s.minutes, e.orders is not null, 'OWED'
                from unnest(:sessions::bigint[], :offerings::bigint[], :days::date[], :minutes::int[])
                    as s (session, offering, day, minutes)
                join enrolment.enrolment e on e.school_id = :school and e.offering = s.offering
                where e.state = 'CONFIRMED' and e.confirmed_at < :until
                  and (:only::bigint[] is null or e.pupil = any(:only))
                on conflict do nothing
                """)
                .param("school", scope.at(school))
                .param("closure", closure.value())
                .param("sessions", values(sessions.stream().map(Session::id).toList()))
                .param(
                        "offerings",
                        values(sessions.stream().map(Session::offering).toList()))
                .param(
                        "days",
                        sessions.stream().map(one -> one.date().toString()).toArray(String[]::new))
                .param(
                        "minutes",
                        sessions.stream()
                                .map(one ->
                                        (one.to().toSecondOfDay() - one.from().toSecondOfDay()) / 60)
                                .toArray(Integer[]::new))
                .param("only", only == null ? null : values(only))
                .param("until", Timestamp.from(until))
                .update();
    }

    /** Nothing of it is owed any more; what went back in money, or along, stays written down. */
    int drop(Scope scope, int school, Closure.Id closure) {
        return jdbc.sql("""
                update enrolment.closure_credit set state = 'VOID'
                where school_id = :school and closure = :closure and state not in ('VOID', 'REFUNDED', 'CARRIED')
                """)
                .param("school", scope.at(school))
                .param("closure", closure.value())
                .update();
    }

    /** These sessions are held on another day. */
    int madeUp(Scope scope, int school, Closure.Id closure, Collection<Session.Id> sessions) {
        return jdbc.sql("""
                update enrolment.closure_credit set state = 'MADE_UP'
                where school_id = :school and closure = :closure and session = any(:sessions) and state = 'OWED'
                """)
                .param("school", scope.at(school))
                .param("closure", closure.value())
                .param("sessions", values(sessions))
                .update();
    }

    /** The children it touches, withdrawn or not. */
    List<Pupil.Id> pupils(Scope scope, int school, Closure.Id closure) {
        return jdbc
                .sql("""
                select distinct pupil from enrolment.closure_credit where school_id = :school and closure = :closure
                """)
                .param("school", scope.at(school))
                .param("closure", closure.value())
                .query(Long.class)
                .list()
                .stream()
                .map(Pupil.Id::new)
                .toList();
    }

    /** What a closure comes to, child by child. */
    List<Sum> ofClosure(Scope scope, int school, Closure.Id closure, long after, int limit) {
        return jdbc.sql(sums("closure = :closure and pupil > :after") + " limit :limit")
                .param("school", scope.at(school))
                .param("closure", closure.value())
                .param("after", after)
                .param("limit", limit)
                .query(ClosureCreditStore::sum)
                .list();
    }

    /** What each closure comes to for one child. */
    Map<Closure.Id, Sum> ofPupil(Scope scope, Pupil.Id pupil) {
        return jdbc
                .sql(sums("pupil = :pupil"))
                .param("school", scope.at(pupil))
                .param("pupil", scope.pupil(pupil))
                .query(ClosureCreditStore::sum)
                .list()
                .stream()
                .collect(Collectors.toMap(Sum::closure, sum -> sum));
    }

    /**
     * How many sessions each of these places is owed that lie before that day; {@code again} were to be made up and will
     * not be.
     */
    Map<Enrolment.Id, Integer> owed(
            Scope scope, Collection<Enrolment.Id> places, LocalDate before, Collection<Session.Id> again) {
        Map<Enrolment.Id, Integer> owed = new HashMap<>();
        jdbc.sql("""
                select enrolment, count(*) as sessions from enrolment.closure_credit
                where school_id = any(:schools) and enrolment = any(:places) and day < :before
                  and (state = 'OWED' or state = 'MADE_UP' and session = any(:again))
                group by enrolment
                """)
                .param("schools", scope.schoolArray())
                .param("places", values(places))
                .param("before", before)
                .param("again", values(again))
                .query(row -> {
                    owed.put(new Enrolment.Id(row.getLong("enrolment")), row.getInt("sessions"));
                });
        return owed;
    }

    /** Places of terms that are over, paid for and still owed sessions. */
    List<Enrolment.Id> due(Scope scope, Collection<Term.Id> over, int limit) {
        return jdbc
                .sql("""
                select distinct c.enrolment from enrolment.closure_credit c
                join enrolment.enrolment e on e.school_id = c.school_id and e.id = c.enrolment
                where c.school_id = any(:schools) and c.state = 'OWED' and c.paid and e.state = 'CONFIRMED'
                  and e.term = any(:over)
                order by c.enrolment limit :limit
                """)
                .param("schools", scope.schoolArray())
                .param("over", values(over))
                .param("limit", limit)
                .query(Long.class)
                .list()
                .stream()
                .map(Enrolment.Id::new)
                .toList();
    }

    /** The place's paid sessions that are owed go back in money; how many: none where somebody was first. */
    int refunded(Scope scope, Enrolment.Id place) {
        return jdbc.sql("""
                update enrolment.closure_credit set state = 'REFUNDED'
                where school_id = :school and enrolment = :place and state = 'OWED' and paid
                """)
                .param("school", scope.at(place))
                .param("place", place.value())
                .update();
    }

    /**
     * The place's class ended, and what it was worth with it: the paid sessions that are owed, and those of {@code again}
     * that are not made up after all, went along into another class, or back in money.
     */
    void classEnded(Scope scope, Enrolment.Id place, boolean carried, Collection<Session.Id> again) {
        jdbc.sql("""
                update enrolment.closure_credit set state = :to
                where school_id = :school and enrolment = :place and paid
                  and (state = 'OWED' or state = 'MADE_UP' and session = any(:again))
                """)
                .param("to", carried ? "CARRIED" : "REFUNDED")
                .param("school", scope.at(place))
                .param("place", place.value())
                .param("again", values(again))
                .update();
    }

    /** What went along into this place goes back in money. */
    void declined(Scope scope, Enrolment.Id placed) {
        jdbc.sql("""
                update enrolment.closure_credit c set state = 'REFUNDED' from enrolment.class_end_place p
                where p.school_id = :school and p.placed = :placed
                  and c.school_id = p.school_id and c.enrolment = p.enrolment and c.state = 'CARRIED'
                """)
                .param("school", scope.at(placed))
                .param("placed", placed.value())
                .update();
    }

    /** Who stays away from a session of that day, although it has a place in it. */
    Set<Pupil.Id> away(Scope scope, Offering.Id offering, LocalDate day) {
        return jdbc
                .sql("""
                select pupil from enrolment.closure_credit
                where school_id = :school and offering = :offering and day = :day and state <> 'VOID'
                """)
                .param("school", scope.at(offering))
                .param("offering", offering.value())
                .param("day", day)
                .query(Long.class)
                .list()
                .stream()
                .map(Pupil.Id::new)
                .collect(Collectors.toSet());
    }

    private static Sum sum(ResultSet row, int number) throws SQLException {
        return new Sum(
                new Pupil.Id(row.getLong("pupil")),
                new Closure.Id(row.getLong("closure")),
                row.getInt("sessions"),
                row.getInt("minutes"),
                row.getInt("paid"),
                row.getInt("made_up"),
                row.getInt("refunded"),
                row.getInt("carried"),
                row.getInt("owed"));
    }

    private static String sums(String which) {
        return """
                select pupil, closure, count(*) as sessions, sum(minutes) as minutes, count(*) filter (where paid) as paid,
                    count(*) filter (where state = 'MADE_UP') as made_up,
                    count(*) filter (where state = 'REFUNDED') as refunded,
                    count(*) filter (where state = 'CARRIED') as carried,
                    count(*) filter (where paid and state = 'OWED') as owed
                from enrolment.closure_credit
                where school_id = :school and state <> 'VOID' and\s""" + which + """

                group by pupil, closure order by pupil, closure""";
    }

    private static Long[] values(Collection<? extends RowId> ids) {
        return ids.stream().map(RowId::value).toArray(Long[]::new);
    }
}
