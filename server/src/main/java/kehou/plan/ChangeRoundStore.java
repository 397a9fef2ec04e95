package kehou.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kehou.kernel.Scope;
import kehou.region.Term;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lines' classes are the face's to fill in. */
@Repository
class ChangeRoundStore {
    private static final String SELECT =
            "select id, term, title, reason, poll, effective_on, published_at, withdrawn_at, withdrawn_why, version"
                    + " from plan.change_round ";

    private final JdbcClient jdbc;

    ChangeRoundStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A school's rounds, the latest first. */
    List<ChangeRound> ofSchool(Scope scope, int school) {
        return jdbc.sql(SELECT + "where school_id = :school order by id desc limit 100")
                .param("school", scope.at(school))
                .query(ChangeRoundStore::round)
                .list();
    }

    Optional<ChangeRound> find(Scope scope, ChangeRound.Id id) {
        return jdbc.sql(SELECT + "where school_id = :school and id = :id")
                .param("school", scope.at(id))
                .param("id", id.value())
                .query(ChangeRoundStore::round)
                .optional();
    }

    List<ChangeRoundDraft.ChangeLineDraft> lines(Scope scope, ChangeRound.Id id) {
        return jdbc.sql("""
                select offering, kind, note from plan.change_line
                where school_id = :school and round = :round order by kind, offering
                """)
                .param("school", scope.at(id))
                .param("round", id.value())
                .query((row, n) -> new ChangeRoundDraft.ChangeLineDraft(
                        new Offering.Id(row.getLong("offering")),
                        ChangeRound.Kind.valueOf(row.getString("kind")),
                        row.getString("note")))
                .list();
    }

    /** What came of the lines of a round that have acted. */
    Map<Offering.Id, Acted> acted(Scope scope, ChangeRound.Id id) {
        Map<Offering.Id, Acted> acted = new HashMap<>();
        jdbc.sql("""
                select offering, outcome, failed from plan.change_line
                where school_id = :school and round = :round and acted_at is not null
                """).param("school", scope.at(id)).param("round", id.value()).query(row -> {
            acted.put(
                    new Offering.Id(row.getLong("offering")),
                    new Acted(ChangeRound.Outcome.valueOf(row.getString("outcome")), row.getString("failed")));
        });
        return acted;
    }

    /** What came of a line. */
    record Acted(ChangeRound.Outcome outcome, @Nullable String failed) {}

    /** Lines whose day has come and that have not acted, a few at once. */
    List<ChangeRoundActs.Due> due(Scope scope, LocalDate today, int limit) {
        return jdbc.sql("""
                select r.id, r.title, r.reason, l.offering, l.kind
                from plan.change_round r
                join plan.change_line l on l.school_id = r.school_id and l.round = r.id and l.acted_at is null
                where r.school_id = any(:schools) and r.published_at is not null and r.withdrawn_at is null
                  and r.effective_on <= :today
                order by r.school_id, r.id, l.kind desc, l.offering limit :limit
                """)
                .param("schools", scope.schoolArray())
                .param("today", today)
                .param("limit", limit)
                .query((row, _) -> new ChangeRoundActs.Due(
                        new ChangeRound.Id(row.getLong("id")),
                        new Offering.Id(row.getLong("offering")),
                        ChangeRound.Kind.valueOf(row.getString("kind")),
                        row.getString("title"),
                        row.getString("reason")))
                .list();
    }

