package kehou.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kehou.kernel.Scope;
import kehou.region.Term;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SurveyStore {
    private static final String SELECT = """
            select s.id, s.term, s.kind, s.edition, s.version, coalesce(r.title, d.title) as title, r.opens_at, r.closes_at,
                   d.edition is not null and s.edition > 0 as revising, n.asked, n.answered
            from plan.survey s
            left join plan.survey_form r
                on r.school_id = s.school_id and r.survey = s.id and r.edition = s.edition
            left join plan.survey_form d
                on d.school_id = s.school_id and d.survey = s.id and d.published_at is null
            cross join lateral (select count(*) as asked, count(answer) as answered from plan.survey_asked a
                where a.school_id = s.school_id and a.survey = s.id) n
            """;

    private final JdbcClient jdbc;

    SurveyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A school's surveys, the latest first. */
    List<DemandSurvey> all(Scope scope, Instant now) {
        return jdbc.sql(SELECT + "where s.school_id = any(:schools) order by s.id desc limit 200")
                .param("schools", scope.schoolArray())
                .query((row, _) -> survey(row, now))
                .list();
    }

    List<DemandSurvey> published(Scope scope, int school, Term.Id term, Instant now) {
        return jdbc.sql(SELECT + """
                where s.school_id = :school and s.term = :term and s.edition > 0 order by r.closes_at desc, s.id desc
                """)
                .param("school", scope.at(school))
                .param("term", term.value())
                .query((row, _) -> survey(row, now))
                .list();
    }

    Optional<DemandSurvey> find(Scope scope, DemandSurvey.Id id, Instant now) {
        return jdbc.sql(SELECT + "where s.school_id = :school and s.id = :id")
                .param("school", scope.at(id))
                .param("id", id.value())
                .query((row, _) -> survey(row, now))
                .optional();
    }

    /** Those that take answers now. */
    List<DemandSurvey.Id> open(Scope scope, int school, Instant now) {
        return jdbc.sql("""
                select s.id from plan.survey s join plan.survey_form r
                    on r.school_id = s.school_id and r.survey = s.id and r.edition = s.edition
                where s.school_id = :school and r.closes_at > :now
                """)
                .param("school", scope.at(school))
                .param("now", Timestamp.from(now))
                .query((row, _) -> new DemandSurvey.Id(row.getLong("id")))
                .list();
    }

    /** Whoever holds it writes alone; false where there is none. */
    boolean lock(Scope scope, DemandSurvey.Id id) {
        return jdbc.sql("select id from plan.survey where school_id = :school and id = :id for update")
                .param("school", scope.at(id))
                .param("id", id.value())
                .query(Long.class)
                .optional()
                .isPresent();
    }

    void insert(Scope scope, DemandSurvey.Id id, Term.Id term, DemandSurvey.Kind kind) {
        jdbc.sql("insert into plan.survey (school_id, id, term, kind) values (:school, :id, :term, :kind)")
                .param("school", scope.at(id))
                .param("id", id.value())
                .param("term", term.value())
                .param("kind", kind.name())
                .update();
    }

    /** Counts a change; false if someone else wrote first. */
    boolean touch(Scope scope, DemandSurvey.Id id, DemandSurvey.Kind kind, int seen) {
        return jdbc.sql("""
                update plan.survey set version = version + 1, kind = case when edition = 0 then :kind else kind end
                where school_id = :school and id = :id and version = :seen
                """)
                        .param("school", scope.at(id))
                        .param("id", id.value())
                        .param("kind", kind.name())
                        .param("seen", seen)
                        .update()
                == 1;
    }

    /** From here on families answer this edition. */
    void run(Scope scope, DemandSurvey.Id id, int edition) {
        jdbc.sql("""
                update plan.survey set edition = :edition, version = version + 1
                where school_id = :school and id = :id
                """)
                .param("school", scope.at(id))
                .param("id", id.value())
                .param("edition", edition)
                .update();
    }

    /** Removes a survey that never went out. */
    void delete(Scope scope, DemandSurvey.Id id) {
        jdbc.sql("delete from plan.survey where school_id = :school and id = :id and edition = 0")
                .param("school", scope.at(id))
                .param("id", id.value())
                .update();
    }

    private static DemandSurvey survey(ResultSet row, Instant now) throws SQLException {
        int edition = row.getInt("edition");
        Instant opens = instant(row, "opens_at");
        Instant closes = instant(row, "closes_at");
        return new DemandSurvey(
                new DemandSurvey.Id(row.getLong("id")),
                new Term.Id(row.getLong("term")),
                DemandSurvey.Kind.valueOf(row.getString("kind")),
                DemandSurvey.state(edition, opens, closes, now),
                edition,
                row.getString("title"),
                opens,
                closes,
                row.getBoolean("revising"),
                row.getInt("asked"),
                row.getInt("answered"),
                row.getInt("version"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
