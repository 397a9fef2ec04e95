package kehou.enrolment;

import java.sql.ResultSet;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kehou.kernel.Scope;
import kehou.plan.Offering;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Until when families decide, and which classes take children of a single day. */
@Repository
class DropInOpeningStore {
    private final JdbcClient jdbc;

    DropInOpeningStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<DropInCutoff> cutoff(Scope scope, int school) {
        return jdbc.sql("select cutoff, version from enrolment.drop_in_cutoff where school_id = :school")
                .param("school", scope.at(school))
                .query((row, _) -> new DropInCutoff(row.getObject("cutoff", LocalTime.class), row.getInt("version")))
                .optional();
    }

    /** False if somebody else wrote first. */
    boolean setCutoff(Scope scope, int school, DropInCutoff cutoff, Instant now) {
        return jdbc.sql("""
                insert into enrolment.drop_in_cutoff as c (school_id, cutoff, version, set_at, set_by)
                select :school, :cutoff, 1, :now, :by where :seen = 0
                    or exists (select 1 from enrolment.drop_in_cutoff where school_id = :school and version = :seen)
                on conflict (school_id) do update
                set cutoff = excluded.cutoff, version = c.version + 1, set_at = excluded.set_at, set_by = excluded.set_by
                where c.version = :seen
                """)
                        .param("school", scope.at(school))
                        .param("cutoff", cutoff.time())
                        .param("seen", cutoff.version())
                        .param("now", Timestamp.from(now))
                        .param("by", scope.account())
                        .update()
                == 1;
    }

    /** The classes that are open, with how many children of a single day each takes. */
    Map<Offering.Id, Integer> open(Scope scope, int school) {
        Map<Offering.Id, Integer> seats = new HashMap<>();
        jdbc.sql("select offering, seats from enrolment.drop_in_opening where school_id = :school and seats > 0")
                .param("school", scope.at(school))
                .query((ResultSet row) -> {
                    seats.put(new Offering.Id(row.getLong("offering")), row.getInt("seats"));
                });
        return seats;
    }

    /** Its seats for single days, none if it is not open; whoever books next in this class waits for this transaction. */
    int lock(Scope scope, Offering.Id offering) {
        return locked(scope, offering, "seats");
    }

    /** Whoever books next in any class of the school waits for this transaction. */
    void lockAll(Scope scope, int school) {
        jdbc.sql("""
                select offering from enrolment.drop_in_opening where school_id = :school order by offering for update
                """).param("school", scope.at(school)).query(Long.class).list();
    }

    /** The seats it keeps apart; nobody changes them until this transaction ends. */
    int lockKept(Scope scope, Offering.Id offering) {
        return locked(scope, offering, "kept");
    }

