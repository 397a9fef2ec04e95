package kehou.plan;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import kehou.kernel.Ids;
import kehou.kernel.Scope;
import kehou.people.Pupil;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reminders to families that have not answered: the same words for all, and not too often. */
@Component
public class SurveyReminders {
    private final Surveys surveys;
    private final SurveyReminderStore store;
    private final SurveyAskedStore asked;
    private final Ids ids;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SurveyReminders(
            Surveys surveys,
            SurveyReminderStore store,
            SurveyAskedStore asked,
            Ids ids,
            ApplicationEventPublisher events,
            Clock clock) {
        this.surveys = surveys;
        this.store = store;
        this.asked = asked;
        this.ids = ids;
        this.events = events;
        this.clock = clock;
    }

    /** Reminds who has not answered. Refuses unless it is open, too soon after the last, and one too many. */
    @Transactional
    public SurveyReminder remind(Scope scope, DemandSurvey.Id id) {
        DemandSurvey survey = surveys.locked(scope, id);
        if (survey.state() != DemandSurvey.State.OPEN) {
            throw survey.notOpen();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        checkRest(store.of(scope, id), now);
        int silent = asked.silent(scope, id).size();
        if (silent == 0) {
            throw Refusal.NOBODY_TO_REMIND.refused();
        }
        SurveyReminder reminder = new SurveyReminder(ids.next(id.school(), SurveyReminder.Id::new), silent, now);
        store.insert(scope, id, reminder);
        events.publishEvent(
                new DemandSurvey.Reminded(id.school(), id, reminder.id().value(), silent));
        return reminder;
    }

    /** The pupils whose families have not answered by now. */
    @Transactional(readOnly = true)
    public List<Pupil.Id> silent(Scope scope, DemandSurvey.Id id) {
        return asked.silent(scope, id);
    }

    private static void checkRest(List<SurveyReminder> sent, Instant now) {
        SurveyTemplate.ReminderRest rest = SurveyTemplate.OURS.reminders();
        if (sent.size() >= rest.most()) {
            throw Refusal.REMINDED_ENOUGH.refused("most", rest.most());
        }
        sent.stream()
                .map(last -> last.sentAt().plus(Duration.ofHours(rest.restHours())))
                .filter(now::isBefore)
                .findFirst()
                .ifPresent(next -> {
                    throw Refusal.REMINDED_LATELY.refused("next", next, "hours", rest.restHours());
                });
    }
}
