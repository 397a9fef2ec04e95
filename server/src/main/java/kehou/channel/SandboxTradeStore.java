package kehou.channel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sandbox provider's own memory. It stands outside: no school, no scope. */
@Repository
class SandboxTradeStore {
    private final JdbcClient jdbc;

    SandboxTradeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What became of a trade; whoever wrote it first decided. */
    record Trade(boolean paid, long fen, String providerNumber, Instant at) {}

    void decide(String outTradeNo, boolean paid, long fen, String providerNumber, Instant at) {
        jdbc.sql("""
                insert into channel.sandbox_trade (out_trade_no, state, fen, provider_number, at)
                values (:no, :state, :fen, :provider, :at)
                on conflict (out_trade_no) do nothing
                """)
                .param("no", outTradeNo)
                .param("state", paid ? "PAID" : "CLOSED")
                .param("fen", fen)
                .param("provider", providerNumber)
                .param("at", Timestamp.from(at))
                .update();
    }

    void reopen(String outTradeNo, long fen, Instant at) {
        jdbc.sql("update channel.sandbox_trade set state = 'PAID', fen = :fen, at = :at where out_trade_no = :no")
                .param("no", outTradeNo)
                .param("fen", fen)
                .param("at", Timestamp.from(at))
                .update();
    }

    Optional<Trade> find(String outTradeNo) {
        return jdbc.sql("select state, fen, provider_number, at from channel.sandbox_trade where out_trade_no = :no")
                .param("no", outTradeNo)
                .query(SandboxTradeStore::trade)
                .optional();
    }

    long refunded(String outTradeNo, String exceptRefundNo) {
        return jdbc.sql("""
                select coalesce(sum(fen), 0) from channel.sandbox_refund
                where out_trade_no = :no and out_refund_no <> :except
                """)
                .param("no", outTradeNo)
                .param("except", exceptRefundNo)
                .query(Long.class)
                .single();
    }

    void refund(String outTradeNo, String outRefundNo, long fen, Instant at) {
        jdbc.sql("""
                insert into channel.sandbox_refund (out_refund_no, out_trade_no, fen, at)
                values (:refund, :no, :fen, :at)
                on conflict (out_refund_no) do nothing
                """)
                .param("refund", outRefundNo)
                .param("no", outTradeNo)
                .param("fen", fen)
                .param("at", Timestamp.from(at))
                .update();
    }

    private static Trade trade(ResultSet row, int number) throws SQLException {
        return new Trade(
                row.getString("state").equals("PAID"),
                row.getLong("fen"),
                row.getString("provider_number"),
                row.getTimestamp("at").toInstant());
    }
}
