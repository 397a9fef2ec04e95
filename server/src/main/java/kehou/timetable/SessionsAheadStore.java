package kehou.timetable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kehou.kernel.Known;
import kehou.kernel.Scope;
import kehou.library.Instructor;
import kehou.plan.Offering;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who gives what lies ahead of offerings, and until when. */
@Repository
class SessionsAheadStore {
    private static final int MOST_KNOWN = 20_000;

    private final JdbcClient jdbc;
    private final Known<Offering.Id, List<SessionsAhead>> ends;

    SessionsAheadStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.ends = new Known<>(jdbc, "timetable.session_stamp", MOST_KNOWN);
    }

    /** From when until when planned sessions of these offerings lie ahead, by who gives them. */
    List<SessionsAhead> of(Scope scope, Collection<Offering.Id> offerings, LocalDate from) {
        return jdbc.sql("""
                select s.offering_id, s.instructor_id, min(s.held_on) as first_day, max(s.held_on) as last_day
                from unnest(:schools::int[], :offerings::bigint[]) as t (school, offering)
                cross join lateral (select * from timetable.session
                    where school_id = t.school and offering_id = t.offering offset 0) s
                where s.state = 'PLANNED' and s.held_on >= :from
                group by s.offering_id, s.instructor_id order by s.offering_id, s.instructor_id
                """)
                .param("schools", offerings.stream().map(scope::at).toArray(Integer[]::new))
                .param("offerings", offerings.stream().map(Offering.Id::value).toArray(Long[]::new))
                .param("from", from)
                .query(SessionsAheadStore::ahead)
                .list();
    }

    /** The same of these offerings, but one of today that was held may still be among them: a roll-call leaves no stamp. */
    List<SessionsAhead> ends(Scope scope, Collection<Offering.Id> offerings, LocalDate from) {
        return ends
                .find(scope, Set.copyOf(offerings), from, unknown -> byOffering(unknown, of(scope, unknown, from)))
                .values()
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private static Map<Offering.Id, List<SessionsAhead>> byOffering(
            Collection<Offering.Id> offerings, List<SessionsAhead> ahead) {
        Map<Offering.Id, List<SessionsAhead>> by =
                ahead.stream().collect(Collectors.groupingBy(SessionsAhead::offering));
        offerings.forEach(offering -> by.putIfAbsent(offering, List.of()));
        return by;
    }

    /** What lies ahead of all offerings of the scope. */
    List<SessionsAhead> of(Scope scope, LocalDate from) {
        return jdbc.sql("""
                select offering_id, instructor_id, min(held_on) as first_day, max(held_on) as last_day
                from timetable.session
                where school_id = any(:schools) and state = 'PLANNED' and held_on >= :from
                group by offering_id, instructor_id order by offering_id, instructor_id
                """)
                .param("schools", scope.schoolArray())
                .param("from", from)
                .query(SessionsAheadStore::ahead)
                .list();
    }

    private static SessionsAhead ahead(ResultSet row, int number) throws SQLException {
        return new SessionsAhead(
                new Offering.Id(row.getLong("offering_id")),
                new Instructor.Id(row.getLong("instructor_id")),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class));
    }
}
