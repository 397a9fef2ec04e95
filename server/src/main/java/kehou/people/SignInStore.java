package kehou.people;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kehou.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SignInStore {
    private final JdbcClient jdbc;

    SignInStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Scope scope, SignInToken token, boolean onDevice, Visitor from) {
        jdbc.sql("""
                insert into people.sign_in(school_id, id, account, role_grant, app, strength, on_device, address, agent,
                    started_at, seen_at, expires_at)
                values (:school, :id, :account, :grant, :app, :strength, :onDevice, :address, :agent,
                    :now, :now, :end)
                """)
                .param("school", scope.at(0))
                .param("id", token.of())
                .param("account", token.account())
                .param("grant", token.grant())
                .param("app", token.app())
                .param("strength", token.strength().name())
                .param("onDevice", onDevice)
                .param("address", from.address())
                .param("agent", from.agent())
                .param("now", Timestamp.from(token.issuedAt()))
                .param("end", Timestamp.from(token.endsAt()))
                .update();
    }

    /** Running sign-ins, newest first; {@code here} is the one that asks. */
    List<SignIn> running(Scope scope, Account.Id account, long here, Instant now) {
        return jdbc.sql("""
                select id, app, address, agent, on_device, started_at, seen_at, expires_at from people.sign_in
                where school_id = any(:schools) and account = :account and ended_at is null and expires_at > :now
                order by started_at desc, id desc
                """)
                .param("schools", scope.schoolArray())
                .param("account", account.value())
                .param("now", Timestamp.from(now))
                .query((row, _) -> new SignIn(
                        new SignIn.Id(row.getLong("id")),
                        row.getString("app"),
                        row.getString("address"),
                        row.getString("agent"),
                        row.getBoolean("on_device"),
                        row.getTimestamp("started_at").toInstant(),
                        row.getTimestamp("seen_at").toInstant(),
                        row.getTimestamp("expires_at").toInstant(),
                        row.getLong("id") == here))
                .list();
    }

    /** The grant that the account last worked under in this app. */
    Optional<Grant.Id> lastGrant(Scope scope, Account.Id account, String app) {
        return jdbc.sql("""
                select role_grant from people.sign_in
                where school_id = any(:schools) and account = :account and app = :app
                order by started_at desc limit 1
                """)
                .param("schools", scope.schoolArray())
                .param("account", account.value())
                .param("app", app)
                .query(Long.class)
                .optional()
                .map(Grant.Id::new);
    }

    /** Ends it; the instant it would have lasted until, or empty when it was not running or not this account's. */
    Optional<Instant> end(Scope scope, Account.Id account, SignIn.Id id, SignIn.End cause, Instant now) {
        return jdbc.sql("""
                update people.sign_in set ended_at = :now, end_cause = :cause
                where school_id = :school and account = :account and id = :id and ended_at is null
                returning expires_at
                """)
                .param("school", scope.at(0))
                .param("account", account.value())
                .param("id", id.value())
                .param("cause", cause.name())
                .param("now", Timestamp.from(now))
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    /** It is in use, under this grant, and ends then. False when it was ended. */
    boolean seen(Scope scope, SignInToken token) {
        return jdbc.sql("""
                update people.sign_in set seen_at = :now, role_grant = :grant, expires_at = :end
                where school_id = :school and id = :id and ended_at is null
                """)
                        .param("school", scope.at(0))
                        .param("id", token.of())
                        .param("grant", token.grant())
                        .param("now", Timestamp.from(token.issuedAt()))
                        .param("end", Timestamp.from(token.endsAt()))
                        .update()
                == 1;
    }

    int removeBefore(Scope scope, Instant instant) {
        return jdbc.sql("delete from people.sign_in where school_id = :school and expires_at < :instant")
                .param("school", scope.at(0))
                .param("instant", Timestamp.from(instant))
                .update();
    }
}
