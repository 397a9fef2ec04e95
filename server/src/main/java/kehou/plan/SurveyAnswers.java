package kehou.plan;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import kehou.audit.AccessRecords;
import kehou.kernel.Ids;
import kehou.kernel.KernelRefusal;
import kehou.kernel.MovableClock;
import kehou.kernel.PersonName;
import kehou.kernel.Scope;
import kehou.people.Guardians;
import kehou.people.Pupil;
import kehou.plan.SurveyAnswer.SurveyReply;
import kehou.plan.SurveyAnswer.Way;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers of families: signed on a phone, or on a sheet that staff key in (SH-2.1, SH-2.2). */
@Component
public class SurveyAnswers {
    private static final String NAMELESS = "监护人";

    private final Surveys surveys;
    private final SurveyFormStore forms;
    private final SurveyAskedStore asked;
    private final SurveyAnswerStore store;
    private final SurveyFigures figures;
    private final Guardians guardians;
    private final AccessRecords records;
    private final Ids ids;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SurveyAnswers(
            Surveys surveys,
            SurveyFormStore forms,
            SurveyAskedStore asked,
            SurveyAnswerStore store,
            SurveyFigures figures,
            Guardians guardians,
            AccessRecords records,
            Ids ids,
            ApplicationEventPublisher events,
            Clock clock) {
        this.surveys = surveys;
        this.forms = forms;
        this.asked = asked;
        this.store = store;
        this.figures = figures;
        this.guardians = guardians;
        this.records = records;
        this.ids = ids;
        this.events = events;
        this.clock = clock;
    }

    /** The surveys that ask about this child, the latest first; at most 20. */
    @Transactional(readOnly = true)
    public List<ChildSurvey> ofChild(Scope scope, Pupil.Id pupil) {
        scope.pupil(pupil);
        PersonName signer = signer(scope, pupil);
        return asked.asking(scope, pupil).stream()
                .map(id -> surveys.find(scope, id))
                .map(survey -> childSurvey(scope, survey, running(scope, survey), pupil, signer))
                .toList();
    }

    /**
     * A guardian answers for the own child, now and under the own name; again until the survey closes. Refuses a
     * survey that is not open, an edition that does not run any more, and what does not fit the form.
     */
    @Transactional
    public ChildSurvey sign(Scope scope, Pupil.Id pupil, SurveyAnswerDraft draft) {
        scope.pupil(pupil);
        SurveyForm form = form(scope, pupil, draft, DemandSurvey.State.OPEN);
        PersonName signer = signer(scope, pupil);
        record(scope, answer(scope, pupil, draft, Way.ONLINE, signer, today()));
        return childSurvey(scope, surveys.find(scope, draft.survey()), form, pupil, signer);
    }

    /**
     * Staff key in a sheet. It counts unless the guardian has answered online; it stays on record in any case. Refuses
     * a date outside the days of the survey.
     */
    @Transactional
    public SurveyAnswer key(Scope scope, SheetAnswerDraft sheet) {
        SurveyForm form =
                form(scope, sheet.pupil(), sheet.answer(), DemandSurvey.State.OPEN, DemandSurvey.State.CLOSED);
        if (sheet.signedOn().isBefore(day(form.opensAt()))
                || sheet.signedOn().isAfter(day(form.closesAt()))
                || sheet.signedOn().isAfter(today())) {
            throw Refusal.SIGNED_OUTSIDE.refused("from", day(form.opensAt()), "to", day(form.closesAt()));
        }
        PersonName signature =
                new PersonName(sheet.signature().strip(), sheet.pupil().value());
        records.read(scope, List.of(sheet.pupil().value()), "survey");
        record(scope, answer(scope, sheet.pupil(), sheet.answer(), Way.PAPER, signature, sheet.signedOn()));
        return store.of(scope, sheet.answer().survey(), sheet.pupil()).getFirst();
    }

