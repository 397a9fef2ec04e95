package kehou.notification;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import kehou.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class SignalStore {
    static final String CHANNEL = "kehou_live";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    SignalStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    long next() {
        return jdbc.sql("select nextval('notification.signal_number')")
                .query(Long.class)
                .single();
    }

    void keep(Scope scope, Signal signal, Instant at) {
        jdbc.sql("""
                insert into notification.signal(school_id, number, body, made_at)
                values (:school, :number, :body, :at)
                """)
                .param("school", scope.at(signal.school()))
                .param("number", signal.number())
                .param("body", json.writeValueAsString(signal))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Handed to every node when the transaction at hand commits, or at once where there is none: in one statement. */
    void announce(List<Signal> signals) {
        if (signals.isEmpty()) {
            return;
        }
        jdbc.sql("select count(pg_notify(:channel, body)) from unnest(:bodies::text[]) body")
                .param("channel", CHANNEL)
                .param("bodies", signals.stream().map(json::writeValueAsString).toArray(String[]::new))
                .query(Long.class)
                .single();
    }

    /** One at a time for a school; whoever comes meanwhile goes on, for two that delete the same rows wait for each other. */
    void forget(Scope scope, int school, Instant before) {
        jdbc.sql("""
                delete from notification.signal where school_id = :school and made_at < :before
                  and (select pg_try_advisory_xact_lock(hashtextextended('notification.signal', :school)))
                """)
                .param("school", scope.at(school))
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What the schools of the scope were told after this number, oldest first. */
    List<Signal> since(Scope scope, long number, int most) {
        return jdbc.sql("""
                select body from notification.signal
                where school_id = any(:schools) and number > :number
                order by number limit :most
                """)
                .param("schools", scope.schoolArray())
                .param("number", number)
                .param("most", most)
                .query((row, n) -> read(row.getString("body")))
                .list();
    }

    Signal read(String body) {
        return json.readValue(body, Signal.class);
    }
}
