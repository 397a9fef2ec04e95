package kehou.plan;

import java.sql.Timestamp;
import java.util.List;
import kehou.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SurveyReminderStore {
    private final JdbcClient jdbc;

    SurveyReminderStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest first. */
    List<SurveyReminder> of(Scope scope, DemandSurvey.Id survey) {
        return jdbc.sql("""
                select id, families, sent_at from plan.survey_reminder
                where school_id = :school and survey = :survey order by sent_at desc, id desc
                """)
                .param("school", scope.at(survey))
                .param("survey", survey.value())
                .query((row, _) -> new SurveyReminder(
                        new SurveyReminder.Id(row.getLong("id")),
                        row.getInt("families"),
                        row.getTimestamp("sent_at").toInstant()))
                .list();
    }

    void insert(Scope scope, DemandSurvey.Id survey, SurveyReminder reminder) {
        jdbc.sql("""
                insert into plan.survey_reminder (school_id, id, survey, families, account, sent_at)
                values (:school, :id, :survey, :families, :account, :at)
                """)
                .param("school", scope.at(survey))
                .param("id", reminder.id().value())
                .param("survey", survey.value())
                .param("families", reminder.families())
                .param("account", scope.account())
                .param("at", Timestamp.from(reminder.sentAt()))
                .update();
    }
}