    /** Everything answered for one pupil in one survey, the latest first; leaves an access record. */
    @Transactional
    public List<SurveyAnswer> history(Scope scope, DemandSurvey.Id survey, Pupil.Id pupil) {
        if (survey.school() != pupil.school()) {
            throw KernelRefusal.NOT_FOUND.refused();
        }
        surveys.find(scope, survey);
        records.read(scope, List.of(scope.pupil(pupil)), "survey");
        return store.of(scope, survey, pupil);
    }

    /** The running form, if it takes this answer now; the pupil's line is locked until the end of the transaction. */
    private SurveyForm form(Scope scope, Pupil.Id pupil, SurveyAnswerDraft draft, DemandSurvey.State... states) {
        if (draft.survey().school() != pupil.school() || !asked.lock(scope, draft.survey(), pupil)) {
            throw KernelRefusal.NOT_FOUND.refused();
        }
        DemandSurvey survey = surveys.find(scope, draft.survey());
        if (!List.of(states).contains(survey.state())) {
            throw survey.notOpen();
        }
        if (survey.edition() != draft.edition()) {
            throw Refusal.SURVEY_REVISED.refused("edition", survey.edition());
        }
        SurveyForm form = running(scope, survey);
        SurveyRules.check(form, draft, SurveyTemplate.OURS);
        return form;
    }

    private void record(Scope scope, SurveyAnswer answer) {
        store.insert(scope, answer);
        Boolean before = asked.takesPart(scope, answer.survey(), answer.pupil());
        boolean counts = asked.count(scope, answer);
        if (counts) {
            figures.answered(scope, answer.survey(), before, answer.takesPart());
        }
        events.publishEvent(new DemandSurvey.Answered(
                answer.id().school(), answer.survey(), answer.pupil().value(), answer.way(), counts));
    }

    private SurveyAnswer answer(
            Scope scope, Pupil.Id pupil, SurveyAnswerDraft draft, Way way, PersonName signature, LocalDate signedOn) {
        return new SurveyAnswer(
                ids.next(pupil.school(), SurveyAnswer.Id::new),
                draft.survey(),
                draft.edition(),
                pupil,
                way,
                draft.takesPart(),
                draft.reason(),
                draft.whereabouts(),
                words(draft.note()).orElse(null),
                draft.replies().stream()
                        .map(reply -> new SurveyReply(
                                reply.question(),
                                reply.options(),
                                words(reply.words()).orElse(null)))
                        .filter(reply -> !reply.options().isEmpty() || reply.words() != null)
                        .toList(),
                signature,
                signedOn,
                way == Way.PAPER ? scope.account() : null,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                false);
    }

    private SurveyForm running(Scope scope, DemandSurvey survey) {
        return forms.find(scope, survey.id(), survey.edition()).orElseThrow(KernelRefusal.NOT_FOUND::refused);
    }

    private ChildSurvey childSurvey(
            Scope scope, DemandSurvey survey, SurveyForm form, Pupil.Id pupil, PersonName signer) {
        List<SurveyAnswer> history = store.of(scope, survey.id(), pupil);
        return new ChildSurvey(
                survey.id(),
                survey.kind(),
                survey.state(),
                form,
                history.stream().filter(SurveyAnswer::counts).findFirst().orElse(null),
                history,
                signer,
                SurveyTemplate.OURS.reasons(),
                SurveyTemplate.OURS.whereabouts());
    }

    private PersonName signer(Scope scope, Pupil.Id pupil) {
        String name = guardians.nameOf(scope, pupil, scope.account()).orElse(NAMELESS);
        return new PersonName(name, pupil.value());
    }

    private LocalDate today() {
        return day(clock.instant());
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, MovableClock.BEIJING);
    }

    private static Optional<String> words(@Nullable String typed) {
        return Optional.ofNullable(typed).map(String::strip).filter(text -> !text.isEmpty());
    }
}
