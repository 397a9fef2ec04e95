package kehou.plan;

import java.util.Collection;
import java.util.List;
import kehou.kernel.Scope;
import kehou.people.HomeClass;
import kehou.people.Pupil;
import kehou.people.PupilCard;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is asked, and which answer counts. */
@Repository
class SurveyAskedStore {
    private final JdbcClient jdbc;

    SurveyAskedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A pupil whose family is asked, with the answer that counts so far. */
    record Asked(
            Pupil.Id pupil, int grade, HomeClass.Id homeClass, String className, SurveyAnswer.@Nullable Id answer) {}

    /** Whose answer that counts is yes, in the order of their ids. */
    List<Pupil.Id> takingPart(Scope scope, DemandSurvey.Id survey) {
        return jdbc
                .sql("""
                select a.pupil from plan.survey_asked a
                join plan.survey_answer w on w.school_id = a.school_id and w.id = a.answer
                where a.school_id = :school and a.survey = :survey and w.takes_part order by a.pupil
                """)
                .param("school", scope.at(survey))
                .param("survey", survey.value())
                .query(Long.class)
                .list()
                .stream()
                .map(Pupil.Id::new)
                .toList();
    }

    /** Asks for these pupils; who is asked already stays so, in the class of today. */
    void ask(Scope scope, DemandSurvey.Id survey, Collection<PupilCard> pupils) {
        jdbc.sql("""
                insert into plan.survey_asked (school_id, survey, pupil, grade, home_class, class_name)
                select :school, :survey, n.pupil, n.grade, n.home_class, n.class_name
                from unnest(:pupils::bigint[], :grades::int[], :classes::bigint[], :names::text[])
                    as n(pupil, grade, home_class, class_name)
                on conflict (school_id, survey, pupil) do update set
                    grade = excluded.grade, home_class = excluded.home_class, class_name = excluded.class_name
                """)
                .param("school", scope.at(survey))
                .param("survey", survey.value())
                .param("pupils", pupils.stream().map(one -> one.id().value()).toArray(Long[]::new))
                .param("grades", pupils.stream().map(PupilCard::grade).toArray(Integer[]::new))
                .param(
                        "classes",
                        pupils.stream().map(one -> one.homeClass().value()).toArray(Long[]::new))
                .param("names", pupils.stream().map(PupilCard::homeClassName).toArray(String[]::new))
                .update();
    }

    /** No longer asks for pupils who left without an answer. */
    void release(Scope scope, DemandSurvey.Id survey, Collection<Long> pupils) {
        jdbc.sql("""
                delete from plan.survey_asked
                where school_id = :school and survey = :survey and pupil = any(:pupils) and answer is null
                """)
                .param("school", scope.at(survey))
                .param("survey", survey.value())
                .param("pupils", pupils.toArray(Long[]::new))
                .update();
    }

    /** A new edition asks everyone anew; what was answered before stays on record. */
    void askAgain(Scope scope, DemandSurvey.Id survey) {
        jdbc.sql("update plan.survey_asked set answer = null where school_id = :school and survey = :survey")
                .param("school", scope.at(survey))
                .param("survey", survey.value())
                .update();
    }

    /**
     * Lets this answer count; false where it must not: the pupil is not asked, or it is a sheet and the guardian
     * has answered online.
     */
    boolean count(Scope scope, SurveyAnswer answer) {
        return jdbc.sql("""
                update plan.survey_asked a set answer = :answer
                where a.school_id = :school and a.survey = :survey and a.pupil = :pupil
                  and (:way = 'ONLINE' or not exists (select 1 from plan.survey_answer now
                      where now.school_id = a.school_id and now.id = a.answer and now.way = 'ONLINE'))
                """)
                        .param("school", scope.at(answer.survey()))
                        .param("survey", answer.survey().value())
                        .param("pupil", answer.pupil().value())
                        .param("answer", answer.id().value())
                        .param("way", answer.way().name())
                        .update()
                == 1;
    }

    /** Locks the pupil's line, so that two answers of one child follow one another; false where it is not asked. */
    boolean lock(Scope scope, DemandSurvey.Id survey, Pupil.Id pupil) {
        return jdbc.sql("""
                select pupil from plan.survey_asked
                where school_id = :school and survey = :survey and pupil = :pupil for update
                """)
                .param("school", scope.at(survey))
                .param("survey", survey.value())
                .param("pupil", pupil.value())
                .query(Long.class)
                .optional()
                .isPresent();
    }

    /** Whether the pupil takes part by the answer that counts so far; null where none does. */
    @Nullable
    Boolean takesPart(Scope scope, DemandSurvey.Id survey, Pupil.Id pupil) {
        return jdbc.sql("""
                select w.takes_part from plan.survey_asked a
                join plan.survey_answer w on w.school_id = a.school_id and w.id = a.answer
                where a.school_id = :school and a.survey = :survey and a.pupil = :pupil
                """)
                .param("school", scope.at(survey))
                .param("survey", survey.value())
                .param("pupil", pupil.value())
                .query(Boolean.class)
                .optional()
                .orElse(null);
    }

    List<Asked> of(Scope scope, DemandSurvey.Id survey) {
        return jdbc.sql("""
                select pupil, grade, home_class, class_name, answer from plan.survey_asked
                where school_id = :school and survey = :survey order by grade, length(class_name), class_name, pupil
                """)
                .param("school", scope.at(survey))
                .param("survey", survey.value())
                .query((row, _) -> {
                    Long answer = row.getObject("answer", Long.class);
                    return new Asked(
                            new Pupil.Id(row.getLong("pupil")),
                            row.getInt("grade"),
                            new HomeClass.Id(row.getLong("home_class")),
                            row.getString("class_name"),
                            answer == null ? null : new SurveyAnswer.Id(answer));
                })
                .list();
    }

    /** The pupils whose families have not answered. */
    List<Pupil.Id> silent(Scope scope, DemandSurvey.Id survey) {
        return jdbc.sql("""
                select pupil from plan.survey_asked
                where school_id = :school and survey = :survey and answer is null order by pupil
                """)
                .param("school", scope.at(survey))
                .param("survey", survey.value())
                .query((row, _) -> new Pupil.Id(row.getLong("pupil")))
                .list();
    }

    /** The published surveys of these terms in which the pupil is asked, the latest first. */
    List<DemandSurvey.Id> asking(Scope scope, Pupil.Id pupil) {
        return jdbc.sql("""
                select survey from plan.survey_asked
                where school_id = :school and pupil = :pupil order by survey desc limit 20
                """)
                .param("school", scope.at(pupil))
                .param("pupil", scope.pupil(pupil))
                .query((row, _) -> new DemandSurvey.Id(row.getLong("survey")))
                .list();
    }
}
