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
import kehou.plan.SurveyDesk.KeptWording;
import kehou.plan.SurveyQuestion.SurveyOption;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Forms with their questions. A published one is only read; its closing alone may move later. */
@Repository
class SurveyFormStore {
    private final JdbcClient jdbc;

    SurveyFormStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<SurveyForm> find(Scope scope, DemandSurvey.Id survey, int edition) {
        Map<Integer, List<SurveyOption>> options = options(scope, survey, edition);
        List<SurveyQuestion> questions = jdbc.sql("""
                select number, kind, words, for_all, required from plan.survey_question
                where school_id = :school and survey = :survey and edition = :edition order by number
                """)
                .param("school", scope.at(survey))
                .param("survey", survey.value())
                .param("edition", edition)
                .query((row, _) -> question(row, options))
                .list();
        return jdbc.sql("""
                select title, introduction, arrangement, opens_at, closes_at, published_at from plan.survey_form
                where school_id = :school and survey = :survey and edition = :edition
                """)
                .param("school", scope.at(survey))
                .param("survey", survey.value())
                .param("edition", edition)
                .query((row, _) -> form(row, edition, questions))
                .optional();
    }

    /** The number of the draft, where one is written. */
    Optional<Integer> draft(Scope scope, DemandSurvey.Id survey) {
        return jdbc.sql("""
                select edition from plan.survey_form
                where school_id = :school and survey = :survey and published_at is null
                """)
                .param("school", scope.at(survey))
                .param("survey", survey.value())
                .query(Integer.class)
                .optional();
    }

    /** Writes a draft with all its questions, in place of the one that was there. */
    void put(Scope scope, DemandSurvey.Id survey, SurveyForm form) {
        drop(scope, survey);
        jdbc.sql("""
                insert into plan.survey_form
                    (school_id, survey, edition, title, introduction, arrangement, opens_at, closes_at)
                values (:school, :survey, :edition, :title, :introduction, :arrangement, :opens, :closes)
                """)
                .param("school", scope.at(survey))
                .param("survey", survey.value())
                .param("edition", form.edition())
                .param("title", form.title())
                .param("introduction", form.introduction())
                .param("arrangement", form.arrangement())
                .param("opens", Timestamp.from(form.opensAt()))
                .param("closes", Timestamp.from(form.closesAt()))
                .update();
        form.questions().forEach(question -> put(scope, survey, form.edition(), question));
    }

    boolean drop(Scope scope, DemandSurvey.Id survey) {
        return jdbc.sql("""
                delete from plan.survey_form
                where school_id = :school and survey = :survey and published_at is null
                """)
                        .param("school", scope.at(survey))
                        .param("survey", survey.value())
                        .update()
                == 1;
    }

    void publish(Scope scope, DemandSurvey.Id survey, int edition, Instant at) {
        jdbc.sql("""
                update plan.survey_form set published_at = :at, published_by = :by
                where school_id = :school and survey = :survey and edition = :edition and published_at is null
                """)
                .param("school", scope.at(survey))
                .param("survey", survey.value())
                .param("edition", edition)
                .param("at", Timestamp.from(at))
                .param("by", scope.account())
                .update();
    }

    /** Moves the closing of a form later; false if it is not later. */
    boolean extend(Scope scope, DemandSurvey.Id survey, int edition, Instant closesAt) {
        return jdbc.sql("""
                update plan.survey_form set closes_at = :closes
                where school_id = :school and survey = :survey and edition = :edition and closes_at < :closes
                """)
                        .param("school", scope.at(survey))
                        .param("survey", survey.value())
                        .param("edition", edition)
                        .param("closes", Timestamp.from(closesAt))
                        .update()
                == 1;
    }

    void keep(Scope scope, DemandSurvey.Id survey, int edition, WordingHit hit, String reason, Instant at) {
        jdbc.sql("""
                insert into plan.survey_wording (school_id, survey, edition, place, rule, said, reason, account, answered_at)
                values (:school, :survey, :edition, :place, :rule, :said, :reason, :account, :at)
                """)
                .param("school", scope.at(survey))
                .param("survey", survey.value())
                .param("edition", edition)
                .param("place", hit.place())
                .param("rule", hit.rule())
                .param("said", hit.said())
                .param("reason", reason)
                .param("account", scope.account())
                .param("at", Timestamp.from(at))
                .update();
    }