    /**
     * Books alone at the school until this transaction ends: places confirmed before are seen by the next statement, and
     * who confirms one waits and sees this booking. Two tables that each look at the other have no row in common.
     */
    void bookAlone(Scope scope, int school) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('enrolment.drop_in', :school))")
                .param("school", scope.at(school))
                .query((row, _) -> true)
                .list();
    }

    /** The other side of it, for places of these schools that are confirmed; they do not wait for each other. */
    void confirmTogether(Scope scope, Collection<Integer> schools) {
        jdbc.sql("""
                select pg_advisory_xact_lock_shared(hashtextextended('enrolment.drop_in', school))
                from unnest(:schools::int[]) as t (school)
                """)
                .param("schools", schools.stream().map(scope::at).sorted().toArray(Integer[]::new))
                .query((row, _) -> true)
                .list();
    }

    private int locked(Scope scope, Offering.Id offering, String column) {
        return jdbc.sql("select " + column + """
                 from enrolment.drop_in_opening
                where school_id = :school and offering = :offering for update
                """)
                .param("school", scope.at(offering))
                .param("offering", offering.value())
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /** Seats of these classes that are kept apart now; classes without any are left out. */
    Map<Offering.Id, Integer> kept(Scope scope, int school) {
        Map<Offering.Id, Integer> kept = new HashMap<>();
        jdbc.sql("select offering, kept from enrolment.drop_in_opening where school_id = :school and kept > 0")
                .param("school", scope.at(school))
                .query((ResultSet row) -> {
                    kept.put(new Offering.Id(row.getLong("offering")), row.getInt("kept"));
                });
        return kept;
    }

    /** So many are open and kept apart from now on; from what is booked for a day ahead nothing is taken. */
    void open(Scope scope, Offering.Id offering, int seats, LocalDate today, Instant now) {
        jdbc.sql("""
                insert into enrolment.drop_in_opening (school_id, offering, seats, kept, opened_at, opened_by)
                values (:school, :offering, :seats, :seats, :now, :by)
                on conflict (school_id, offering) do update
                set seats = excluded.seats, opened_at = excluded.opened_at, opened_by = excluded.opened_by,
                    kept = greatest(excluded.seats, (
                        select coalesce(max(d.seat), 0) from enrolment.drop_in d
                        where d.school_id = :school and d.offering = :offering and d.day >= :today
                          and d.state in ('HELD', 'BOOKED')))
                """)
                .param("school", scope.at(offering))
                .param("offering", offering.value())
                .param("seats", seats)
                .param("today", today)
                .param("now", Timestamp.from(now))
                .param("by", scope.account())
                .update();
    }

    /** Classes that keep more seats than they are open for. */
    List<Offering.Id> wide(Scope scope) {
        return jdbc
                .sql("select offering from enrolment.drop_in_opening where school_id = any(:schools) and kept > seats")
                .param("schools", scope.schoolArray())
                .query(Long.class)
                .list()
                .stream()
                .map(Offering.Id::new)
                .toList();
    }

    /** Keeps no more than is open or booked for a day ahead; how many seats that leaves to the term. */
    int narrow(Scope scope, Offering.Id offering, LocalDate today) {
        return jdbc.sql("""
                with before as materialized (
                    select school_id, offering, kept from enrolment.drop_in_opening
                    where school_id = :school and offering = :offering for update)
                update enrolment.drop_in_opening o set kept = greatest(o.seats, (
                    select coalesce(max(d.seat), 0) from enrolment.drop_in d
                    where d.school_id = :school and d.offering = :offering and d.day >= :today
                      and d.state in ('HELD', 'BOOKED')))
                from before
                where o.school_id = before.school_id and o.offering = before.offering
                returning before.kept - o.kept
                """)
                .param("school", scope.at(offering))
                .param("offering", offering.value())
                .param("today", today)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /** A draw has been announced of its window and not been held yet. */
    boolean toBeDrawn(Scope scope, Offering.Id offering) {
        return jdbc.sql("""
                select exists (
                    select 1 from enrolment.draw
                    where school_id = :school and :offering = any(offerings) and state in ('ANNOUNCED', 'CLOSED'))
                """)
                .param("school", scope.at(offering))
                .param("offering", offering.value())
                .query(Boolean.class)
                .single();
    }

    /** The places of the term in these classes, held or confirmed; classes without any are left out. */
    Map<Offering.Id, Integer> taken(Scope scope, Collection<Offering.Id> offerings) {
        Map<Offering.Id, Integer> taken = new HashMap<>();
        jdbc.sql("""
                select offering, count(*) as places from enrolment.enrolment
                where school_id = any(:schools) and offering = any(:offerings) and state in ('HELD', 'CONFIRMED')
                group by offering
                """)
                .param("schools", scope.schoolArray())
                .param("offerings", offerings.stream().map(Offering.Id::value).toArray(Long[]::new))
                .query((ResultSet row) -> {
                    taken.put(new Offering.Id(row.getLong("offering")), row.getInt("places"));
                });
        return taken;
    }
}
