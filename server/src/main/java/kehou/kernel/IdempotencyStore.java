package kehou.kernel;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Answers by key, sealed because they may name people; kept 72 hours. */
@Repository
class IdempotencyStore {
    private static final Duration KEPT = Duration.ofHours(72);

    private static final String TAKE = """
            select name from unnest(?::text[]) as t (name) where pg_try_advisory_xact_lock(hashtextextended(name, 7));
            select i.account, i.key, i.intent, i.body_hash, i.status, i.content_type, i.answer
            from unnest(?::bigint[], ?::text[]) as t (account, key)
            join kernel.idempotency i on i.account = t.account and i.key = t.key
            where i.kept_until > ?
            """;

    private final JdbcClient jdbc;
    private final JdbcOperations ways;
    private final Vault vault;
    private final Clock clock;

    IdempotencyStore(JdbcClient jdbc, JdbcOperations ways, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.ways = ways;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * Takes these keys, each with what it was answered before; those that another transaction holds are left out. Two
     * statements on one way: the second sees what was committed until the keys were ours.
     */
    Map<KeyedWrite, Optional<StoredAnswer>> take(Collection<KeyedWrite> writes) {
        Map<String, KeyedWrite> byName = new LinkedHashMap<>();
        writes.forEach(write -> byName.putIfAbsent(write.id(), write));
        Map<KeyedWrite, Optional<StoredAnswer>> taken = new HashMap<>();
        ways.execute(TAKE, (PreparedStatement take) -> {
            Connection connection = take.getConnection();
            take.setArray(1, connection.createArrayOf("text", byName.keySet().toArray()));
            take.setArray(
                    2,
                    connection.createArrayOf(
                            "bigint",
                            byName.values().stream().map(KeyedWrite::account).toArray()));
            take.setArray(
                    3,
                    connection.createArrayOf(
                            "text",
                            byName.values().stream().map(KeyedWrite::key).toArray()));
            take.setObject(4, now());
            take.execute();
            try (ResultSet ours = take.getResultSet()) {
                while (ours.next()) {
                    taken.put(byName.get(ours.getString("name")), Optional.empty());
                }
            }
            take.getMoreResults();
            try (ResultSet answers = take.getResultSet()) {
                while (answers.next()) {
                    String name = answers.getLong("account") + ":" + answers.getString("key");
                    StoredAnswer answer = answer(answers, name);
                    taken.computeIfPresent(byName.get(name), (_, _) -> Optional.of(answer));
                }
            }
            return taken;
        });
        return taken;
    }

    private StoredAnswer answer(ResultSet row, String name) throws SQLException {
        return new StoredAnswer(
                row.getString("intent"),
                row.getBytes("body_hash"),
                row.getInt("status"),
                row.getString("content_type"),
                vault.openBytes(Vault.Key.CITY, row.getBytes("answer"), name));
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
