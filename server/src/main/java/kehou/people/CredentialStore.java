package kehou.people;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kehou.kernel.Scope;
import kehou.kernel.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What an account proves itself with; kept apart from {@link AccountStore} so that it never travels with an account. */
@Repository
class CredentialStore {
    private static final String SECRET = "people.account.totp";

    /** The hash and its age; the second factor's secret, and since when it is confirmed. */
    record Credentials(
            @Nullable String password,
            @Nullable Instant passwordAt,
            @Nullable String totpSecret,
            @Nullable Instant totpSince) {}

    private final JdbcClient jdbc;
    private final Vault vault;

    CredentialStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    Optional<Credentials> find(Scope scope, Account.Id id) {
        return jdbc.sql("""
                select password, password_at, totp_secret, totp_since from people.account
                where school_id = any(:schools) and id = :id
                """)
                .param("schools", scope.schoolArray())
                .param("id", id.value())
                .query((row, _) -> {
                    byte @Nullable [] secret = row.getBytes("totp_secret");
                    return new Credentials(
                            row.getString("password"),
                            instant(row.getTimestamp("password_at")),
                            secret == null ? null : vault.open(Vault.Key.CITY, secret, SECRET),
                            instant(row.getTimestamp("totp_since")));
                })
                .optional();
    }

    void keepPassword(Scope scope, Account.Id id, String hash, Instant now) {
        jdbc.sql("""
                update people.account set password = :hash, password_at = :now, version = version + 1
                where school_id = :school and id = :id
                """)
                .param("school", scope.at(0))
                .param("id", id.value())
                .param("hash", hash)
                .param("now", Timestamp.from(now))
                .update();
    }

    void rememberPassword(Scope scope, Account.Id id, String hash, Instant now) {
        jdbc.sql("""
                insert into people.password_before(school_id, account, set_at, password)
                values (:school, :id, :now, :hash) on conflict do nothing
                """)
                .param("school", scope.at(0))
                .param("id", id.value())
                .param("hash", hash)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** The last hashes, newest first. */
    List<String> passwordsBefore(Scope scope, Account.Id id, int limit) {
        return jdbc.sql("""
                select password from people.password_before
                where school_id = any(:schools) and account = :id order by set_at desc limit :limit
                """)
                .param("schools", scope.schoolArray())
                .param("id", id.value())
                .param("limit", limit)
                .query(String.class)
                .list();
    }

    /** A secret that counts only once a code of it was shown; one confirmed before stays until then. */
    boolean proposeTotp(Scope scope, Account.Id id, String secret) {
        return jdbc.sql("""
                update people.account set totp_secret = :secret, totp_step = 0
                where school_id = :school and id = :id and totp_since is null
                """)
                        .param("school", scope.at(0))
                        .param("id", id.value())
                        .param("secret", vault.seal(Vault.Key.CITY, secret, SECRET))
                        .update()
                == 1;
    }

    void confirmTotp(Scope scope, Account.Id id, Instant now) {
        jdbc.sql("""
                update people.account set totp_since = :now, version = version + 1
                where school_id = :school and id = :id and totp_since is null
                """)
                .param("school", scope.at(0))
                .param("id", id.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    void dropTotp(Scope scope, Account.Id id) {
        jdbc.sql("""
                update people.account set totp_secret = null, totp_since = null, totp_step = 0, version = version + 1
                where school_id = :school and id = :id
                """).param("school", scope.at(0)).param("id", id.value()).update();
    }

    /** Uses up this step; false when it, or a later one, was used before. */
    boolean useStep(Scope scope, Account.Id id, long step) {
        return jdbc.sql("""
                update people.account set totp_step = :step where school_id = :school and id = :id and totp_step < :step
                """)
                        .param("school", scope.at(0))
                        .param("id", id.value())
                        .param("step", step)
                        .update()
                == 1;
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
