package kehou.payment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kehou.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RefundStore {
    private static final String COLUMNS =
            "id, orders, payment, out_refund_no, amount_fen, reason, note, cause, state, asked_at, done_at";

    private final JdbcClient jdbc;

    RefundStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Scope scope, Refund refund) {
        jdbc.sql("""
                insert into payment.refund (school_id, id, orders, payment, out_refund_no, amount_fen, reason, note,
                                            cause, asked_by, asked_at, send_at)
                values (:school, :id, :order, :payment, :no, :fen, :reason, :note, :cause, :by, :at, :at)
                """)
                .param("school", scope.at(refund.id()))
                .param("id", refund.id().value())
                .param("order", refund.order().value())
                .param("payment", refund.payment().value())
                .param("no", refund.outRefundNo())
                .param("fen", refund.amountFen())
                .param("reason", refund.reason().name())
                .param("note", refund.note())
                .param("cause", refund.cause())
                .param("by", scope.account())
                .param("at", Timestamp.from(refund.askedAt()))
                .update();
    }

    Optional<Refund> find(Scope scope, Refund.Id id) {
        return jdbc.sql("select " + COLUMNS + " from payment.refund where school_id = :school and id = :id")
                .param("school", scope.at(id))
                .param("id", id.value())
                .query(RefundStore::refund)
                .optional();
    }

    Optional<Refund> ofCause(Scope scope, int school, Refund.Why why, long cause) {
        return jdbc.sql("select " + COLUMNS + """
                 from payment.refund where school_id = :school and reason = :reason and cause = :cause
                """)
                .param("school", scope.at(school))
                .param("reason", why.name())
                .param("cause", cause)
                .query(RefundStore::refund)
                .optional();
    }

    List<Refund> list(Scope scope, long before, int limit) {
        return jdbc.sql("select " + COLUMNS + """
                 from payment.refund where school_id = any(:schools) and id < :before order by id desc limit :limit
                """)
                .param("schools", scope.schoolArray())
                .param("before", before)
                .param("limit", limit)
                .query(RefundStore::refund)
                .list();
    }

    /** Takes refunds that are due to be sent and puts each off, should this sending be lost. */
    List<Refund> claimDue(Scope scope, Instant now, int limit) {
        return jdbc.sql("""
                with due as materialized (
                    select school_id, id from payment.refund
                    where school_id = any(:schools) and state = 'ASKED' and send_at <= :now
                    order by send_at limit :limit for update skip locked)
                update payment.refund r set send_at = :now::timestamptz + interval '1 min'
                from due
                where r.school_id = due.school_id and r.id = due.id
                returning r.id, r.orders, r.payment, r.out_refund_no, r.amount_fen, r.reason, r.note, r.cause, r.state,
                          r.asked_at, r.done_at
                """)
                .param("schools", scope.schoolArray())
                .param("now", Timestamp.from(now))
                .param("limit", limit)
                .query(RefundStore::refund)
                .list();
    }

    /** False if it was settled already. */
    boolean done(Scope scope, Refund.Id id, Instant at) {
        return jdbc.sql("""
                update payment.refund set state = 'DONE', done_at = :at
                where school_id = :school and id = :id and state = 'ASKED'
                """)
                        .param("school", scope.at(id))
                        .param("id", id.value())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /** False if it was settled already. */
    boolean failed(Scope scope, Refund.Id id) {
        return jdbc.sql("""
                update payment.refund set state = 'FAILED'
                where school_id = :school and id = :id and state = 'ASKED'
                """)
                        .param("school", scope.at(id))
                        .param("id", id.value())
                        .update()
                == 1;
    }

    private static Refund refund(ResultSet row, int number) throws SQLException {
        Timestamp done = row.getTimestamp("done_at");
        return new Refund(
                new Refund.Id(row.getLong("id")),
                new Order.Id(row.getLong("orders")),
                new Payment.Id(row.getLong("payment")),
                row.getString("out_refund_no"),
                row.getLong("amount_fen"),
                Refund.Why.valueOf(row.getString("reason")),
                row.getString("note"),
                row.getLong("cause"),
                Refund.State.valueOf(row.getString("state")),
                row.getTimestamp("asked_at").toInstant(),
                done == null ? null : done.toInstant());
    }
}
