package kehou.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kehou.kernel.PersonName;
import kehou.kernel.Scope;
import kehou.kernel.Vault;
import kehou.people.Pupil;
import kehou.plan.SurveyAnswer.SurveyReply;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Answers, written once and read; words and signatures sealed under the child's key. */
@Repository
class SurveyAnswerStore {
    private static final String SIGNATURE = "plan.survey_answer.signature";
    private static final String NOTE = "plan.survey_answer.note";
    private static final String WORDS = "plan.survey_text.words";

    private final JdbcClient jdbc;
    private final Vault vault;

    SurveyAnswerStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    void insert(Scope scope, SurveyAnswer answer) {
        Vault.Key key = Vault.Key.child(answer.pupil().value());
        String note = answer.note();
        jdbc.sql("""
                insert into plan.survey_answer (school_id, id, survey, edition, pupil, way, takes_part, reason, whereabouts,
                    note, signature, signed_on, account, answered_at)
                values (:school, :id, :survey, :edition, :pupil, :way, :takesPart, :reason, :whereabouts,
                    :note, :signature, :signedOn, :account, :at)
                """)
                .param("school", scope.at(answer.id()))
                .param("id", answer.id().value())
                .param("survey", answer.survey().value())
                .param("edition", answer.edition())
                .param("pupil", scope.pupil(answer.pupil()))
                .param("way", answer.way().name())
                .param("takesPart", answer.takesPart())
                .param("reason", answer.reason())
                .param("whereabouts", answer.whereabouts())
                .param("note", note == null ? null : vault.seal(key, note, NOTE))
                .param("signature", vault.seal(key, answer.signature().text(), SIGNATURE))
                .param("signedOn", answer.signedOn())
                .param("account", scope.account())
                .param("at", Timestamp.from(answer.answeredAt()))
                .update();
        for (SurveyReply reply : answer.replies()) {
            if (!reply.options().isEmpty()) {
                choose(scope, answer, reply);
            }
            if (reply.words() != null) {
                write(scope, answer, reply.question(), vault.seal(key, reply.words(), WORDS));
            }
        }
    }

    private void choose(Scope scope, SurveyAnswer answer, SurveyReply reply) {
        jdbc.sql("""
                insert into plan.survey_choice (school_id, answer, survey, edition, question, option)
                select :school, :answer, :survey, :edition, :question, o from unnest(:options::int[]) o
                """)
                .param("school", scope.at(answer.id()))
                .param("answer", answer.id().value())
                .param("survey", answer.survey().value())
                .param("edition", answer.edition())
                .param("question", reply.question())
                .param("options", reply.options().toArray(Integer[]::new))
                .update();
    }

    private void write(Scope scope, SurveyAnswer answer, int question, byte[] words) {
        jdbc.sql("""
                insert into plan.survey_text (school_id, answer, question, words)
                values (:school, :answer, :question, :words)
                """)
                .param("school", scope.at(answer.id()))
                .param("answer", answer.id().value())
                .param("question", question)
                .param("words", words)
                .update();
    }

    /** Everything ever answered for the pupil in this survey, the latest first. */
    List<SurveyAnswer> of(Scope scope, DemandSurvey.Id survey, Pupil.Id pupil) {
        return read(scope, survey, List.of(pupil), false);
    }

    /** The answers that count of these pupils; who has none is left out. */
    Map<Pupil.Id, SurveyAnswer> counting(Scope scope, DemandSurvey.Id survey, Collection<Pupil.Id> pupils) {
        return read(scope, survey, pupils, true).stream()
                .collect(Collectors.toMap(SurveyAnswer::pupil, Function.identity()));
    }

