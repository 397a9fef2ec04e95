package kehou.timetable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kehou.kernel.Scope;
import kehou.region.Term;
import kehou.timetable.solver.LessonToPlace;
import kehou.timetable.solver.SearchProgress;
import kehou.timetable.solver.SolvedTimetable;
import kehou.timetable.solver.TimetableProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class SolveRunStore {
    private static final String SELECT = """
            select id, term, kind, state, compared_with, progress, cancel_asked, asked_at, started_at, ended_at, applied_at,
                   version, coalesce(jsonb_array_length(result -> 'clashes'), 0) as clashes,
                   coalesce(jsonb_array_length(result -> 'unplaced'), 0) as unplaced
            from timetable.solve_run
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    SolveRunStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** What a run was asked with. */
    record Asked(TimetableWish wish, TimetableProblem problem, Map<Long, Integer> offerings) {
        /** Whether a person wants this lesson held. */
        boolean wishes(LessonToPlace lesson) {
            return TimetableWish.of(wish.pinned()).stream()
                    .anyMatch(pin -> pin.offering().value() == lesson.offering() && pin.number() == lesson.number());
        }
    }

    /** The latest first. */
    List<SolveRun> list(Scope scope, long before, int limit) {
        return jdbc.sql(SELECT + """
                where school_id = any(:schools) and (:before = 0 or id < :before) order by id desc limit :limit
                """)
                .param("schools", scope.schoolArray())
                .param("before", before)
                .param("limit", limit)
                .query(this::run)
                .list();
    }

    int open(Scope scope, int school) {
        return jdbc.sql("""
                select count(*) from timetable.solve_run
                where school_id = :school and state in ('QUEUED', 'RUNNING')
                """)
                .param("school", scope.at(school))
                .query(Integer.class)
                .single();
    }

    Optional<SolveRun> find(Scope scope, SolveRun.Id id) {
        return jdbc.sql(SELECT + "where school_id = :school and id = :id")
                .param("school", scope.at(id))
                .param("id", id.value())
                .query(this::run)
                .optional();
    }

    Asked asked(Scope scope, SolveRun.Id id) {
        return jdbc.sql(
                        "select wish, problem, offerings from timetable.solve_run where school_id = :school and id = :id")
                .param("school", scope.at(id))
                .param("id", id.value())
                .query((row, _) -> new Asked(
                        json.readValue(row.getString("wish"), TimetableWish.class),
                        json.readValue(row.getString("problem"), TimetableProblem.class),
                        json.readValue(row.getString("offerings"), new TypeReference<Map<Long, Integer>>() {})))
                .single();
    }

    Optional<SolvedTimetable> result(Scope scope, SolveRun.Id id) {
        return jdbc.sql("""
                select result from timetable.solve_run
                where school_id = :school and id = :id and result is not null
                """)
                .param("school", scope.at(id))
                .param("id", id.value())
                .query((row, _) -> json.readValue(row.getString("result"), SolvedTimetable.class))
                .optional();
    }

    void insert(Scope scope, SolveRun.Id id, Term.Id term, Asked asked, Instant at) {
        SolveRun.Id beside = asked.wish().comparedWith();
        jdbc.sql("""
                insert into timetable.solve_run(school_id, id, term, kind, compared_with, wish, problem, offerings, asked_at,
                    asked_by)
                values (:school, :id, :term, :kind, :beside, :wish::jsonb, :problem::jsonb, :offerings::jsonb, :at, :by)
                """)
                .param("school", scope.at(id))
                .param("id", id.value())
                .param("term", term.value())
                .param("kind", asked.wish().kindOrPlan().name())
                .param("beside", beside == null ? null : beside.value())
                .param("wish", json.writeValueAsString(asked.wish()))
                .param("problem", json.writeValueAsString(asked.problem()))
                .param("offerings", json.writeValueAsString(asked.offerings()))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", scope.account())
                .update();
    }

    /**
     * The oldest run that waits, or that a node has left alone for longer than its lease; it is this node's now.
     * Nodes that ask at once get different ones. Materialized, since a plan may ask a joined query again for every row, and
     * it would take another run each time.
     */
    Optional<SolveRun.Id> claim(Scope scope, String node, int leaseSeconds, Instant at) {
        return jdbc.sql("""
                with waiting as materialized (
                    select school_id, id from timetable.solve_run
                    where school_id = any(:schools)
                      and (state = 'QUEUED' or state = 'RUNNING' and lease_until < clock_timestamp())
                    order by asked_at, id limit 1 for update skip locked)
                update timetable.solve_run r
                set state = 'RUNNING', node = :node, attempts = attempts + 1, started_at = coalesce(started_at, :at),
                    lease_until = clock_timestamp() + make_interval(secs => :lease)
                from waiting
                where r.school_id = any(:schools) and r.school_id = waiting.school_id and r.id = waiting.id
                returning r.id
                """)
                .param("schools", scope.schoolArray())
                .param("node", node)
                .param("lease", leaseSeconds)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new SolveRun.Id(row.getLong("id")))
                .optional();
    }

    /** Says that this node still works on it; answers whether it is to stop. Empty if it is another's by now. */
    Optional<Boolean> renew(
            Scope scope, SolveRun.Id id, String node, int leaseSeconds, @Nullable SearchProgress progress) {
        return jdbc.sql("""
                update timetable.solve_run
                set lease_until = clock_timestamp() + make_interval(secs => :lease),
                    progress = coalesce(:progress::jsonb, progress)
                where school_id = :school and id = :id and state = 'RUNNING' and node = :node
                returning cancel_asked
                """)
                .param("school", scope.at(id))
                .param("id", id.value())
                .param("node", node)
                .param("lease", leaseSeconds)
                .param("progress", progress == null ? null : json.writeValueAsString(progress))
                .query((row, _) -> row.getBoolean("cancel_asked"))
                .optional();
    }

    int attempts(Scope scope, SolveRun.Id id) {
        return jdbc.sql("select attempts from timetable.solve_run where school_id = :school and id = :id")
                .param("school", scope.at(id))
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    /** Whoever no longer holds the run writes nothing. */
    void end(
            Scope scope,
            SolveRun.Id id,
            String node,
            SolveRun.State state,
            @Nullable SolvedTimetable result,
            Instant at) {
        jdbc.sql("""
                update timetable.solve_run
                set state = case when cancel_asked and :state = 'DONE' then 'CANCELLED' else :state end,
                    node = null, lease_until = null, ended_at = :at, result = :result::jsonb,
                    progress = coalesce(:progress::jsonb, progress)
                where school_id = :school and id = :id and state = 'RUNNING' and node = :node
                """)
                .param("school", scope.at(id))
                .param("id", id.value())
                .param("node", node)
                .param("state", state.name())
                .param("result", result == null ? null : json.writeValueAsString(result))
                .param("progress", result == null ? null : json.writeValueAsString(result.progress()))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** A waiting one is cancelled at once, a running one as soon as its node hears of it. */
    boolean cancel(Scope scope, SolveRun.Id id, Instant at) {
        return jdbc.sql("""
                update timetable.solve_run
                set cancel_asked = true, state = case state when 'QUEUED' then 'CANCELLED' else state end,
                    ended_at = case state when 'QUEUED' then :at else ended_at end
                where school_id = :school and id = :id and state in ('QUEUED', 'RUNNING')
                """)
                        .param("school", scope.at(id))
                        .param("id", id.value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** False if someone else wrote first or it was applied. */
    boolean rewrite(Scope scope, SolveRun.Id id, Asked asked, SolvedTimetable result, int seen) {
        return jdbc.sql("""
                update timetable.solve_run
                set result = :result::jsonb, wish = :wish::jsonb, problem = :problem::jsonb, version = version + 1
                where school_id = :school and id = :id and version = :seen and state = 'DONE' and applied_at is null
                """)
                        .param("school", scope.at(id))
                        .param("id", id.value())
                        .param("seen", seen)
                        .param("result", json.writeValueAsString(result))
                        .param("wish", json.writeValueAsString(asked.wish()))
                        .param("problem", json.writeValueAsString(asked.problem()))
                        .update()
                == 1;
    }

    /** A board made by hand needs no search: it is done as soon as it is there. */
    void insertDone(Scope scope, SolveRun.Id id, Term.Id term, Asked asked, SolvedTimetable result, Instant at) {
        insert(scope, id, term, asked, at);
        jdbc.sql("""
                update timetable.solve_run
                set state = 'DONE', started_at = :at, ended_at = :at, result = :result::jsonb, progress = :progress::jsonb
                where school_id = :school and id = :id
                """)
                .param("school", scope.at(id))
                .param("id", id.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("result", json.writeValueAsString(result))
                .param("progress", json.writeValueAsString(result.progress()))
                .update();
    }

    /** False if it was applied before. */
    boolean apply(Scope scope, SolveRun.Id id, Instant at) {
        return jdbc.sql("""
                update timetable.solve_run set applied_at = :at
                where school_id = :school and id = :id and state = 'DONE' and applied_at is null
                """)
                        .param("school", scope.at(id))
                        .param("id", id.value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private SolveRun run(ResultSet row, int number) throws SQLException {
        Long beside = row.getObject("compared_with", Long.class);
        String progress = row.getString("progress");
        return new SolveRun(
                new SolveRun.Id(row.getLong("id")),
                new Term.Id(row.getLong("term")),
                SolveRun.Kind.valueOf(row.getString("kind")),
                SolveRun.State.valueOf(row.getString("state")),
                beside == null ? null : new SolveRun.Id(beside),
                progress == null ? null : json.readValue(progress, SearchProgress.class),
                row.getInt("clashes"),
                row.getInt("unplaced"),
                row.getBoolean("cancel_asked"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                instant(row, "started_at"),
                instant(row, "ended_at"),
                instant(row, "applied_at"),
                row.getInt("version"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
