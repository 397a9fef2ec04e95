package kehou.timetable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kehou.kernel.Scope;
import kehou.region.Term;
import kehou.region.Venue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OpeningStore {
    private final JdbcClient jdbc;

    OpeningStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<VenueOpening> of(Scope scope, int school, Term.Id term) {
        return jdbc.sql("""
                select * from timetable.venue_opening
                where school_id = :school and term = :term and removed_at is null order by venue, begins, id
                """)
                .param("school", scope.at(school))
                .param("term", term.value())
                .query(OpeningStore::opening)
                .list();
    }

    Optional<VenueOpening> find(Scope scope, VenueOpening.Id id) {
        return jdbc.sql("""
                select * from timetable.venue_opening where school_id = :school and id = :id and removed_at is null
                """)
                .param("school", scope.at(id))
                .param("id", id.value())
                .query(OpeningStore::opening)
                .optional();
    }

    void insert(Scope scope, Term.Id term, VenueOpening one) {
        jdbc.sql("""
                insert into timetable.venue_opening (school_id, id, term, venue, weekdays, begins, ends, grades, reason)
                values (:school, :id, :term, :venue, :weekdays, :from, :to, :grades, :reason)
                """)
                .param("school", scope.at(one.id()))
                .param("id", one.id().value())
                .param("term", term.value())
                .params(values(one))
                .update();
    }

    /** False if someone else wrote first. */
    boolean update(Scope scope, VenueOpening one, int seen) {
        return jdbc.sql("""
                update timetable.venue_opening
                set venue = :venue, weekdays = :weekdays, begins = :from, ends = :to, grades = :grades, reason = :reason,
                    version = version + 1
                where school_id = :school and id = :id and version = :seen and removed_at is null
                """)
                        .param("school", scope.at(one.id()))
                        .param("id", one.id().value())
                        .param("seen", seen)
                        .params(values(one))
                        .update()
                == 1;
    }

    /** False if it is gone already. */
    boolean remove(Scope scope, VenueOpening.Id id, Instant now) {
        return jdbc.sql("""
                update timetable.venue_opening set removed_at = :at
                where school_id = :school and id = :id and removed_at is null
                """)
                        .param("school", scope.at(id))
                        .param("id", id.value())
                        .param("at", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** Why venues stay closed this term. */
    Map<Venue.Id, String> closed(Scope scope, int school, Term.Id term) {
        Map<Venue.Id, String> found = new HashMap<>();
        jdbc.sql("""
                select venue, reason from timetable.venue_closure
                where school_id = :school and term = :term and ended_at is null
                """)
                .param("school", scope.at(school))
                .param("term", term.value())
                .query(row -> {
                    found.put(new Venue.Id(row.getLong("venue")), row.getString("reason"));
                });
        return found;
    }

    void close(Scope scope, Term.Id term, Venue.Id venue, String reason, Instant now) {
        jdbc.sql("""
                insert into timetable.venue_closure (school_id, term, venue, reason, closed_at, closed_by)
                values (:school, :term, :venue, :reason, :at, :by)
                on conflict (school_id, term, venue) do update
                set reason = :reason, closed_at = :at, closed_by = :by, ended_at = null
                """)
                .param("school", scope.at(venue))
                .param("term", term.value())
                .param("venue", venue.value())
                .param("reason", reason)
                .param("at", Timestamp.from(now))
                .param("by", scope.account())
                .update();
    }

    void endClosure(Scope scope, Term.Id term, Venue.Id venue, Instant now) {
        jdbc.sql("""
                update timetable.venue_closure set ended_at = :at
                where school_id = :school and term = :term and venue = :venue and ended_at is null
                """)
                .param("school", scope.at(venue))
                .param("term", term.value())
                .param("venue", venue.value())
                .param("at", Timestamp.from(now))
                .update();
    }

    private static Map<String, Object> values(VenueOpening one) {
        return Map.of(
                "venue", one.venue().value(),
                "weekdays", one.weekdays().toArray(Integer[]::new),
                "from", one.from(),
                "to", one.to(),
                "grades", one.grades().toArray(Integer[]::new),
                "reason", one.reason());
    }

    private static VenueOpening opening(ResultSet row, int number) throws SQLException {
        return new VenueOpening(
                new VenueOpening.Id(row.getLong("id")),
                new Venue.Id(row.getLong("venue")),
                List.of((Integer[]) row.getArray("weekdays").getArray()),
                row.getObject("begins", LocalTime.class),
                row.getObject("ends", LocalTime.class),
                List.of((Integer[]) row.getArray("grades").getArray()),
                row.getString("reason"),
                row.getInt("version"));
    }
}