    private List<SurveyAnswer> read(
            Scope scope, DemandSurvey.Id survey, Collection<Pupil.Id> pupils, boolean countingOnly) {
        List<SurveyAnswer> bare = jdbc.sql("""
                select w.id, w.pupil, w.edition, w.way, w.takes_part, w.reason, w.whereabouts, w.note, w.signature,
                       w.signed_on, w.account, w.answered_at, a.answer is not null as counts
                from plan.survey_answer w
                left join plan.survey_asked a on a.school_id = w.school_id and a.survey = w.survey
                    and a.pupil = w.pupil and a.answer = w.id
                where w.school_id = :school and w.survey = :survey and w.pupil = any(:pupils)
                  and (a.answer is not null or not :countingOnly)
                order by w.id desc limit 1000
                """)
                .param("school", scope.at(survey))
                .param("survey", survey.value())
                .param("pupils", pupils.stream().map(scope::pupil).toArray(Long[]::new))
                .param("countingOnly", countingOnly)
                .query((row, _) -> answer(row, survey))
                .list();
        Map<Long, List<SurveyReply>> replies = replies(scope, survey, bare);
        return bare.stream()
                .map(one -> with(one, replies.getOrDefault(one.id().value(), List.of())))
                .toList();
    }

    /** Replies by the id of their answer, in the order of the questions. */
    private Map<Long, List<SurveyReply>> replies(
            Scope scope, DemandSurvey.Id survey, Collection<SurveyAnswer> answers) {
        Map<Long, Vault.Key> keys = answers.stream()
                .collect(Collectors.toMap(
                        one -> one.id().value(),
                        one -> Vault.Key.child(one.pupil().value())));
        Map<Long, List<SurveyReply>> all = new HashMap<>();
        jdbc.sql("""
                select c.answer, c.question, array_agg(c.option order by c.option) as options, null::bytea as words
                from plan.survey_choice c where c.school_id = :school and c.answer = any(:answers)
                group by c.answer, c.question
                union all
                select t.answer, t.question, array[]::int[], t.words from plan.survey_text t
                where t.school_id = :school and t.answer = any(:answers)
                order by answer, question
                """)
                .param("school", scope.at(survey))
                .param("answers", keys.keySet().toArray(Long[]::new))
                .query(row -> {
                    long answer = row.getLong("answer");
                    Vault.Key key = keys.get(answer);
                    byte[] words = row.getBytes("words");
                    all.computeIfAbsent(answer, _ -> new ArrayList<>())
                            .add(new SurveyReply(
                                    row.getInt("question"),
                                    List.of((Integer[]) row.getArray("options").getArray()),
                                    words == null || key == null ? null : vault.open(key, words, WORDS)));
                });
        return all;
    }

    private SurveyAnswer answer(ResultSet row, DemandSurvey.Id survey) throws SQLException {
        Pupil.Id pupil = new Pupil.Id(row.getLong("pupil"));
        Vault.Key key = Vault.Key.child(pupil.value());
        SurveyAnswer.Way way = SurveyAnswer.Way.valueOf(row.getString("way"));
        long account = row.getLong("account");
        byte @Nullable [] note = row.getBytes("note");
        return new SurveyAnswer(
                new SurveyAnswer.Id(row.getLong("id")),
                survey,
                row.getInt("edition"),
                pupil,
                way,
                row.getBoolean("takes_part"),
                row.getString("reason"),
                row.getString("whereabouts"),
                note == null ? null : vault.open(key, note, NOTE),
                List.of(),
                new PersonName(vault.open(key, row.getBytes("signature"), SIGNATURE), pupil.value()),
                row.getObject("signed_on", LocalDate.class),
                way == SurveyAnswer.Way.PAPER ? account : null,
                row.getTimestamp("answered_at").toInstant(),
                row.getBoolean("counts"));
    }

    private static SurveyAnswer with(SurveyAnswer one, List<SurveyReply> replies) {
        return new SurveyAnswer(
                one.id(),
                one.survey(),
                one.edition(),
                one.pupil(),
                one.way(),
                one.takesPart(),
                one.reason(),
                one.whereabouts(),
                one.note(),
                replies,
                one.signature(),
                one.signedOn(),
                one.keyedBy(),
                one.answeredAt(),
                one.counts());
    }
}
