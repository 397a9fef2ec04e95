package kehou.payment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kehou.channel.PaymentChannel;
import kehou.kernel.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OrderStore {
    private static final String SELECT = """
            select o.id, o.pupil, o.title, o.amount_fen, o.paid_fen, o.refunding_fen, o.refunded_fen, o.state,
                   o.created_at, o.pay_by, o.paid_at, o.channel,
                   (select array_agg(l.item order by l.number) from payment.order_line l
                    where l.school_id = o.school_id and l.orders = o.id) as items,
                   (select array_agg(l.title order by l.number) from payment.order_line l
                    where l.school_id = o.school_id and l.orders = o.id) as titles,
                   (select array_agg(l.amount_fen order by l.number) from payment.order_line l
                    where l.school_id = o.school_id and l.orders = o.id) as amounts
            from payment.orders o
            """;

    private final JdbcClient jdbc;

    OrderStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The orders with their lines, in one statement. */
    void insert(Scope scope, List<NewOrder> orders, Instant at) {
        List<Integer> schools = new ArrayList<>();
        List<Long> of = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        List<OrderLine> lines = new ArrayList<>();
        for (NewOrder order : orders) {
            for (OrderLine line : order.lines()) {
                schools.add(scope.at(order.id()));
                of.add(order.id().value());
                numbers.add(order.lines().indexOf(line) + 1);
                lines.add(line);
            }
        }
        jdbc.sql("""
                with opened as (
                    insert into payment.orders (school_id, id, pupil, opened_by, title, amount_fen, created_at, pay_by)
                    select school, id, pupil, account, title, fen, :at, pay_by
                    from unnest(:schools::int[], :ids::bigint[], :pupils::bigint[], :accounts::bigint[], :titles::text[],
                                :fens::bigint[], :payBys::timestamptz[]) as t (school, id, pupil, account, title, fen, pay_by))
                insert into payment.order_line (school_id, orders, number, item, title, amount_fen)
                select school, o, n, item, title, fen
                from unnest(:lineSchools::int[], :lineOrders::bigint[], :numbers::int[], :items::bigint[], :lineTitles::text[],
                            :lineFens::bigint[]) as t (school, o, n, item, title, fen)
                """)
                .param("schools", orders.stream().map(o -> scope.at(o.id())).toArray(Integer[]::new))
                .param("at", Timestamp.from(at))
                .param("ids", orders.stream().map(o -> o.id().value()).toArray(Long[]::new))
                .param("pupils", orders.stream().map(NewOrder::pupil).toArray(Long[]::new))
                .param("accounts", orders.stream().map(NewOrder::account).toArray(Long[]::new))
                .param("titles", orders.stream().map(NewOrder::title).toArray(String[]::new))
                .param("fens", orders.stream().map(NewOrder::amountFen).toArray(Long[]::new))
                .param("payBys", orders.stream().map(o -> o.payBy().toString()).toArray(String[]::new))
                .param("lineSchools", schools.toArray(Integer[]::new))
                .param("lineOrders", of.toArray(Long[]::new))
                .param("numbers", numbers.toArray(Integer[]::new))
                .param("items", lines.stream().map(OrderLine::item).toArray(Long[]::new))
                .param("lineTitles", lines.stream().map(OrderLine::title).toArray(String[]::new))
                .param("lineFens", lines.stream().map(OrderLine::amountFen).toArray(Long[]::new))
                .update();
    }

    Optional<Order> find(Scope scope, Order.Id id) {
        return jdbc.sql(SELECT + "where o.school_id = :school and o.id = :id")
                .param("school", scope.at(id))
                .param("id", id.value())
                .query(OrderStore::order)
                .optional();
    }

    List<Order> ofPupil(Scope scope, int school, long pupil) {
        return jdbc.sql(SELECT + "where o.school_id = :school and o.pupil = :pupil order by o.id desc limit 200")
                .param("school", scope.at(school))
                .param("pupil", pupil)
                .query(OrderStore::order)
                .list();
    }

    List<Order> list(Scope scope, Order.@Nullable State state, long before, int limit) {
        return jdbc.sql(SELECT + """
                where o.school_id = any(:schools) and (:state::text is null or o.state = :state) and o.id < :before
                order by o.id desc limit :limit
                """)
                .param("schools", scope.schoolArray())
                .param("state", state == null ? null : state.name())
                .param("before", before)
                .param("limit", limit)
                .query(OrderStore::order)
                .list();
    }

    OrderTotals totals(Scope scope, Instant from, Instant until) {
        return jdbc.sql("""
                select count(*) as orders, count(*) filter (where state in ('OPEN', 'CLOSING')) as open,
                       coalesce(sum(amount_fen), 0) as amount, count(*) filter (where paid_fen > 0) as paid,
                       coalesce(sum(paid_fen), 0) as paid_fen, count(*) filter (where refunded_fen > 0) as refunds,
                       coalesce(sum(refunded_fen), 0) as refunded_fen
                from payment.orders
                where school_id = any(:schools) and created_at >= :from and created_at < :until
                """)
                .param("schools", scope.schoolArray())
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .query((row, n) -> new OrderTotals(
                        row.getLong("orders"),
                        row.getLong("open"),
                        row.getLong("amount"),
                        row.getLong("paid"),
                        row.getLong("paid_fen"),
                        row.getLong("refunds"),
                        row.getLong("refunded_fen")))
                .single();
    }

    /** Later than it was, of an open order. */
    void extend(Scope scope, Order.Id id, Instant payBy) {
        jdbc.sql("""
                update payment.orders set pay_by = :payBy
                where school_id = :school and id = :id and state = 'OPEN' and pay_by < :payBy
                """)
                .param("payBy", Timestamp.from(payBy))
                .param("school", scope.at(id))
                .param("id", id.value())
                .update();
    }

    /** Locks the order and reads its figures. */
    Optional<OrderBooks> lock(Scope scope, Order.Id id) {
        return jdbc.sql("""
                select state, amount_fen, paid_fen, refunding_fen, refunded_fen from payment.orders
                where school_id = :school and id = :id for update
                """)
                .param("school", scope.at(id))
                .param("id", id.value())
                .query((row, n) -> new OrderBooks(
                        Order.State.valueOf(row.getString("state")),
                        row.getLong("amount_fen"),
                        row.getLong("paid_fen"),
                        row.getLong("refunding_fen"),
                        row.getLong("refunded_fen")))
                .optional();
    }

    void write(Scope scope, Order.Id id, OrderBooks books) {
        jdbc.sql("""
                update payment.orders
                set state = :state, paid_fen = :paid, refunding_fen = :refunding, refunded_fen = :refunded
                where school_id = :school and id = :id
                """)
                .param("school", scope.at(id))
                .param("id", id.value())
                .param("state", books.state().name())
                .param("paid", books.paidFen())
                .param("refunding", books.refundingFen())
                .param("refunded", books.refundedFen())
                .update();
    }

    void paid(Scope scope, Order.Id id, PaymentChannel channel, Instant at) {
        jdbc.sql("""
                update payment.orders set channel = :channel, paid_at = :at
                where school_id = :school and id = :id and paid_at is null
                """)
                .param("school", scope.at(id))
                .param("id", id.value())
                .param("channel", channel.name())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Orders that are on their way to being closed, oldest first. */
    List<Order.Id> closing(Scope scope, int limit) {
        return jdbc
                .sql("""
                select id from payment.orders
                where school_id = any(:schools) and state = 'CLOSING' order by pay_by, id limit :limit
                """)
                .param("schools", scope.schoolArray())
                .param("limit", limit)
                .query(Long.class)
                .list()
                .stream()
                .map(Order.Id::new)
                .toList();
    }

    private static Order order(ResultSet row, int number) throws SQLException {
        Timestamp paid = row.getTimestamp("paid_at");
        String channel = row.getString("channel");
        return new Order(
                new Order.Id(row.getLong("id")),
                row.getLong("pupil"),
                null,
                row.getString("title"),
                lines(row),
                row.getLong("amount_fen"),
                row.getLong("paid_fen"),
                row.getLong("refunding_fen"),
                row.getLong("refunded_fen"),
                Order.State.valueOf(row.getString("state")),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("pay_by").toInstant(),
                paid == null ? null : paid.toInstant(),
                channel == null ? null : PaymentChannel.valueOf(channel));
    }

    private static List<OrderLine> lines(ResultSet row) throws SQLException {
        Long[] items = (Long[]) row.getArray("items").getArray();
        String[] titles = (String[]) row.getArray("titles").getArray();
        Long[] amounts = (Long[]) row.getArray("amounts").getArray();
        List<OrderLine> lines = new ArrayList<>();
        for (int i = 0; i < items.length; i++) {
            lines.add(new OrderLine(items[i], titles[i], amounts[i]));
        }
        return lines;
    }
}
