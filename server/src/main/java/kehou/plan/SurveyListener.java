package kehou.plan;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import kehou.kernel.Purpose;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.people.Pupil;
import kehou.people.Pupils;
import kehou.region.Organisation;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * While a survey runs, who comes onto the roll is asked too, and who leaves without an answer is not. A school that
 * moved is shown to its new authority.
 */
@Component
class SurveyListener {
    private final SurveyStore surveys;
    private final SurveyAskedStore asked;
    private final SurveyFigures figures;
    private final Pupils pupils;
    private final Tenancy tenancy;
    private final Clock clock;

    SurveyListener(
            SurveyStore surveys,
            SurveyAskedStore asked,
            SurveyFigures figures,
            Pupils pupils,
            Tenancy tenancy,
            Clock clock) {
        this.surveys = surveys;
        this.asked = asked;
        this.figures = figures;
        this.pupils = pupils;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(Pupil.Enrolled event) {
        each(event.school(), (scope, survey) -> ask(scope, survey, event.pupils()));
    }

    @ApplicationModuleListener
    void on(Pupil.Moved event) {
        each(event.school(), (scope, survey) -> ask(scope, survey, event.pupils()));
    }

    @ApplicationModuleListener
    void on(Pupil.Left event) {
        each(event.school(), (scope, survey) -> asked.release(scope, survey, event.pupils()));
    }

    @ApplicationModuleListener
    void on(Organisation.Changed event) {
        Scope scope = Scope.system(Purpose.SERVICE, event.school());
        tenancy.as(scope, () -> figures.move(scope, event.school()));
    }

    private void ask(Scope scope, DemandSurvey.Id survey, Collection<Long> ids) {
        Set<Pupil.Id> wanted = ids.stream().map(Pupil.Id::new).collect(Collectors.toSet());
        asked.ask(
                scope,
                survey,
                pupils.onRoll(scope, survey.school()).stream()
                        .filter(card -> wanted.contains(card.id()))
                        .toList());
    }

    private void each(int school, BiConsumer<Scope, DemandSurvey.Id> work) {
        Scope scope = Scope.system(Purpose.SERVICE, school);
        tenancy.as(scope, () -> {
            List<DemandSurvey.Id> open = surveys.open(scope, school, clock.instant());
            for (DemandSurvey.Id survey : open) {
                work.accept(scope, survey);
                figures.recount(scope, survey);
            }
        });
    }
}
