package kehou.timetable;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import kehou.kernel.Scope;
import kehou.plan.Offering;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sessions of one school that a closure touches, each time in one statement for all of them. */
@Repository
class ClosedSessionStore {
    private final JdbcClient jdbc;

    ClosedSessionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Planned ones from that day to the closure's last do not take place; {@code only} of these offerings, or of all. */
    int cancel(Scope own, ClosedSchool closed, LocalDate from, @Nullable Collection<Offering.Id> only, String reason) {
        return jdbc.sql("""
                update timetable.session set state = 'CANCELLED', cancelled_for = :reason, closure = :closure
                where school_id = :school and held_on between greatest(:first::date, :from::date) and :last
                  and state = 'PLANNED' and (:only::bigint[] is null or offering_id = any(:only))
                """)
                .param("school", own.at(closed.school()))
                .param("closure", closed.closure().value())
                .param("reason", reason)
                .param("first", closed.firstDay())
                .param("from", from)
                .param("last", closed.lastDay())
                .param("only", only == null ? null : ClosureStore.values(only))
                .update();
    }

    /** Keeps beside the closure how many of its sessions do not take place. */
    int count(Scope own, ClosedSchool closed) {
        return jdbc.sql("""
                update timetable.closed_school c
                set sessions = (select count(*) from timetable.session s
                    where s.school_id = c.school_id and s.closure = c.closure)
                where c.school_id = :school and c.closure = :closure returning sessions
                """)
                .param("school", own.at(closed.school()))
                .param("closure", closed.closure().value())
                .query(Integer.class)
                .single();
    }

    /** What was to be made up is not: it takes place on its own day again. */
    void dropMakeUps(Scope own, ClosedSchool closed, String reason) {
        jdbc.sql("""
                update timetable.session m set state = 'CANCELLED', cancelled_for = :reason
                from timetable.session s
                where m.school_id = :school and m.state = 'PLANNED' and s.school_id = m.school_id and s.id = m.makes_up
                  and s.closure = :closure
                """)
                .param("school", own.at(closed.school()))
                .param("closure", closed.closure().value())
                .param("reason", reason)
                .update();
    }

    /** They take place again, but where somebody gives another session by now. */
    int restore(Scope own, ClosedSchool closed) {
        return jdbc.sql("""
                update timetable.session s set state = 'PLANNED', cancelled_for = null, closure = null
                where s.school_id = :school and s.closure = :closure and not exists (
                    select 1 from timetable.session o
                    where o.school_id = :school and o.held_on = s.held_on and o.id <> s.id and o.state <> 'CANCELLED'
                      and (o.instructor_id = s.instructor_id or o.venue_id = s.venue_id)
                      and o.begins < s.ends and s.begins < o.ends)
                """)
                .param("school", own.at(closed.school()))
                .param("closure", closed.closure().value())
                .update();
    }

    /** The sessions that do not take place for it. */
    List<Session> of(Scope own, ClosedSchool closed) {
        return jdbc.sql("""
                select * from timetable.session where school_id = :school and closure = :closure
                order by held_on, begins, id
                """)
                .param("school", own.at(closed.school()))
                .param("closure", closed.closure().value())
                .query(SessionStore::session)
                .list();
    }

    /** Its days with sessions, and how many of these are held on another day. */
    List<ClosureDay> days(Scope own, int school, Closure.Id closure) {
        return jdbc.sql("""
                select s.held_on, count(*) as sessions, count(m.id) as made_up, min(m.held_on) as made_up_on
                from timetable.session s
                left join timetable.session m on m.school_id = s.school_id and m.makes_up = s.id and m.state <> 'CANCELLED'
                where s.school_id = :school and s.closure = :closure
                group by s.held_on order by s.held_on
                """)
                .param("school", own.at(school))
                .param("closure", closure.value())
                .query((row, _) -> new ClosureDay(
                        row.getObject("held_on", LocalDate.class),
                        row.getInt("sessions"),
                        row.getInt("made_up"),
                        row.getObject("made_up_on", LocalDate.class)))
                .list();
    }

    /** Those of a closed day that are not made up, and could be on that one: offering, instructor and venue are free. */
    List<Session.Id> open(Scope own, int school, Closure.Id closure, LocalDate day, LocalDate on) {
        return jdbc
                .sql("""
                select s.id from timetable.session s
                where s.school_id = :school and s.closure = :closure and s.held_on = :day
                  and not exists (select 1 from timetable.session m
                      where m.school_id = :school and m.makes_up = s.id and m.state <> 'CANCELLED')
                  and not exists (select 1 from timetable.session o
                      where o.school_id = :school and o.held_on = :on and (o.offering_id = s.offering_id
                          or o.state <> 'CANCELLED' and (o.instructor_id = s.instructor_id or o.venue_id = s.venue_id)
                          and o.begins < s.ends and s.begins < o.ends))
                order by s.id
                """)
                .param("school", own.at(school))
                .param("closure", closure.value())
                .param("day", day)
                .param("on", on)
                .query(Long.class)
                .list()
                .stream()
                .map(Session.Id::new)
                .toList();
    }

    /** Plans each of these once more on that day, with its own number and lesson. */
    void makeUp(Scope own, int school, List<Session.Id> missed, List<Session.Id> fresh, LocalDate on) {
        jdbc.sql("""
                insert into timetable.session (school_id, id, offering_id, instructor_id, venue_id, venue_name, number,
                    lesson_title, held_on, begins, ends, state, makes_up)
                select s.school_id, t.fresh, s.offering_id, s.instructor_id, s.venue_id, s.venue_name, s.number,
                    s.lesson_title, :on, s.begins, s.ends, 'PLANNED', s.id
                from unnest(:missed::bigint[], :fresh::bigint[]) as t (missed, fresh)
                join timetable.session s on s.school_id = :school and s.id = t.missed
                """)
                .param("school", own.at(school))
                .param("missed", ClosureStore.values(missed))
                .param("fresh", ClosureStore.values(fresh))
                .param("on", on)
                .update();
    }

    /** The sessions of that closure that are held on another day. */
    List<Session.Id> madeUp(Scope own, int school, Closure.Id closure) {
        return jdbc
                .sql("""
                select s.id from timetable.session s
                join timetable.session m on m.school_id = s.school_id and m.makes_up = s.id and m.state <> 'CANCELLED'
                where s.school_id = :school and s.closure = :closure
                """)
                .param("school", own.at(school))
                .param("closure", closure.value())
                .query(Long.class)
                .list()
                .stream()
                .map(Session.Id::new)
                .toList();
    }
}
