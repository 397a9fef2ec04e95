package kehou.plan;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import kehou.kernel.Scope;
import kehou.region.Organisation;
import kehou.region.Organisations;
import kehou.region.Term;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the authority sees of surveys: counts kept true in the transaction of each answer. Practice schools have none. */
@Component
class SurveyFigures {
    private final JdbcClient jdbc;
    private final Organisations organisations;
    private final Clock clock;

    SurveyFigures(JdbcClient jdbc, Organisations organisations, Clock clock) {
        this.jdbc = jdbc;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** Shows a published survey to the authority, or how it stands now. */
    void open(Scope scope, DemandSurvey survey) {
        Organisation school = organisations.require(survey.id().school());
        if (school.practice()) {
            return;
        }
        Integer parent = school.parent();
        jdbc.sql("""
                insert into plan.survey_figure (school_id, area_id, survey, term, kind, title, opens_at, closes_at,
                    asked, answered, taking_part, counted_at)
                values (:school, :area, :survey, :term, :kind, :title, :opens, :closes, 0, 0, 0, :at)
                on conflict (school_id, survey) do update set area_id = excluded.area_id, kind = excluded.kind,
                    title = excluded.title, opens_at = excluded.opens_at, closes_at = excluded.closes_at
                """)
                .param("school", scope.at(survey.id()))
                .param("area", parent == null ? Organisation.CITY : parent)
                .param("survey", survey.id().value())
                .param("term", survey.term().value())
                .param("kind", survey.kind().name())
                .param("title", survey.title())
                .param("opens", Timestamp.from(survey.opensAt()))
                .param("closes", Timestamp.from(survey.closesAt()))
                .param("at", Timestamp.from(clock.instant()))
                .update();
        recount(scope, survey.id());
    }

    /** A school that moved to another area takes its figures along. */
    void move(Scope scope, int school) {
        Integer parent = organisations.require(school).parent();
        jdbc.sql("update plan.survey_figure set area_id = :area where school_id = :school and area_id <> :area")
                .param("school", scope.at(school))
                .param("area", parent == null ? Organisation.CITY : parent)
                .update();
    }

    /** One more answer counts, in the place of the one that counted before, if any: nothing else is counted anew. */
    void answered(Scope scope, DemandSurvey.Id survey, @Nullable Boolean before, boolean takesPart) {
        jdbc.sql("""
                update plan.survey_figure set answered = answered + :answered, taking_part = taking_part + :part,
                    counted_at = :at
                where school_id = :school and survey = :survey
                """)
                .param("school", scope.at(survey))
                .param("survey", survey.value())
                .param("answered", before == null ? 1 : 0)
                .param("part", (takesPart ? 1 : 0) - (Boolean.TRUE.equals(before) ? 1 : 0))
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /** Counts anew. The row is locked first, so the count sees every answer that came before. */
    void recount(Scope scope, DemandSurvey.Id survey) {
        if (!lock(scope, survey)) {
            return;
        }
        jdbc.sql("""
                update plan.survey_figure f
                set asked = n.asked, answered = n.answered, taking_part = n.taking_part, counted_at = :at
                from (select count(*) as asked, count(a.answer) as answered,
                          count(*) filter (where w.takes_part) as taking_part
                      from plan.survey_asked a
                      left join plan.survey_answer w on w.school_id = a.school_id and w.id = a.answer
                      where a.school_id = :school and a.survey = :survey) n
                where f.school_id = :school and f.survey = :survey
                """)
                .param("school", scope.at(survey))
                .param("survey", survey.value())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /** The figures of a term in the reader's areas, the latest survey of a school first. */
    List<SurveyFigure> inAreas(Scope scope, Term.Id term) {
        return jdbc.sql("""
                select school_id, survey, kind, title, opens_at, closes_at, asked, answered, taking_part
                from plan.survey_figure where area_id = any(:areas) and term = :term order by school_id, survey desc
                """)
                .param("areas", scope.areas().toArray(Integer[]::new))
                .param("term", term.value())
                .query((row, _) -> new SurveyFigure(
                        row.getInt("school_id"),
                        new DemandSurvey.Id(row.getLong("survey")),
                        DemandSurvey.Kind.valueOf(row.getString("kind")),
                        row.getString("title"),
                        row.getTimestamp("opens_at").toInstant(),
                        row.getTimestamp("closes_at").toInstant(),
                        row.getInt("asked"),
                        row.getInt("answered"),
                        row.getInt("taking_part")))
                .list();
    }

    private boolean lock(Scope scope, DemandSurvey.Id survey) {
        return jdbc.sql(
                        "select survey from plan.survey_figure where school_id = :school and survey = :survey for update")
                .param("school", scope.at(survey))
                .param("survey", survey.value())
                .query(Long.class)
                .optional()
                .isPresent();
    }
}
