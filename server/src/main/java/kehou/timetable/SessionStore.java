package kehou.timetable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kehou.kernel.RowId;
import kehou.kernel.Scope;
import kehou.library.Instructor;
import kehou.plan.Offering;
import kehou.region.Venue;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SessionStore {
    private final JdbcClient jdbc;

    SessionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when the offering was planned before. */
    boolean claimPlanning(Scope scope, Offering.Id offering, String cause, int sessions, Instant at) {
        return jdbc.sql("""
                insert into timetable.planning(school_id, offering_id, cause_id, sessions, planned_at)
                values (:school, :offering, :cause, :sessions, :at)
                on conflict do nothing
                """)
                        .param("school", scope.at(offering))
                        .param("offering", offering.value())
                        .param("cause", cause)
                        .param("sessions", sessions)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    boolean isPlanned(Scope scope, Offering.Id offering) {
        return jdbc.sql("select count(*) from timetable.planning where school_id = :school and offering_id = :offering")
                        .param("school", scope.at(offering))
                        .param("offering", offering.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The greatest number of the offering's sessions, 0 when it has none. */
    int lastNumber(Scope scope, Offering.Id offering) {
        return jdbc.sql("""
                select coalesce(max(number), 0) from timetable.session
                where school_id = :school and offering_id = :offering
                """)
                .param("school", scope.at(offering))
                .param("offering", offering.value())
                .query(Integer.class)
                .single();
    }

    void insert(Scope scope, List<Session> sessions) {
        if (sessions.isEmpty()) {
            return;
        }
        Session first = sessions.getFirst();
        jdbc.sql("""
                insert into timetable.session(school_id, id, offering_id, instructor_id, venue_id, venue_name,
                    number, lesson_title, held_on, begins, ends, state)
                select :school, s.id, :offering, :instructor, s.venue, s.venue_name,
                    s.number, s.title, s.day, s.begins, s.ends, 'PLANNED'
                from unnest(:ids::bigint[], :venues::bigint[], :places::text[], :numbers::smallint[], :titles::text[],
                            :days::date[], :begins::time[], :ends::time[])
                    as s(id, venue, venue_name, number, title, day, begins, ends)
                """)
                .param("school", scope.at(first.id()))
                .param("offering", first.offering().value())
                .param("instructor", first.instructor().value())
                .param("numbers", sessions.stream().map(Session::number).toArray(Integer[]::new))
                .param("titles", sessions.stream().map(Session::lessonTitle).toArray(String[]::new))
                .params(whenAndWhere(sessions))
                .update();
    }

    static Map<String, Object> whenAndWhere(List<Session> sessions) {
        return Map.of(
                "ids", sessions.stream().map(s -> s.id().value()).toArray(Long[]::new),
                "venues", sessions.stream().map(s -> s.venue().value()).toArray(Long[]::new),
                "places", sessions.stream().map(Session::venueName).toArray(String[]::new),
                "days", sessions.stream().map(s -> s.date().toString()).toArray(String[]::new),
                "begins", sessions.stream().map(s -> s.from().toString()).toArray(String[]::new),
                "ends", sessions.stream().map(s -> s.to().toString()).toArray(String[]::new));
    }

    Optional<Session> find(Scope scope, Session.Id id) {
        return jdbc.sql("select * from timetable.session where school_id = :school and id = :id")
                .param("school", scope.at(id))
                .param("id", id.value())
                .query(SessionStore::session)
                .optional();
    }

    List<Session> all(Scope scope, Collection<Session.Id> ids) {
        return jdbc.sql("select * from timetable.session where school_id = any(:schools) and id = any(:ids)")
                .param("schools", scope.schoolArray())
                .param("ids", values(ids))
                .query(SessionStore::session)
                .list();
    }

    List<Session> between(Scope scope, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                select * from timetable.session
                where school_id = any(:schools) and held_on between :from and :to
                order by held_on, begins, id
                """)
                .param("schools", scope.schoolArray())
                .param("from", from)
                .param("to", to)
                .query(SessionStore::session)
                .list();
    }

    List<Session> ofInstructors(Scope scope, Collection<Instructor.Id> instructors, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                select * from timetable.session
                where school_id = any(:schools) and instructor_id = any(:instructors) and held_on between :from and :to
                order by held_on, begins, id
                """)
                .param("schools", scope.schoolArray())
                .param("instructors", values(instructors))
                .param("from", from)
                .param("to", to)
                .query(SessionStore::session)
                .list();
    }

    List<Session> ofOfferings(Scope scope, Collection<Offering.Id> offerings, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                select * from timetable.session
                where school_id = any(:schools) and offering_id = any(:offerings) and held_on between :from and :to
                order by held_on, begins, id
                """)
                .param("schools", scope.schoolArray())
                .param("offerings", values(offerings))
                .param("from", from)
                .param("to", to)
                .query(SessionStore::session)
                .list();
    }

    List<Session> ofVenue(Scope scope, Venue.Id venue, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                select * from timetable.session
                where school_id = :school and venue_id = :venue and held_on between :from and :to
                order by held_on, begins, id
                """)
                .param("school", scope.at(venue))
                .param("venue", venue.value())
                .param("from", from)
                .param("to", to)
                .query(SessionStore::session)
                .list();
    }

    /** Planned sessions of these offerings from that day on, by date and time; at most so many. */
    List<Session> planned(Scope scope, Collection<Offering.Id> offerings, LocalDate from, int limit) {
        return jdbc.sql("""
                select * from timetable.session
                where school_id = any(:schools) and offering_id = any(:offerings) and state = 'PLANNED'
                  and held_on >= :from
                order by held_on, begins, id limit :limit
                """)
                .param("schools", scope.schoolArray())
                .param("offerings", values(offerings))
                .param("from", from)
                .param("limit", limit)
                .query(SessionStore::session)
                .list();
    }

    /** True when this call turned it from planned to held. */
    boolean hold(Scope scope, Session.Id id) {
        return jdbc.sql("""
                update timetable.session set state = 'HELD'
                where school_id = :school and id = :id and state = 'PLANNED'
                """)
                        .param("school", scope.at(id))
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /** True when this call turned it from planned to cancelled. */
    boolean cancel(Scope scope, Session.Id id, String reason) {
        return jdbc.sql("""
                update timetable.session set state = 'CANCELLED', cancelled_for = :reason
                where school_id = :school and id = :id and state = 'PLANNED'
                """)
                        .param("school", scope.at(id))
                        .param("id", id.value())
                        .param("reason", reason)
                        .update()
                == 1;
    }

    /** False when it is not planned any more, or the instructor is busy then. */
    boolean handTo(Scope scope, Session.Id id, Instructor.Id instructor) {
        try {
            return jdbc.sql("""
                    update timetable.session s set instructor_id = :instructor
                    where s.school_id = :school and s.id = :id and s.state = 'PLANNED' and not exists (
                        select 1 from timetable.session o
                        where o.school_id = :school and o.instructor_id = :instructor and o.held_on = s.held_on
                            and o.state <> 'CANCELLED' and o.begins < s.ends and o.ends > s.begins)
                    """)
                            .param("school", scope.at(id))
                            .param("id", id.value())
                            .param("instructor", instructor.value())
                            .update()
                    == 1;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    private static Long[] values(Collection<? extends RowId> ids) {
        return ids.stream().map(RowId::value).toArray(Long[]::new);
    }

    static Session session(ResultSet row, int n) throws SQLException {
        return new Session(
                new Session.Id(row.getLong("id")),
                new Offering.Id(row.getLong("offering_id")),
                new Instructor.Id(row.getLong("instructor_id")),
                new Venue.Id(row.getLong("venue_id")),
                row.getString("venue_name"),
                row.getObject("held_on", LocalDate.class),
                row.getObject("begins", LocalTime.class),
                row.getObject("ends", LocalTime.class),
                row.getInt("number"),
                row.getString("lesson_title"),
                Session.State.valueOf(row.getString("state")),
                row.getString("cancelled_for"));
    }
}
