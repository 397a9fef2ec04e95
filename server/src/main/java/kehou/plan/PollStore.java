package kehou.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kehou.kernel.Scope;
import kehou.library.ActivityCategory;
import kehou.plan.SurveyQuestion.SurveyOption;
import kehou.plan.SurveyQuestionDraft.SurveyOptionDraft;
import kehou.region.Term;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PollStore {
    private static final String SELECT = """
            select p.id, p.term, p.title, p.way, p.grades, p.most, p.opens_at, p.closes_at, p.published_at, p.version,
                   (select coalesce(sum(t.ballots), 0) from plan.poll_turnout t
                    where t.school_id = p.school_id and t.poll = p.id) as ballots
            from plan.poll p
            """;

    private final JdbcClient jdbc;

    PollStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The polls of the scope's schools, the latest first. */
    List<InterestPoll> all(Scope scope, Instant now) {
        Map<Long, List<SurveyOption>> options = options(scope);
        return jdbc.sql(SELECT + "where p.school_id = any(:schools) order by p.id desc limit 200")
                .param("schools", scope.schoolArray())
                .query((row, _) -> poll(row, options, now))
                .list();
    }

    Optional<InterestPoll> find(Scope scope, InterestPoll.Id id, Instant now) {
        Map<Long, List<SurveyOption>> options = options(scope);
        return jdbc.sql(SELECT + "where p.school_id = :school and p.id = :id")
                .param("school", scope.at(id))
                .param("id", id.value())
                .query((row, _) -> poll(row, options, now))
                .optional();
    }

    void insert(Scope scope, InterestPoll.Id id, Term.Id term, PollDraft draft) {
        jdbc.sql("""
                insert into plan.poll (school_id, id, term, title, way, grades, most, opens_at, closes_at)
                values (:school, :id, :term, :title, :way, :grades, :most, :opens, :closes)
                """)
                .param("school", scope.at(id))
                .param("id", id.value())
                .param("term", term.value())
                .param("title", draft.title().strip())
                .param("way", draft.way().name())
                .param("grades", draft.grades().stream().distinct().sorted().toArray(Integer[]::new))
                .param("most", draft.most())
                .param("opens", Timestamp.from(draft.opensAt()))
                .param("closes", Timestamp.from(draft.closesAt()))
                .update();
        putOptions(scope, id, draft.options());
    }

    /** False if someone else wrote first or it is no draft. */
    boolean update(Scope scope, InterestPoll.Id id, PollDraft draft, int seen) {
        boolean mine = jdbc.sql("""
                update plan.poll set title = :title, way = :way, grades = :grades, most = :most, opens_at = :opens,
                    closes_at = :closes, version = version + 1
                where school_id = :school and id = :id and version = :seen and published_at is null
                """)
                        .param("school", scope.at(id))
                        .param("id", id.value())
                        .param("title", draft.title().strip())
                        .param("way", draft.way().name())
                        .param(
                                "grades",
                                draft.grades().stream().distinct().sorted().toArray(Integer[]::new))
                        .param("most", draft.most())
                        .param("opens", Timestamp.from(draft.opensAt()))
                        .param("closes", Timestamp.from(draft.closesAt()))
                        .param("seen", seen)
                        .update()
                == 1;
        if (mine) {
            jdbc.sql("delete from plan.poll_option where school_id = :school and poll = :id")
                    .param("school", scope.at(id))
                    .param("id", id.value())
                    .update();
            putOptions(scope, id, draft.options());
        }
        return mine;
    }

    boolean publish(Scope scope, InterestPoll.Id id, Instant at) {
        return jdbc.sql("""
                update plan.poll set published_at = :at, version = version + 1
                where school_id = :school and id = :id and published_at is null
                """)
                        .param("school", scope.at(id))
                        .param("id", id.value())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    boolean delete(Scope scope, InterestPoll.Id id) {
        return jdbc.sql("delete from plan.poll where school_id = :school and id = :id and published_at is null")
                        .param("school", scope.at(id))
                        .param("id", id.value())
                        .update()
                == 1;
    }

    private void putOptions(Scope scope, InterestPoll.Id id, List<SurveyOptionDraft> options) {
        jdbc.sql("""
                insert into plan.poll_option (school_id, poll, number, words, category)
                select :school, :poll, n.number, n.words, n.category
                from unnest(:words::text[], :categories::text[]) with ordinality as n(words, category, number)
                """)
                .param("school", scope.at(id))
                .param("poll", id.value())
                .param("words", options.stream().map(one -> one.words().strip()).toArray(String[]::new))
                .param(
                        "categories",
                        options.stream()
                                .map(one -> one.category() == null
                                        ? null
                                        : one.category().name())
                                .toArray(String[]::new))
                .update();
    }

    private Map<Long, List<SurveyOption>> options(Scope scope) {
        record Placed(long poll, SurveyOption option) {}
        return jdbc
                .sql("""
                select poll, number, words, category from plan.poll_option
                where school_id = any(:schools) order by poll, number
                """)
                .param("schools", scope.schoolArray())
                .query((row, _) -> {
                    String category = row.getString("category");
                    return new Placed(
                            row.getLong("poll"),
                            new SurveyOption(
                                    row.getInt("number"),
                                    row.getString("words"),
                                    category == null ? null : ActivityCategory.valueOf(category)));
                })
                .list()
                .stream()
                .collect(Collectors.groupingBy(Placed::poll, Collectors.mapping(Placed::option, Collectors.toList())));
    }

    private static InterestPoll poll(ResultSet row, Map<Long, List<SurveyOption>> options, Instant now)
            throws SQLException {
        Instant opens = row.getTimestamp("opens_at").toInstant();
        Instant closes = row.getTimestamp("closes_at").toInstant();
        return new InterestPoll(
                new InterestPoll.Id(row.getLong("id")),
                new Term.Id(row.getLong("term")),
                row.getString("title"),
                InterestPoll.Way.valueOf(row.getString("way")),
                List.of((Integer[]) row.getArray("grades").getArray()),
                row.getInt("most"),
                opens,
                closes,
                InterestPoll.state(row.getTimestamp("published_at") != null, opens, closes, now),
                options.getOrDefault(row.getLong("id"), List.of()),
                row.getInt("ballots"),
                null,
                row.getInt("version"));
    }
}
