package kehou.payment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kehou.channel.PaidNotice;
import kehou.channel.PaymentChannel;
import kehou.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PaymentStore {
    private static final String COLUMNS = "id, orders, channel, out_trade_no, amount_fen, state, paid_at";

    private final JdbcClient jdbc;

    PaymentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Scope scope, Payment payment, Instant at, Instant askAt) {
        jdbc.sql("""
                insert into payment.payment
                    (school_id, id, orders, channel, out_trade_no, amount_fen, started_at, ask_at)
                values (:school, :id, :order, :channel, :no, :fen, :at, :askAt)
                """)
                .param("school", scope.at(payment.id()))
                .param("id", payment.id().value())
                .param("order", payment.order().value())
                .param("channel", payment.channel().name())
                .param("no", payment.outTradeNo())
                .param("fen", payment.amountFen())
                .param("at", Timestamp.from(at))
                .param("askAt", Timestamp.from(askAt))
                .update();
    }

    Optional<Payment> find(Scope scope, Payment.Id id) {
        return jdbc.sql("select " + COLUMNS + " from payment.payment where school_id = :school and id = :id")
                .param("school", scope.at(id))
                .param("id", id.value())
                .query(PaymentStore::payment)
                .optional();
    }

    /** The attempts at an order that a provider may still take money for. */
    List<Payment> started(Scope scope, Order.Id order) {
        return jdbc.sql("select " + COLUMNS + """
                 from payment.payment
                where school_id = :school and orders = :order and state = 'STARTED' order by id
                """)
                .param("school", scope.at(order))
                .param("order", order.value())
                .query(PaymentStore::payment)
                .list();
    }

    /** What was paid on an order and how much of it is still there, per payment. */
    Optional<Payment> refundable(Scope scope, Order.Id order, long fen) {
        return jdbc.sql("select " + COLUMNS + """
                 from payment.payment p
                where school_id = :school and orders = :order and state = 'PAID'
                  and amount_fen - :fen >= (select coalesce(sum(r.amount_fen), 0) from payment.refund r
                                            where r.school_id = p.school_id and r.payment = p.id and r.state <> 'FAILED')
                order by paid_at, id limit 1
                """)
                .param("school", scope.at(order))
                .param("order", order.value())
                .param("fen", fen)
                .query(PaymentStore::payment)
                .optional();
    }

    /** False if it was known to be paid: the same word twice. */
    boolean paid(Scope scope, Payment.Id id, PaidNotice notice) {
        return jdbc.sql("""
                update payment.payment
                set state = 'PAID', paid_at = :at, provider_number = :provider, ask_at = null
                where school_id = :school and id = :id and state <> 'PAID'
                """)
                        .param("school", scope.at(id))
                        .param("id", id.value())
                        .param("at", Timestamp.from(notice.paidAt()))
                        .param("provider", notice.providerNumber())
                        .update()
                == 1;
    }

    void closed(Scope scope, Payment.Id id) {
        jdbc.sql("""
                update payment.payment set state = 'CLOSED', ask_at = null
                where school_id = :school and id = :id and state = 'STARTED'
                """).param("school", scope.at(id)).param("id", id.value()).update();
    }

    /** Takes payments that are due to be asked about and puts each off to its next turn. */
    List<Payment> claimDue(Scope scope, Instant now, int limit) {
        return jdbc.sql("""
                with due as materialized (
                    select school_id, id from payment.payment
                    where school_id = any(:schools) and ask_at <= :now
                    order by ask_at limit :limit for update skip locked)
                update payment.payment p
                set asked = p.asked + 1,
                    ask_at = :now::timestamptz
                             + (array ['10 s', '15 s', '30 s', '2 min', '7 min', '20 min', '30 min']::interval[])
                               [least(p.asked + 1, 7)]
                from due
                where p.school_id = due.school_id and p.id = due.id
                returning p.id, p.orders, p.channel, p.out_trade_no, p.amount_fen, p.state, p.paid_at
                """)
                .param("schools", scope.schoolArray())
                .param("now", Timestamp.from(now))
                .param("limit", limit)
                .query(PaymentStore::payment)
                .list();
    }

    void doubt(Scope scope, long id, Payment payment, String kind, long toldFen, Instant at) {
        jdbc.sql("""
                insert into payment.doubt (school_id, id, payment, kind, expected_fen, told_fen, at)
                values (:school, :id, :payment, :kind, :expected, :told, :at)
                on conflict (school_id, payment, kind, told_fen) do nothing
                """)
                .param("school", scope.at(payment.id()))
                .param("id", id)
                .param("payment", payment.id().value())
                .param("kind", kind)
                .param("expected", payment.amountFen())
                .param("told", toldFen)
                .param("at", Timestamp.from(at))
                .update();
    }

    private static Payment payment(ResultSet row, int number) throws SQLException {
        Timestamp paid = row.getTimestamp("paid_at");
        return new Payment(
                new Payment.Id(row.getLong("id")),
                new Order.Id(row.getLong("orders")),
                PaymentChannel.valueOf(row.getString("channel")),
                row.getString("out_trade_no"),
                row.getLong("amount_fen"),
                Payment.State.valueOf(row.getString("state")),
                paid == null ? null : paid.toInstant());
    }
}
