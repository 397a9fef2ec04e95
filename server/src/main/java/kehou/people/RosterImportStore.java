package kehou.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kehou.kernel.Scope;
import kehou.kernel.Vault;
import kehou.kernel.Vault.Key;
import kehou.people.RosterImport.Decision;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Imports; what a file said is sealed under the school's key until it is confirmed or given up. */
@Repository
class RosterImportStore {
    private static final String CONTENT = "people.roster_import.content";
    private static final String COLUMNS =
            "id, kind, state, file, report, content, uploaded_at, confirmed_at, undone_at from people.roster_import";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final JsonMapper json;

    RosterImportStore(JdbcClient jdbc, Vault vault, JsonMapper json) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.json = json;
    }

    record Stored(
            RosterImport.Id id,
            RosterImport.Kind kind,
            RosterImport.State state,
            String file,
            RosterReport report,
            byte @Nullable [] content,
            Instant uploadedAt,
            @Nullable Instant confirmedAt,
            @Nullable Instant undoneAt) {

        RosterImport shown(List<RosterImport.RosterLine> sample) {
            return new RosterImport(
                    id,
                    kind,
                    state,
                    file,
                    report.counts(),
                    report.problems(),
                    report.keptColumns(),
                    report.ignoredColumns(),
                    sample,
                    uploadedAt,
                    confirmedAt,
                    undoneAt);
        }
    }

    /**
     * Plans every statement of this transaction by the tables as they are. A connection keeps the plans of its foreign
     * key checks, and those it made while a new city's tables were empty read all of them for each row.
     */
    void planAnew() {
        jdbc.sql("select set_config('plan_cache_mode', 'force_custom_plan', true)")
                .query(String.class)
                .single();
    }

    void add(
            Scope scope,
            RosterImport.Id id,
            RosterImport.Kind kind,
            String file,
            RosterReport report,
            Object content,
            Instant now) {
        jdbc.sql("""
                insert into people.roster_import(school_id, id, kind, state, file, report, content, uploaded_by, uploaded_at)
                values (:school, :id, :kind, 'PREVIEW', :file, :report::jsonb, :content, :by, :now)
                """)
                .param("school", scope.at(id))
                .param("id", id.value())
                .param("kind", kind.name())
                .param("file", file)
                .param("report", json.writeValueAsString(report))
                .param("content", vault.sealBytes(Key.school(id.school()), json.writeValueAsBytes(content), CONTENT))
                .param("by", scope.account())
                .param("now", Timestamp.from(now))
                .update();
    }

    <T> T content(Stored stored, Class<T> type) {
        byte[] sealed = stored.content();
        if (sealed == null) {
            throw RosterRefusal.NOT_A_PREVIEW.refused("state", stored.state());
        }
        return json.readValue(vault.openBytes(Key.school(stored.id().school()), sealed, CONTENT), type);
    }

    Optional<Stored> find(Scope scope, RosterImport.Id id) {
        return jdbc.sql("select " + COLUMNS + " where school_id = :school and id = :id")
                .param("school", scope.at(id))
                .param("id", id.value())
                .query(this::stored)
                .optional();
    }

    /** As {@link #find}, locked so that an import is confirmed or undone once. */
    Optional<Stored> lock(Scope scope, RosterImport.Id id) {
        return jdbc.sql("select " + COLUMNS + " where school_id = :school and id = :id for update")
                .param("school", scope.at(id))
                .param("id", id.value())
                .query(this::stored)
                .optional();
    }

    /** The latest fifty, newest first. */
    List<Stored> latest(Scope scope, int school) {
        return jdbc.sql("select " + COLUMNS + " where school_id = :school order by id desc limit 50")
                .param("school", scope.at(school))
                .query(this::stored)
                .list();
    }

    void report(Scope scope, RosterImport.Id id, RosterReport report) {
        jdbc.sql("update people.roster_import set report = :report::jsonb where school_id = :school and id = :id")
                .param("school", scope.at(id))
                .param("id", id.value())
                .param("report", json.writeValueAsString(report))
                .update();
    }

    void confirm(Scope scope, RosterImport.Id id, RosterReport report, Instant now) {
        jdbc.sql("""
                update people.roster_import
                set state = 'CONFIRMED', content = null, report = :report::jsonb, confirmed_at = :now
                where school_id = :school and id = :id and state = 'PREVIEW'
                """)
                .param("school", scope.at(id))
                .param("id", id.value())
                .param("report", json.writeValueAsString(report))
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Gives up a preview; false when it is none. */
    boolean discard(Scope scope, RosterImport.Id id) {
        return jdbc.sql("""
                update people.roster_import set state = 'DISCARDED', content = null
                where school_id = :school and id = :id and state = 'PREVIEW'
                """)
                        .param("school", scope.at(id))
                        .param("id", id.value())
                        .update()
                == 1;
    }

    void undo(Scope scope, RosterImport.Id id, Instant now) {
        jdbc.sql("""
                update people.roster_import set state = 'UNDONE', undone_at = :now
                where school_id = :school and id = :id and state = 'CONFIRMED'
                """)
                .param("school", scope.at(id))
                .param("id", id.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Whether a later import of the same kind was confirmed and stands. */
    boolean hasLater(Scope scope, Stored stored) {
        return jdbc.sql("""
                select exists (select from people.roster_import
                where school_id = :school and kind = :kind and state = 'CONFIRMED' and id > :id)
                """)
                .param("school", scope.at(stored.id()))
                .param("kind", stored.kind().name())
                .param("id", stored.id().value())
                .query(Boolean.class)
                .single();
    }

    void answer(Scope scope, RosterImport.Id id, RosterPlace place, Decision decision) {
        jdbc.sql("""
                insert into people.roster_answer(school_id, import, sheet, row, decision)
                values (:school, :id, :sheet, :row, :decision)
                on conflict (school_id, import, sheet, row) do update set decision = excluded.decision
                """)
                .param("school", scope.at(id))
                .param("id", id.value())
                .param("sheet", place.sheet())
                .param("row", place.row())
                .param("decision", decision.name())
                .update();
    }

    Map<RosterPlace, Decision> answers(Scope scope, RosterImport.Id id) {
        Map<RosterPlace, Decision> answers = new HashMap<>();
        jdbc.sql("select sheet, row, decision from people.roster_answer where school_id = :school and import = :id")
                .param("school", scope.at(id))
                .param("id", id.value())
                .query(row -> {
                    answers.put(
                            new RosterPlace(row.getString("sheet"), row.getInt("row")),
                            Decision.valueOf(row.getString("decision")));
                });
        return answers;
    }

    private Stored stored(ResultSet row, int number) throws SQLException {
        return new Stored(
                new RosterImport.Id(row.getLong("id")),
                RosterImport.Kind.valueOf(row.getString("kind")),
                RosterImport.State.valueOf(row.getString("state")),
                row.getString("file"),
                json.readValue(row.getString("report"), RosterReport.class),
                row.getBytes("content"),
                row.getTimestamp("uploaded_at").toInstant(),
                instant(row.getTimestamp("confirmed_at")),
                instant(row.getTimestamp("undone_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
