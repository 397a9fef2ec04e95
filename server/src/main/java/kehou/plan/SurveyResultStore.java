package kehou.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kehou.kernel.Scope;
import kehou.people.HomeClass;
import kehou.plan.SurveyResult.SurveyClass;
import kehou.plan.SurveyResult.SurveyCount;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts over the answers that count. */
@Repository
class SurveyResultStore {
    private final JdbcClient jdbc;

    SurveyResultStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<SurveyClass> classes(Scope scope, DemandSurvey.Id survey) {
        return jdbc.sql("""
                select a.grade, a.home_class, a.class_name, count(*) as asked, count(a.answer) as answered,
                       count(*) filter (where w.takes_part) as taking_part,
                       count(*) filter (where not w.takes_part) as declining,
                       count(*) filter (where w.way = 'PAPER') as paper
                from plan.survey_asked a
                left join plan.survey_answer w on w.school_id = a.school_id and w.id = a.answer
                where a.school_id = :school and a.survey = :survey
                group by a.grade, a.home_class, a.class_name order by a.grade, length(a.class_name), a.class_name
                """)
                .param("school", scope.at(survey))
                .param("survey", survey.value())
                .query((row, _) -> new SurveyClass(
                        row.getInt("grade"),
                        new HomeClass.Id(row.getLong("home_class")),
                        row.getString("class_name"),
                        row.getInt("asked"),
                        row.getInt("answered"),
                        row.getInt("taking_part"),
                        row.getInt("declining"),
                        row.getInt("paper")))
                .list();
    }

    List<SurveyCount> counts(Scope scope, DemandSurvey.Id survey) {
        return jdbc.sql("""
                select c.question, c.option, a.grade, a.home_class, count(*) as pupils
                from plan.survey_asked a
                join plan.survey_choice c on c.school_id = a.school_id and c.answer = a.answer
                where a.school_id = :school and a.survey = :survey
                group by c.question, c.option, a.grade, a.home_class
                order by c.question, c.option, a.grade, a.home_class
                """)
                .param("school", scope.at(survey))
                .param("survey", survey.value())
                .query((row, _) -> new SurveyCount(
                        row.getInt("question"),
                        row.getInt("option"),
                        row.getInt("grade"),
                        new HomeClass.Id(row.getLong("home_class")),
                        row.getInt("pupils")))
                .list();
    }

    Map<String, Integer> reasons(Scope scope, DemandSurvey.Id survey) {
        return byCode(scope, survey, """
                select w.reason as code, count(*) as pupils from plan.survey_asked a
                join plan.survey_answer w on w.school_id = a.school_id and w.id = a.answer
                where a.school_id = :school and a.survey = :survey and w.reason is not null
                group by w.reason order by count(*) desc, w.reason
                """);
    }

    Map<String, Integer> whereabouts(Scope scope, DemandSurvey.Id survey) {
        return byCode(scope, survey, """
                select w.whereabouts as code, count(*) as pupils from plan.survey_asked a
                join plan.survey_answer w on w.school_id = a.school_id and w.id = a.answer
                where a.school_id = :school and a.survey = :survey and w.whereabouts is not null
                group by w.whereabouts order by count(*) desc, w.whereabouts
                """);
    }

    private Map<String, Integer> byCode(Scope scope, DemandSurvey.Id survey, String sql) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        jdbc.sql(sql)
                .param("school", scope.at(survey))
                .param("survey", survey.value())
                .query(row -> {
                    counts.put(row.getString("code"), row.getInt("pupils"));
                });
        return counts;
    }
}
