package kehou.channel;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import kehou.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OutboxStore {
    record Sealed(OutboxMessage.Id id, byte[] message, Instant sentAt) {}

    private final JdbcClient jdbc;

    OutboxStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Scope scope, OutboxMessage.Id id, byte[] message, Instant at) {
        jdbc.sql("""
                insert into channel.outbox(school_id, id, message, sent_at) values (:school, :id, :message, :at)
                """)
                .param("school", scope.at(0))
                .param("id", id.value())
                .param("message", message)
                .param("at", Timestamp.from(at))
                .update();
    }

    void removeBefore(Scope scope, Instant instant) {
        jdbc.sql("delete from channel.outbox where school_id = :school and sent_at < :instant")
                .param("school", scope.at(0))
                .param("instant", Timestamp.from(instant))
                .update();
    }

    /** By id: the demo's clock can be turned back, and what was sent last is still the newest. */
    List<Sealed> newest(Scope scope, int limit) {
        return jdbc.sql("""
                select id, message, sent_at from channel.outbox
                where school_id = any(:schools) order by id desc limit :limit
                """)
                .param("schools", scope.schoolArray())
                .param("limit", limit)
                .query((row, _) -> new Sealed(
                        new OutboxMessage.Id(row.getLong("id")),
                        row.getBytes("message"),
                        row.getTimestamp("sent_at").toInstant()))
                .list();
    }
}
