package kehou.enrolment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kehou.kernel.Scope;
import kehou.plan.Offering;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SeatStore {
    private static final String LOCK = """
            select s.offering, s.selection_window, s.capacity, s.taken, s.sold_out
            from unnest(:schools::int[], :offerings::bigint[]) as t (school, offering)
            join enrolment.seat s on s.school_id = t.school and s.offering = t.offering
            order by s.offering for update of s
            """;

    private final JdbcClient jdbc;

    SeatStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Seat> ofSchool(Scope scope, int school) {
        return jdbc.sql("""
                select offering, selection_window, capacity, taken, sold_out from enrolment.seat
                where school_id = :school order by offering
                """)
                .param("school", scope.at(school))
                .query(SeatStore::seat)
                .list();
    }

    Optional<Seat> find(Scope scope, Offering.Id offering) {
        return jdbc.sql("""
                select offering, selection_window, capacity, taken, sold_out from enrolment.seat
                where school_id = :school and offering = :offering
                """)
                .param("school", scope.at(offering))
                .param("offering", offering.value())
                .query(SeatStore::seat)
                .optional();
    }

    /** Locks the seat rows in id order: the one queue that everybody who wants such a seat stands in. */
    List<Seat> lock(Scope scope, Collection<Offering.Id> offerings) {
        return locked(scope, offerings, LOCK);
    }

    /** Locks as many of them as nobody else holds at this moment, and waits for none. */
    List<Seat> lockFree(Scope scope, Collection<Offering.Id> offerings) {
        return locked(scope, offerings, LOCK + "skip locked");
    }

    private List<Seat> locked(Scope scope, Collection<Offering.Id> offerings, String how) {
        return jdbc.sql(how)
                .param("schools", schools(scope, offerings))
                .param("offerings", ids(offerings))
                .query(SeatStore::seat)
                .list();
    }

    /** Those of the offerings that are in a window, whoever holds their seats. */
    Set<Offering.Id> offered(Scope scope, Collection<Offering.Id> offerings) {
        return jdbc
                .sql("""
                select s.offering from unnest(:schools::int[], :offerings::bigint[]) as t (school, offering)
                join enrolment.seat s on s.school_id = t.school and s.offering = t.offering
                """)
                .param("schools", schools(scope, offerings))
                .param("offerings", ids(offerings))
                .query(Long.class)
                .list()
                .stream()
                .map(Offering.Id::new)
                .collect(Collectors.toSet());
    }

    /** The class, if it was sold out once. */
    Optional<FullClass> full(Scope scope, Offering.Id offering) {
        return jdbc.sql("""
                select s.capacity, s.taken, w.closes_at,
                    array(select e.pupil from enrolment.enrolment e
                          where e.school_id = s.school_id and e.offering = s.offering
                          union select w.pupil from enrolment.waiting w
                          where w.school_id = s.school_id and w.offering = s.offering) as pupils
                from enrolment.seat s
                join enrolment.selection_window w on w.school_id = s.school_id and w.id = s.selection_window
                where s.school_id = :school and s.offering = :offering and s.sold_out
                """)
                .param("school", scope.at(offering))
                .param("offering", offering.value())
                .query((row, _) -> new FullClass(
                        row.getInt("capacity"),
                        row.getInt("taken"),
                        row.getTimestamp("closes_at").toInstant(),
                        Set.of((Long[]) row.getArray("pupils").getArray())))
                .optional();
    }

    void insert(Scope scope, SelectionWindow.Id window, Collection<Offering> offerings) {
        jdbc.sql("""
                insert into enrolment.seat (school_id, offering, selection_window, capacity)
                select :school, offering, :window, capacity
                from unnest(:offerings::bigint[], :capacities::int[]) as t (offering, capacity)
                """)
                .param("school", scope.at(window))
                .param("window", window.value())
                .param("offerings", offerings.stream().map(o -> o.id().value()).toArray(Long[]::new))
                .param("capacities", offerings.stream().map(Offering::seats).toArray(Integer[]::new))
                .update();
    }

    void delete(Scope scope, SelectionWindow.Id window, Collection<Offering.Id> offerings) {
        jdbc.sql("""
                delete from enrolment.seat
                where school_id = :school and selection_window = :window and offering = any(:offerings)
                """)
                .param("school", scope.at(window))
                .param("window", window.value())
                .param("offerings", ids(offerings))
                .update();
    }

    /**
     * Adds to (or takes from) what is taken and returns how the seats stand then; the schema refuses to go
     * past the capacity or below nothing.
     */
    List<Seat> take(Scope scope, Map<Offering.Id, Integer> counts) {
        return jdbc.sql("""
                update enrolment.seat s
                set taken = s.taken + t.more, sold_out = s.sold_out or s.taken + t.more >= s.capacity
                from unnest(:schools::int[], :offerings::bigint[], :counts::int[]) as t (school, offering, more)
                where s.school_id = t.school and s.offering = t.offering
                returning s.offering, s.selection_window, s.capacity, s.taken, s.sold_out
                """)
                .param("schools", schools(scope, counts.keySet()))
                .param(
                        "offerings",
                        counts.keySet().stream().map(Offering.Id::value).toArray(Long[]::new))
                .param("counts", counts.values().toArray(Integer[]::new))
                .query(SeatStore::seat)
                .list();
    }

    private static Integer[] schools(Scope scope, Collection<Offering.Id> offerings) {
        return offerings.stream().map(scope::at).toArray(Integer[]::new);
    }

    private static Long[] ids(Collection<Offering.Id> offerings) {
        return offerings.stream().map(Offering.Id::value).toArray(Long[]::new);
    }

    private static Seat seat(ResultSet row, int number) throws SQLException {
        return new Seat(
                new Offering.Id(row.getLong("offering")),
                new SelectionWindow.Id(row.getLong("selection_window")),
                row.getInt("capacity"),
                row.getInt("taken"),
                row.getBoolean("sold_out"));
    }
}
