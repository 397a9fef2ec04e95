package kehou.kernel;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    /** Takes these keys; those that another transaction holds are left out. */
    Set<KeyedWrite> lock(Collection<KeyedWrite> writes) {
        Map<String, KeyedWrite> byName =
                writes.stream().collect(Collectors.toMap(KeyedWrite::id, Function.identity(), (one, _) -> one));
        Set<KeyedWrite> taken = new HashSet<>();
        jdbc.sql("""
                select name from unnest(:names::text[]) as t (name)
                where pg_try_advisory_xact_lock(hashtextextended(name, 7))
                """).param("names", byName.keySet().toArray(String[]::new)).query(row -> {
            taken.add(byName.get(row.getString("name")));
        });
        return taken;
    }

    Map<KeyedWrite, StoredAnswer> find(Collection<KeyedWrite> writes) {
        Map<String, KeyedWrite> byName = writes.stream().collect(Collectors.toMap(KeyedWrite::id, Function.identity()));
        Map<KeyedWrite, StoredAnswer> found = new HashMap<>();
        jdbc.sql("""
                select i.account, i.key, i.intent, i.body_hash, i.status, i.content_type, i.answer
                from unnest(:accounts::bigint[], :keys::text[]) as t (account, key)
                join kernel.idempotency i on i.account = t.account and i.key = t.key
                where i.kept_until > :now
                """)
                .param("accounts", writes.stream().map(KeyedWrite::account).toArray(Long[]::new))
                .param("keys", writes.stream().map(KeyedWrite::key).toArray(String[]::new))
                .param("now", now())
                .query(row -> {
                    String name = row.getLong("account") + ":" + row.getString("key");
                    found.put(
                            byName.get(name),
                            new StoredAnswer(
                                    row.getString("intent"),
                                    row.getBytes("body_hash"),
                                    row.getInt("status"),
                                    row.getString("content_type"),
                                    vault.openBytes(Vault.Key.CITY, row.getBytes("answer"), name)));
                });
        return found;
    }

    void keep(Map<KeyedWrite, StoredAnswer> answers) {
        List<Map.Entry<KeyedWrite, StoredAnswer>> all = new ArrayList<>(answers.entrySet());
        jdbc.sql("""
                insert into kernel.idempotency(account, key, intent, body_hash, status, content_type, answer, kept_until)
                select account, key, intent, hash, status, type, answer, :until
                from unnest(:accounts::bigint[], :keys::text[], :intents::text[], :hashes::bytea[], :statuses::int[],
                            :types::text[], :answers::bytea[])
                     as t (account, key, intent, hash, status, type, answer)
                on conflict (account, key) do update set intent = excluded.intent, body_hash = excluded.body_hash,
                  status = excluded.status, content_type = excluded.content_type, answer = excluded.answer,
                  kept_until = excluded.kept_until
                """)
                .param("accounts", all.stream().map(e -> e.getKey().account()).toArray(Long[]::new))
                .param("keys", all.stream().map(e -> e.getKey().key()).toArray(String[]::new))
                .param("intents", all.stream().map(e -> e.getValue().intent()).toArray(String[]::new))
                .param("hashes", all.stream().map(e -> e.getValue().bodyHash()).toArray(byte[][]::new))
                .param("statuses", all.stream().map(e -> e.getValue().status()).toArray(Integer[]::new))
                .param(
                        "types",
                        all.stream().map(e -> e.getValue().contentType()).toArray(String[]::new))
                .param(
                        "answers",
                        all.stream()
                                .map(e -> vault.sealBytes(
                                        Vault.Key.CITY,
                                        e.getValue().body(),
                                        e.getKey().id()))
                                .toArray(byte[][]::new))
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
}