    List<KeptWording> kept(Scope scope, DemandSurvey.Id survey, int edition) {
        return jdbc.sql("""
                select place, rule, said, reason from plan.survey_wording
                where school_id = :school and survey = :survey and edition = :edition order by place, rule
                """)
                .param("school", scope.at(survey))
                .param("survey", survey.value())
                .param("edition", edition)
                .query((row, _) -> new KeptWording(
                        row.getString("place"), row.getString("rule"), row.getString("said"), row.getString("reason")))
                .list();
    }

    private void put(Scope scope, DemandSurvey.Id survey, int edition, SurveyQuestion question) {
        jdbc.sql("""
                insert into plan.survey_question (school_id, survey, edition, number, kind, words, for_all, required)
                values (:school, :survey, :edition, :number, :kind, :words, :forAll, :required)
                """)
                .param("school", scope.at(survey))
                .param("survey", survey.value())
                .param("edition", edition)
                .param("number", question.number())
                .param("kind", question.kind().name())
                .param("words", question.words())
                .param("forAll", question.forAll())
                .param("required", question.required())
                .update();
        List<SurveyOption> options = question.options();
        jdbc.sql("""
                insert into plan.survey_option (school_id, survey, edition, question, number, words, category)
                select :school, :survey, :edition, :question, n.number, n.words, n.category
                from unnest(:numbers::int[], :words::text[], :categories::text[]) as n(number, words, category)
                """)
                .param("school", scope.at(survey))
                .param("survey", survey.value())
                .param("edition", edition)
                .param("question", question.number())
                .param("numbers", options.stream().map(SurveyOption::number).toArray(Integer[]::new))
                .param("words", options.stream().map(SurveyOption::words).toArray(String[]::new))
                .param(
                        "categories",
                        options.stream().map(SurveyFormStore::category).toArray(String[]::new))
                .update();
    }

    private static @Nullable String category(SurveyOption option) {
        ActivityCategory category = option.category();
        return category == null ? null : category.name();
    }

    private Map<Integer, List<SurveyOption>> options(Scope scope, DemandSurvey.Id survey, int edition) {
        record Placed(int question, SurveyOption option) {}
        return jdbc
                .sql("""
                select question, number, words, category from plan.survey_option
                where school_id = :school and survey = :survey and edition = :edition order by question, number
                """)
                .param("school", scope.at(survey))
                .param("survey", survey.value())
                .param("edition", edition)
                .query((row, _) -> new Placed(
                        row.getInt("question"),
                        new SurveyOption(
                                row.getInt("number"), row.getString("words"), category(row.getString("category")))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Placed::question, Collectors.mapping(Placed::option, Collectors.toList())));
    }

    private static @Nullable ActivityCategory category(@Nullable String name) {
        return name == null ? null : ActivityCategory.valueOf(name);
    }

    private static SurveyQuestion question(ResultSet row, Map<Integer, List<SurveyOption>> options)
            throws SQLException {
        int number = row.getInt("number");
        return new SurveyQuestion(
                number,
                SurveyQuestion.Kind.valueOf(row.getString("kind")),
                row.getString("words"),
                row.getBoolean("for_all"),
                row.getBoolean("required"),
                options.getOrDefault(number, List.of()));
    }

    private static SurveyForm form(ResultSet row, int edition, List<SurveyQuestion> questions) throws SQLException {
        Timestamp published = row.getTimestamp("published_at");
        return new SurveyForm(
                edition,
                row.getString("title"),
                row.getString("introduction"),
                row.getString("arrangement"),
                row.getTimestamp("opens_at").toInstant(),
                row.getTimestamp("closes_at").toInstant(),
                questions,
                published == null ? null : published.toInstant());
    }
}
