package kehou.kernel;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Answers by key, sealed because they may name people; kept 72 hours. */
@Repository
class IdempotencyStore {
    private static final Duration KEPT = Duration.ofHours(72);

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Clock clock;

    IdempotencyStore(JdbcClient jdbc, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    /** Takes the key for this transaction; false while a twin holds it. */
    boolean lock(Scope scope, String key) {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended(:name, 7))")
                .param("name", scope.account() + ":" + key)
                .query(Boolean.class)
                .single();
    }

    Optional<StoredAnswer> find(Scope scope, String key) {
        return jdbc.sql("""
                select intent, body_hash, status, content_type, answer
                from kernel.idempotency where account = :account and key = :key and kept_until > :now
                """)
                .param("account", scope.account())
                .param("key", key)
                .param("now", now())
                .query((row, _) -> new StoredAnswer(
                        row.getString("intent"),
                        row.getBytes("body_hash"),
                        row.getInt("status"),
                        row.getString("content_type"),
                        vault.openBytes(Vault.Key.CITY, row.getBytes("answer"), label(scope, key))))
                .optional();
    }

    void keep(Scope scope, String key, StoredAnswer answer) {
        jdbc.sql("""
                insert into kernel.idempotency(account, key, intent, body_hash, status, content_type, answer, kept_until)
                values (:account, :key, :intent, :hash, :status, :type, :answer, :until)
                on conflict (account, key) do update set intent = excluded.intent, body_hash = excluded.body_hash,
                  status = excluded.status, content_type = excluded.content_type, answer = excluded.answer,
                  kept_until = excluded.kept_until
                """)
                .param("account", scope.account())
                .param("key", key)
                .param("intent", answer.intent())
                .param("hash", answer.bodyHash())
                .param("status", answer.status())
                .param("type", answer.contentType())
                .param("answer", vault.sealBytes(Vault.Key.CITY, answer.body(), label(scope, key)))
                .param("until", now().plus(KEPT))
                .update();
    }

    int forgetOld() {
        return jdbc.sql("delete from kernel.idempotency where kept_until < :now")
                .param("now", now())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static String label(Scope scope, String key) {
        return scope.account() + ":" + key;
    }
}
