package kehou.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import kehou.kernel.Ids;
import kehou.kernel.RowId;
import kehou.kernel.Scope;
import kehou.region.Venue;
import kehou.timetable.Session;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class VenueMoveStore {
    private record Id(long value) implements RowId {}

    private final JdbcClient jdbc;
    private final Ids ids;

    VenueMoveStore(JdbcClient jdbc, Ids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    void insert(Scope scope, VenueMove move, LocalDate day, Instant at) {
        int school = scope.at(move.session());
        jdbc.sql("""
                insert into delivery.venue_move(school_id, id, session_id, held_on, from_venue, from_name, to_venue,
                    reason, account, moved_at)
                values (:school, :id, :session, :day, :from, :fromName, :to, :reason, :account, :at)
                """)
                .param("school", school)
                .param("id", ids.next(school, Id::new).value())
                .param("session", move.session().value())
                .param("day", day)
                .param("from", move.from().value())
                .param("fromName", move.fromName())
                .param("to", move.to().value())
                .param("reason", move.reason())
                .param("account", scope.account())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The first move of each of these sessions tells where it was planned, the last one why it is where it is. */
    List<VenueMove> of(Scope scope, Collection<Session.Id> sessions) {
        return jdbc
                .sql("""
                select distinct session_id,
                    first_value(from_venue) over moves as from_venue, first_value(from_name) over moves as from_name,
                    last_value(to_venue) over moves as to_venue, last_value(reason) over moves as reason
                from delivery.venue_move
                where school_id = any(:schools) and session_id = any(:sessions)
                window moves as (partition by session_id order by id
                    rows between unbounded preceding and unbounded following)
                """)
                .param("schools", scope.schoolArray())
                .param("sessions", sessions.stream().map(Session.Id::value).toArray(Long[]::new))
                .query((row, _) -> new VenueMove(
                        new Session.Id(row.getLong("session_id")),
                        new Venue.Id(row.getLong("from_venue")),
                        row.getString("from_name"),
                        new Venue.Id(row.getLong("to_venue")),
                        row.getString("reason")))
                .list()
                .stream()
                .filter(move -> !move.from().equals(move.to()))
                .toList();
    }
}
