package kehou.timetable;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kehou.kernel.Scope;
import kehou.region.Venue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where planned sessions go from where they were. */
@Repository
class SessionMoveStore {
    private final JdbcClient jdbc;

    SessionMoveStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes when and where these planned sessions of one school are held now. */
    void move(Scope scope, List<Session> moved) {
        if (moved.isEmpty()) {
            return;
        }
        int school = scope.at(moved.getFirst().id());
        // Out of each other's way first: one may come to the day of another.
        jdbc.sql("""
                update timetable.session set held_on = held_on + 36525
                where school_id = :school and id = any(:ids) and state = 'PLANNED'
                """)
                .param("school", school)
                .param("ids", moved.stream().map(s -> s.id().value()).toArray(Long[]::new))
                .update();
        jdbc.sql("""
                update timetable.session t
                set venue_id = s.venue, venue_name = s.venue_name, held_on = s.day, begins = s.begins, ends = s.ends
                from unnest(:ids::bigint[], :venues::bigint[], :places::text[], :days::date[], :begins::time[],
                            :ends::time[]) as s(id, venue, venue_name, day, begins, ends)
                where t.school_id = :school and t.id = s.id and t.state = 'PLANNED'
                """)
                .param("school", school)
                .params(SessionStore.whenAndWhere(moved))
                .update();
    }

    /** Of what a closure took: what was to be held on these days instead. */
    Set<Session.Id> madeUpBy(Scope scope, Collection<Session.Id> makeUps) {
        return jdbc
                .sql("""
                select makes_up from timetable.session
                where school_id = any(:schools) and id = any(:ids) and makes_up is not null
                """)
                .param("schools", scope.schoolArray())
                .param("ids", makeUps.stream().map(Session.Id::value).toArray(Long[]::new))
                .query(Long.class)
                .list()
                .stream()
                .map(Session.Id::new)
                .collect(Collectors.toSet());
    }

    /** True when this call moved it there: it was planned and nothing else is there at its time. */
    boolean relocate(Scope scope, Session.Id id, Venue venue) {
        int school = scope.at(id);
        // Two sessions for one venue stand in line here; what the timetable itself places there is apart by its slots.
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('timetable.venue', :venue))")
                .param("venue", venue.id().value())
                .query((row, _) -> true)
                .list();
        return jdbc.sql("""
                update timetable.session s set venue_id = :venue, venue_name = :name
                where school_id = :school and id = :id and state = 'PLANNED' and not exists (
                    select 1 from timetable.session o
                    where o.school_id = :school and o.held_on = s.held_on and o.venue_id = :venue
                      and o.state <> 'CANCELLED' and o.id <> s.id and o.begins < s.ends and s.begins < o.ends)
                """)
                        .param("school", school)
                        .param("id", id.value())
                        .param("venue", venue.id().value())
                        .param("name", venue.name())
                        .update()
                == 1;
    }
}
