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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kehou.kernel.Scope;
import kehou.payment.Order;
import kehou.people.Pupil;
import kehou.plan.Offering;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DropInStore {
    static final String SELECT = """
            select id, pupil, day, kind, offering, late, fee_fen, orders, hold_until, paid_at, back_fen, state, booked_at
            from enrolment.drop_in
            """;

    private final JdbcClient jdbc;

    DropInStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False if the child comes on that day already. {@code seat} is its number in a class. */
    boolean insert(Scope scope, DropIn booking, @Nullable Integer seat) {
        Offering.Id offering = booking.offering();
        Order.Id order = booking.order();
        Instant hold = booking.holdUntil();
        return jdbc.sql("""
                insert into enrolment.drop_in (school_id, id, pupil, day, kind, offering, seat, late, fee_fen, orders,
                    hold_until, state, booked_at, booked_by)
                values (:school, :id, :pupil, :day, :kind, :offering, :seat, :late, :fee, :order, :hold, :state, :at, :by)
                on conflict (school_id, pupil, day) where state in ('HELD', 'BOOKED') do nothing
                """)
                        .param("school", scope.at(booking.id()))
                        .param("id", booking.id().value())
                        .param("pupil", booking.pupil().value())
                        .param("day", booking.date())
                        .param("kind", booking.kind().name())
                        .param("offering", offering == null ? null : offering.value())
                        .param("seat", seat)
                        .param("late", booking.late())
                        .param("fee", booking.feeFen())
                        .param("order", order == null ? null : order.value())
                        .param("hold", hold == null ? null : Timestamp.from(hold))
                        .param("state", booking.state().name())
                        .param("at", Timestamp.from(booking.bookedAt()))
                        .param("by", scope.account())
                        .update()
                == 1;
    }

    Optional<DropIn> find(Scope scope, DropIn.Id id) {
        return jdbc.sql(SELECT + "where school_id = :school and id = :id")
                .param("school", scope.at(id))
                .param("id", id.value())
                .query(DropInStore::booking)
                .optional();
    }

    /** The child's bookings that wait for their payment or stand, by day. */
    List<DropIn> ofPupil(Scope scope, Pupil.Id pupil, LocalDate from, LocalDate to) {
        return jdbc.sql(SELECT + """
                where school_id = :school and pupil = :pupil and day between :from and :to and state in ('HELD', 'BOOKED')
                order by day
                """)
                .param("school", scope.at(pupil))
                .param("pupil", scope.pupil(pupil))
                .param("from", from)
                .param("to", to)
                .query(DropInStore::booking)
                .list();
    }

    /** Who has a seat of that class from that day on, paid or not yet; they stay as they are until this transaction ends. */
    List<DropIn> booked(Scope scope, Offering.Id offering, LocalDate from) {
        return jdbc.sql(SELECT + """
                where school_id = :school and offering = :offering and day >= :from and state in ('HELD', 'BOOKED')
                order by id for update
                """)
                .param("school", scope.at(offering))
                .param("offering", offering.value())
                .param("from", from)
                .query(DropInStore::booking)
                .list();
    }

    /** Who comes on that day, in the order of booking. */
    List<DropIn> on(Scope scope, int school, LocalDate day, long after, int limit) {
        return jdbc.sql(SELECT + """
                where school_id = :school and day = :day and state = 'BOOKED' and id > :after order by id limit :limit
                """)
                .param("school", scope.at(school))
                .param("day", day)
                .param("after", after)
                .param("limit", limit)
                .query(DropInStore::booking)
                .list();
    }

    /** How many come on each of these days; days without anybody are left out. */
    Map<LocalDate, DropInCount> perDay(Scope scope, int school, LocalDate from, LocalDate to) {
        Map<LocalDate, DropInCount> counts = new HashMap<>();
        jdbc.sql("""
                select day, count(*) filter (where kind = 'CARE') as care, count(*) filter (where kind = 'SEAT') as seats,
                    count(*) filter (where late) as late
                from enrolment.drop_in
                where school_id = :school and day between :from and :to and state = 'BOOKED' group by day
                """)
                .param("school", scope.at(school))
                .param("from", from)
                .param("to", to)
                .query(row -> {
                    LocalDate day = row.getObject("day", LocalDate.class);
                    counts.put(day, new DropInCount(day, row.getInt("care"), row.getInt("seats"), row.getInt("late")));
                });
        return counts;
    }

    /** How many come to each of these offerings, by day. */
    Map<Offering.Id, Map<LocalDate, Integer>> counts(
            Scope scope, Collection<Offering.Id> offerings, LocalDate from, LocalDate to) {
        return counts(scope, offerings, from, to, DropIn.State.BOOKED);
    }

    /** The same with those who have not paid yet. */
    Map<Offering.Id, Map<LocalDate, Integer>> seated(
            Scope scope, Collection<Offering.Id> offerings, LocalDate from, LocalDate to) {
        return counts(scope, offerings, from, to, DropIn.State.BOOKED, DropIn.State.HELD);
    }

    private Map<Offering.Id, Map<LocalDate, Integer>> counts(
            Scope scope, Collection<Offering.Id> offerings, LocalDate from, LocalDate to, DropIn.State... states) {
        Map<Offering.Id, Map<LocalDate, Integer>> counts = new HashMap<>();
        jdbc.sql("""
                select offering, day, count(*) as pupils from enrolment.drop_in
                where school_id = any(:schools) and day between :from and :to and offering = any(:offerings)
                  and state = any(:states) group by offering, day
                """)
                .param("states", Stream.of(states).map(DropIn.State::name).toArray(String[]::new))
                .param("schools", scope.schoolArray())
                .param("from", from)
                .param("to", to)
                .param("offerings", offerings.stream().map(Offering.Id::value).toArray(Long[]::new))
                .query(row -> {
                    counts.computeIfAbsent(new Offering.Id(row.getLong("offering")), _ -> new HashMap<>())
                            .put(row.getObject("day", LocalDate.class), row.getInt("pupils"));
                });
        return counts;
    }

    /** Who comes for a single day on some of these, or would have without a closure. */
    Set<Pupil.Id> between(Scope scope, int school, LocalDate from, LocalDate to) {
        return jdbc
                .sql("""
                select distinct pupil from enrolment.drop_in
                where school_id = :school and day between :from and :to and (state = 'BOOKED' or ended_for = 'CLOSURE')
                """)
                .param("school", scope.at(school))
                .param("from", from)
                .param("to", to)
                .query(Long.class)
                .list()
                .stream()
                .map(Pupil.Id::new)
                .collect(Collectors.toSet());
    }

    /** Who comes to the offering on that day, in the order of booking. */
    List<Pupil.Id> expected(Scope scope, Offering.Id offering, LocalDate day) {
        return jdbc
                .sql("""
                select pupil from enrolment.drop_in
                where school_id = :school and day = :day and offering = :offering and state = 'BOOKED' order by id
                """)
                .param("school", scope.at(offering))
                .param("day", day)
                .param("offering", offering.value())
                .query(Long.class)
                .list()
                .stream()
                .map(Pupil.Id::new)
                .toList();
    }

    static DropIn booking(ResultSet row, int number) throws SQLException {
        @Nullable Long offering = row.getObject("offering", Long.class);
        @Nullable Long order = row.getObject("orders", Long.class);
        @Nullable Timestamp hold = row.getTimestamp("hold_until");
        return new DropIn(
                new DropIn.Id(row.getLong("id")),
                new Pupil.Id(row.getLong("pupil")),
                row.getObject("day", LocalDate.class),
                DropIn.Kind.valueOf(row.getString("kind")),
                offering == null ? null : new Offering.Id(offering),
                row.getBoolean("late"),
                row.getLong("fee_fen"),
                order == null ? null : new Order.Id(order),
                hold == null ? null : hold.toInstant(),
                row.getTimestamp("paid_at") != null,
                row.getLong("back_fen"),
                DropIn.State.valueOf(row.getString("state")),
                row.getTimestamp("booked_at").toInstant());
    }
}
