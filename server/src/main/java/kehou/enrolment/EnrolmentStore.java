package kehou.enrolment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import kehou.kernel.Scope;
import kehou.payment.Order;
import kehou.people.Pupil;
import kehou.plan.Offering;
import kehou.region.Term;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class EnrolmentStore {
    private static final String SELECT = """
            select id, offering, pupil, state, orders, hold_until, chosen_at,
                   term, fortnight
            from enrolment.enrolment
            """;

    private final JdbcClient jdbc;

    EnrolmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What pupils have now, of any schools of the scope. By pupil, however small the table was when this was planned: a
     * join would read all places of the schools in the middle of a rush.
     */
    List<Place> live(Scope scope, Collection<Pupil.Id> pupils) {
        return jdbc.sql("""
                select e.id, e.offering, e.pupil, e.state, e.orders, e.hold_until, e.chosen_at, e.term, e.fortnight
                from unnest(:schools::int[], :pupils::bigint[]) as t (school, pupil)
                cross join lateral (select * from enrolment.enrolment
                    where school_id = t.school and pupil = t.pupil and state in ('HELD', 'CONFIRMED') offset 0) e
                order by e.id
                """)
                .param("schools", pupils.stream().map(scope::at).toArray(Integer[]::new))
                .param("pupils", pupils.stream().map(Pupil.Id::value).toArray(Long[]::new))
                .query(EnrolmentStore::place)
                .list();
    }

    List<Enrolment> ofPupil(Scope scope, Pupil.Id pupil) {
        return jdbc.sql(SELECT + "where school_id = :school and pupil = :pupil order by id desc limit 200")
                .param("school", scope.at(pupil))
                .param("pupil", scope.pupil(pupil))
                .query(EnrolmentStore::enrolment)
                .list();
    }

    List<Enrolment> ofOffering(Scope scope, Offering.Id offering) {
        return inOffering(scope, offering).stream().map(Place::enrolment).toList();
    }

    /** The same with the time that each takes. */
    List<Place> inOffering(Scope scope, Offering.Id offering) {
        return jdbc.sql(SELECT + """
                where school_id = :school and offering = :offering and state in ('HELD', 'CONFIRMED') order by id
                """)
                .param("school", scope.at(offering))
                .param("offering", offering.value())
                .query(EnrolmentStore::place)
                .list();
    }

    /** How many places of the school are confirmed, of whichever term. */
    ConfirmedPlaces confirmed(Scope scope, int school) {
        Map<Offering.Id, Integer> byOffering = new HashMap<>();
        int[] pupils = {0};
        jdbc.sql("""
                select offering, count(*) as places, count(distinct pupil) as pupils from enrolment.enrolment
                where school_id = :school and state = 'CONFIRMED' group by grouping sets ((offering), ())
                """).param("school", scope.at(school)).query(row -> {
            long offering = row.getLong("offering");
            if (row.wasNull()) {
                pupils[0] = row.getInt("pupils");
            } else {
                byOffering.put(new Offering.Id(offering), row.getInt("places"));
            }
        });
        return new ConfirmedPlaces(byOffering, pupils[0]);
    }

    /** Confirmed places by offering, those included that end on a day ahead. */
    Map<Offering.Id, Integer> seated(Scope scope, Collection<Offering.Id> offerings, Instant now) {
        Map<Offering.Id, Integer> counts = new HashMap<>();
        jdbc.sql("""
                select offering, count(*) seated from enrolment.enrolment
                where school_id = any(:schools) and offering = any(:offerings)
                  and (state = 'CONFIRMED' or ended_at > :now and confirmed_at is not null)
                group by offering
                """)
                .param("schools", scope.schoolArray())
                .param("now", Timestamp.from(now))
                .param("offerings", offerings.stream().map(Offering.Id::value).toArray(Long[]::new))
                .query((ResultSet row) -> {
                    counts.put(new Offering.Id(row.getLong("offering")), row.getInt("seated"));
                });
        return counts;
    }

    /**
     * Who has a confirmed place at {@code until}, in seat order: the order of the places, which never changes. Nobody is
     * expected in two rooms: at the hour of a class that ends a child stays in it until its day.
     */
    List<Pupil.Id> expected(Scope scope, Offering.Id offering, Instant until) {
        return jdbc
                .sql("""
                select pupil from enrolment.enrolment e
                where school_id = :school and offering = :offering
                  and confirmed_at < :until and (ended_at is null or ended_at >= :until)
                  and coalesce(%s < :until, true)
                order by id
                """.formatted(ClassEndStore.BUSY_UNTIL))
                .param("school", scope.at(offering))
                .param("offering", offering.value())
                .param("until", Timestamp.from(until))
                .query(Long.class)
                .list()
                .stream()
                .map(Pupil.Id::new)
                .toList();
    }

    Optional<Place> find(Scope scope, Enrolment.Id id) {
        return jdbc.sql(SELECT + "where school_id = :school and id = :id")
                .param("school", scope.at(id))
                .param("id", id.value())
                .query(EnrolmentStore::place)
                .optional();
    }

    /** The place that an order is for: the last one, should what was paid have gone along into another class. */
    Optional<Place> ofOrder(Scope scope, Order.Id order) {
        String of = SELECT + "where school_id = :school and orders = :order and state ";
        return jdbc.sql("%sin ('HELD', 'CONFIRMED') union all %sin ('WITHDRAWN', 'LAPSED') order by id desc limit 1"
                        .formatted(of, of))
                .param("school", scope.at(order))
                .param("order", order.value())
                .query(EnrolmentStore::place)
                .optional();
    }

    Optional<Place> lock(Scope scope, Enrolment.Id id) {
        return jdbc.sql(SELECT + "where school_id = :school and id = :id for update")
                .param("school", scope.at(id))
                .param("id", id.value())
                .query(EnrolmentStore::place)
                .optional();
    }

    /**
     * Writes them all, or none and says no: then the schema found the pupil of one not free at that time. The savepoint
     * goes along with the rows, since each way to the database waits for a core in a rush.
     */
    boolean insert(Scope scope, List<Grant> grants) {
        try {
            write(scope, grants, "savepoint places; ", "; release savepoint places")
                    .update();
            return true;
        } catch (DataIntegrityViolationException overtaken) {
            jdbc.sql("rollback to savepoint places").update();
            return false;
        }
    }

    /** Writes those whose pupil is free at that time, whoever else is writing; returns which they were. */
    Set<Enrolment.Id> insertPossible(Scope scope, List<Grant> grants) {
        return write(scope, grants, "", "on conflict do nothing returning id").query(Long.class).list().stream()
                .map(Enrolment.Id::new)
                .collect(Collectors.toSet());
    }

    private JdbcClient.StatementSpec write(Scope scope, List<Grant> grants, String before, String after) {
        List<Place> places = grants.stream().map(Grant::place).toList();
        return jdbc.sql(before + """
                insert into enrolment.enrolment (school_id, id, offering, pupil, chosen_by, state, orders, hold_until,
                                                 chosen_at, confirmed_at, term, fortnight)
                select school, id, offering, pupil, account, state, orders, hold_until, chosen_at,
                       case when state = 'CONFIRMED' then chosen_at end, term, fortnight
                from unnest(:schools::int[], :ids::bigint[], :offerings::bigint[], :pupils::bigint[], :accounts::bigint[],
                            :states::text[], :orders::bigint[], :holds::timestamptz[], :chosen::timestamptz[],
                            :terms::bigint[], :fortnights::int4multirange[])
                     as t (school, id, offering, pupil, account, state, orders, hold_until, chosen_at, term, fortnight)
                order by pupil, id
                """ + after)
                .param("schools", column(places, p -> scope.at(p.enrolment().id()), Integer[]::new))
                .param("ids", column(places, p -> p.enrolment().id().value(), Long[]::new))
                .param("offerings", column(places, p -> p.enrolment().offering().value(), Long[]::new))
                .param("pupils", column(places, p -> p.enrolment().pupil().value(), Long[]::new))
                .param("accounts", grants.stream().map(Grant::account).toArray(Long[]::new))
                .param("states", column(places, p -> p.enrolment().state().name(), String[]::new))
                .param("orders", column(places, EnrolmentStore::orderOf, Long[]::new))
                .param("holds", column(places, EnrolmentStore::holdOf, String[]::new))
                .param("chosen", column(places, p -> p.enrolment().chosenAt().toString(), String[]::new))
                .param("terms", column(places, p -> p.slot().term().value(), Long[]::new))
                .param("fortnights", column(places, p -> p.slot().range(), String[]::new));
    }

    void confirm(Scope scope, Enrolment.Id id, Instant at) {
        jdbc.sql("""
                update enrolment.enrolment
                set state = 'CONFIRMED', hold_until = null, confirmed_at = :at, ended_at = null
                where school_id = :school and id = :id and state in ('HELD', 'LAPSED')
                """)
                .param("school", scope.at(id))
                .param("id", id.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    void end(Scope scope, Enrolment.Id id, Enrolment.State as, Instant at) {
        jdbc.sql("""
                update enrolment.enrolment set state = :state, hold_until = null, ended_at = :at
                where school_id = :school and id = :id and state in ('HELD', 'CONFIRMED')
                """)
                .param("school", scope.at(id))
                .param("id", id.value())
                .param("state", as.name())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** The orders of holds that are over; another node gets others. */
    List<Order.Id> claimLapsed(Scope scope, Instant now, int limit) {
        return jdbc
                .sql("""
                select orders from enrolment.enrolment
                where school_id = any(:schools) and state = 'HELD' and hold_until <= :now
                order by hold_until limit :limit for update skip locked
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

    private static <T> T[] column(List<Place> places, Function<Place, T> value, IntFunction<T[]> array) {
        return places.stream().map(value).toArray(array);
    }

    private static @Nullable Long orderOf(Place place) {
        Order.Id order = place.enrolment().order();
        return order == null ? null : order.value();
    }

    private static @Nullable String holdOf(Place place) {
        Instant until = place.enrolment().holdUntil();
        return until == null ? null : until.toString();
    }

    private static Place place(ResultSet row, int number) throws SQLException {
        Slot slot = Slot.of(new Term.Id(row.getLong("term")), row.getString("fortnight"));
        return new Place(enrolment(row, number), slot);
    }

    static Enrolment enrolment(ResultSet row, int number) throws SQLException {
        Long order = row.getObject("orders", Long.class);
        Timestamp hold = row.getTimestamp("hold_until");
        return new Enrolment(
                new Enrolment.Id(row.getLong("id")),
                new Offering.Id(row.getLong("offering")),
                new Pupil.Id(row.getLong("pupil")),
                Enrolment.State.valueOf(row.getString("state")),
                order == null ? null : new Order.Id(order),
                hold == null ? null : hold.toInstant(),
                row.getTimestamp("chosen_at").toInstant());
    }
}
