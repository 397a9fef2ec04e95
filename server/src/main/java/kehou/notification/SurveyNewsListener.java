package kehou.notification;

import java.util.List;
import kehou.kernel.Purpose;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.people.Pupil;
import kehou.plan.DemandSurvey;
import kehou.plan.SurveyReminders;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells families that they are asked, and reminds those who have not answered by then; the same words for all. */
@Component
class SurveyNewsListener {
    private final Messages messages;
    private final SurveyReminders reminders;
    private final Tenancy tenancy;

    SurveyNewsListener(Messages messages, SurveyReminders reminders, Tenancy tenancy) {
        this.messages = messages;
        this.reminders = reminders;
        this.tenancy = tenancy;
    }

    @ApplicationModuleListener
    void on(DemandSurvey.Published event) {
        tell(event.survey(), Message.Kind.SURVEY_PUBLISHED, event.news());
    }

    @ApplicationModuleListener
    void on(DemandSurvey.Reminded event) {
        tell(event.survey(), Message.Kind.SURVEY_REMINDER, event.reminder());
    }

    private void tell(DemandSurvey.Id survey, Message.Kind kind, long cause) {
        Scope scope = Scope.system(Purpose.SERVICE, survey.school());
        tenancy.as(scope, () -> {
            List<Pupil.Id> silent = reminders.silent(scope, survey);
            silent.forEach(pupil -> messages.leave(scope, pupil, kind, null, cause));
        });
    }
}