    /** False if somebody else was first. */
    boolean act(
            Scope scope, ChangeRoundActs.Due due, ChangeRound.Outcome outcome, @Nullable String failed, Instant at) {
        return jdbc.sql("""
                update plan.change_line set acted_at = :at, outcome = :outcome, failed = :failed
                where school_id = :school and round = :round and offering = :offering and acted_at is null
                """)
                        .param("school", scope.at(due.round()))
                        .param("round", due.round().value())
                        .param("offering", due.offering().value())
                        .param("outcome", outcome.name())
                        .param("failed", failed)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /** False if one is being prepared already. */
    boolean insert(Scope scope, ChangeRound.Id id, Term.Id term, ChangeRoundDraft draft, Instant now) {
        InterestPoll.Id poll = draft.poll();
        return jdbc.sql("""
                insert into plan.change_round (school_id, id, term, title, reason, poll, effective_on, made_at, made_by)
                values (:school, :id, :term, :title, :reason, :poll, :on, :at, :by) on conflict do nothing
                """)
                        .param("school", scope.at(id))
                        .param("id", id.value())
                        .param("term", term.value())
                        .param("title", draft.title().strip())
                        .param("reason", draft.reason().strip())
                        .param("poll", poll == null ? null : poll.value())
                        .param("on", draft.effectiveOn())
                        .param("at", Timestamp.from(now))
                        .param("by", scope.account())
                        .update()
                == 1;
    }

    /** False if it was published, or someone else wrote first. */
    boolean update(Scope scope, ChangeRound.Id id, ChangeRoundDraft draft, int seen) {
        InterestPoll.Id poll = draft.poll();
        return jdbc.sql("""
                update plan.change_round
                set title = :title, reason = :reason, poll = :poll, effective_on = :on, version = version + 1
                where school_id = :school and id = :id and version = :seen and published_at is null
                """)
                        .param("school", scope.at(id))
                        .param("id", id.value())
                        .param("title", draft.title().strip())
                        .param("reason", draft.reason().strip())
                        .param("poll", poll == null ? null : poll.value())
                        .param("on", draft.effectiveOn())
                        .param("seen", seen)
                        .update()
                == 1;
    }

    void writeLines(Scope scope, ChangeRound.Id id, List<ChangeRoundDraft.ChangeLineDraft> lines) {
        jdbc.sql("delete from plan.change_line where school_id = :school and round = :round")
                .param("school", scope.at(id))
                .param("round", id.value())
                .update();
        jdbc.sql("""
                insert into plan.change_line (school_id, round, offering, kind, note)
                select :school, :round, l.offering, l.kind, l.note
                from unnest(:offerings::bigint[], :kinds::text[], :notes::text[]) as l(offering, kind, note)
                """)
                .param("school", scope.at(id))
                .param("round", id.value())
                .param(
                        "offerings",
                        lines.stream().map(line -> line.offering().value()).toArray(Long[]::new))
                .param("kinds", lines.stream().map(line -> line.kind().name()).toArray(String[]::new))
                .param("notes", lines.stream().map(line -> line.note().strip()).toArray(String[]::new))
                .update();
    }

    /** False if it was published already. */
    boolean publish(Scope scope, ChangeRound.Id id, Instant now) {
        return jdbc.sql("""
                update plan.change_round set published_at = :at, published_by = :by, version = version + 1
                where school_id = :school and id = :id and published_at is null
                """)
                        .param("school", scope.at(id))
                        .param("id", id.value())
                        .param("at", Timestamp.from(now))
                        .param("by", scope.account())
                        .update()
                == 1;
    }

    /** Waits until nobody carries out a line of it, and lets nobody begin to before this transaction ends. */
    void lock(Scope scope, ChangeRound.Id id) {
        jdbc.sql("select id from plan.change_round where school_id = :school and id = :id for update")
                .param("school", scope.at(id))
                .param("id", id.value())
                .query(Long.class)
                .optional();
    }

    /** Whether it still stands; if so nobody takes it back before this transaction ends. */
    boolean stands(Scope scope, ChangeRound.Id id) {
        return jdbc.sql("""
                select id from plan.change_round
                where school_id = :school and id = :id and withdrawn_at is null for share
                """)
                .param("school", scope.at(id))
                .param("id", id.value())
                .query(Long.class)
                .optional()
                .isPresent();
    }

    void withdraw(Scope scope, ChangeRound.Id id, String why, Instant now) {
        jdbc.sql("""
                update plan.change_round
                set withdrawn_at = :at, withdrawn_by = :by, withdrawn_why = :why, version = version + 1
                where school_id = :school and id = :id
                """)
                .param("school", scope.at(id))
                .param("id", id.value())
                .param("why", why)
                .param("at", Timestamp.from(now))
                .param("by", scope.account())
                .update();
    }

    private static ChangeRound round(ResultSet row, int number) throws SQLException {
        long poll = row.getLong("poll");
        InterestPoll.Id asked = row.wasNull() ? null : new InterestPoll.Id(poll);
        Timestamp published = row.getTimestamp("published_at");
        Timestamp withdrawn = row.getTimestamp("withdrawn_at");
        return new ChangeRound(
                new ChangeRound.Id(row.getLong("id")),
                new Term.Id(row.getLong("term")),
                row.getString("title"),
                row.getString("reason"),
                asked,
                row.getObject("effective_on", LocalDate.class),
                List.of(),
                published == null ? null : published.toInstant(),
                withdrawn == null ? null : withdrawn.toInstant(),
                row.getString("withdrawn_why"),
                row.getInt("version"));
    }
}
