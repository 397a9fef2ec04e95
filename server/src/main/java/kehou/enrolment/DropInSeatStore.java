package kehou.enrolment;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kehou.kernel.Scope;
import kehou.payment.Order;
import kehou.people.Pupil;
import kehou.plan.Offering;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Seats of single days as they are held, paid, given up and lost. */
@Repository
class DropInSeatStore {
    private final JdbcClient jdbc;

    DropInSeatStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The lowest number of a seat that nobody has on that day, of so many. */
    Optional<Integer> free(Scope scope, Offering.Id offering, LocalDate day, int seats) {
        return jdbc.sql("""
                select n from generate_series(1, :seats) n
                where not exists (
                    select 1 from enrolment.drop_in
                    where school_id = :school and offering = :offering and day = :day and seat = n
                      and state in ('HELD', 'BOOKED'))
                order by n limit 1
                """)
                .param("seats", seats)
                .param("school", scope.at(offering))
                .param("offering", offering.value())
                .param("day", day)
                .query(Integer.class)
                .optional();
    }

    /** Its number. */
    Optional<Integer> seat(Scope scope, DropIn.Id id) {
        return jdbc.sql("select seat from enrolment.drop_in where school_id = :school and id = :id")
                .param("school", scope.at(id))
                .param("id", id.value())
                .query(Integer.class)
                .optional();
    }

    Optional<DropIn> ofOrder(Scope scope, Order.Id order) {
        return jdbc.sql(DropInStore.SELECT + "where school_id = :school and orders = :order")
                .param("school", scope.at(order))
                .param("order", order.value())
                .query(DropInStore::booking)
                .optional();
    }

    /** The booking; nobody changes it until this transaction ends. */
    Optional<DropIn> lock(Scope scope, DropIn.Id id) {
        return jdbc.sql(DropInStore.SELECT + "where school_id = :school and id = :id for update")
                .param("school", scope.at(id))
                .param("id", id.value())
                .query(DropInStore::booking)
                .optional();
    }

    /** The money came: the child has that seat. False if it comes on that day in another way. */
    boolean paid(Scope scope, DropIn.Id id, int seat, Instant now) {
        return jdbc.sql("""
                update enrolment.drop_in d
                set state = 'BOOKED', paid_at = :at, seat = :seat, cancelled_at = null, cancelled_by = null
                where school_id = :school and id = :id and state in ('HELD', 'LAPSED') and not exists (
                    select 1 from enrolment.drop_in other
                    where other.school_id = d.school_id and other.pupil = d.pupil and other.day = d.day
                      and other.id <> d.id and other.state in ('HELD', 'BOOKED'))
                """)
                        .param("school", scope.at(id))
                        .param("id", id.value())
                        .param("seat", seat)
                        .param("at", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** The money came for nothing and all of it goes back. */
    void paidForNothing(Scope scope, DropIn.Id id, Instant now) {
        jdbc.sql("""
                update enrolment.drop_in set paid_at = :at, back_fen = fee_fen where school_id = :school and id = :id
                """)
                .param("school", scope.at(id))
                .param("id", id.value())
                .param("at", Timestamp.from(now))
                .update();
    }

    /** Nobody paid in time: the seat is free. */
    void lapse(Scope scope, DropIn.Id id, Instant now) {
        jdbc.sql("""
                update enrolment.drop_in set state = 'LAPSED', cancelled_at = :at, cancelled_by = :by
                where school_id = :school and id = :id and state = 'HELD'
                """)
                .param("school", scope.at(id))
                .param("id", id.value())
                .param("at", Timestamp.from(now))
                .param("by", scope.account())
                .update();
    }

    /** The child does not come any more, and why; so much goes back. */
    void cancel(Scope scope, DropIn.Id id, DropIn.End why, long backFen, Instant now) {
        jdbc.sql("""
                update enrolment.drop_in
                set state = 'CANCELLED', cancelled_at = :at, cancelled_by = :by, ended_for = :why, back_fen = :back
                where school_id = :school and id = :id and state in ('HELD', 'BOOKED')
                """)
                .param("school", scope.at(id))
                .param("id", id.value())
                .param("at", Timestamp.from(now))
                .param("by", scope.account())
                .param("why", why.name())
                .param("back", backFen)
                .update();
    }

    /** They come all the same, to base care; what was paid goes back. */
    void toCare(Scope scope, Collection<DropIn> bookings) {
        jdbc.sql("""
                update enrolment.drop_in
                set state = 'BOOKED', kind = 'CARE', offering = null, seat = null, ended_for = 'CLASS_ENDED',
                    back_fen = case when paid_at is null then 0 else fee_fen end
                where school_id = any(:schools) and id = any(:ids) and state in ('HELD', 'BOOKED')
                """)
                .param("schools", scope.schoolArray())
                .param("ids", bookings.stream().map(one -> one.id().value()).toArray(Long[]::new))
                .update();
    }

    /** Bookings that cost something, paid or not yet, of a class or of all, on these days. */
    List<DropIn> charged(Scope scope, int school, Offering.@Nullable Id of, LocalDate from, LocalDate to) {
        return jdbc.sql(DropInStore.SELECT + """
                where school_id = :school and day between :from and :to and state in ('HELD', 'BOOKED') and kind = 'SEAT'
                  and orders is not null and (:of::bigint is null or offering = :of) order by id
                """)
                .param("school", scope.at(school))
                .param("of", of == null ? null : of.value())
                .param("from", from)
                .param("to", to)
                .query(DropInStore::booking)
                .list();
    }

    /** Seats that these children have, of any schools of the scope, from that day on: free ones too. */
    List<DropIn> ofPupils(Scope scope, Collection<Pupil.Id> pupils, LocalDate from) {
        return jdbc.sql(DropInStore.SELECT + """
                where school_id = any(:schools) and pupil = any(:pupils) and day >= :from and state in ('HELD', 'BOOKED')
                  and kind = 'SEAT' order by id
                """)
                .param("schools", pupils.stream().map(scope::at).distinct().toArray(Integer[]::new))
                .param("pupils", pupils.stream().map(Pupil.Id::value).toArray(Long[]::new))
                .param("from", from)
                .query(DropInStore::booking)
                .list();
    }

    /** Orders of seats that were not paid in time. */
    List<Order.Id> claimLapsed(Scope scope, Instant now, int limit) {
        return jdbc
                .sql("""
                select orders from enrolment.drop_in
                where school_id = any(:schools) and state = 'HELD' and hold_until <= :now
                order by school_id, orders limit :limit for update skip locked
                """)
                .param("schools", scope.schoolArray())
                .param("now", Timestamp.from(now))
                .param("limit", limit)
                .query(Long.class)
                .list()
                .stream()
                .map(Order.Id::new)
                .toList();
    }
}
