package kehou.plan;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kehou.kernel.Ids;
import kehou.kernel.KernelRefusal;
import kehou.kernel.Reason;
import kehou.kernel.Scope;
import kehou.people.PupilCard;
import kehou.people.Pupils;
import kehou.plan.SurveyTemplate.SurveyPart;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A school's demand surveys, from the first draft to the last edition (SH-2.1). */
@Component
public class Surveys {
    private final SurveyStore store;
    private final SurveyFormStore forms;
    private final SurveyAskedStore asked;
    private final SurveyReminderStore reminders;
    private final SurveyFigures figures;
    private final Offerings offerings;
    private final Pupils pupils;
    private final Ids ids;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Surveys(
            SurveyStore store,
            SurveyFormStore forms,
            SurveyAskedStore asked,
            SurveyReminderStore reminders,
            SurveyFigures figures,
            Offerings offerings,
            Pupils pupils,
            Ids ids,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.forms = forms;
        this.asked = asked;
        this.reminders = reminders;
        this.figures = figures;
        this.offerings = offerings;
        this.pupils = pupils;
        this.ids = ids;
        this.events = events;
        this.clock = clock;
    }

    /** The surveys of the caller's schools, the latest first; at most 200. */
    @Transactional(readOnly = true)
    public List<DemandSurvey> all(Scope scope) {
        return store.all(scope, clock.instant());
    }

    /** A survey with what the checks say of its draft. */
    @Transactional(readOnly = true)
    public SurveyDesk desk(Scope scope, DemandSurvey.Id id) {
        DemandSurvey survey = find(scope, id);
        @Nullable
        SurveyForm draft = forms.draft(scope, id)
                .flatMap(edition -> forms.find(scope, id, edition))
                .orElse(null);
        return new SurveyDesk(
                survey,
                forms.find(scope, id, survey.edition()).orElse(null),
                draft,
                draft == null ? List.of() : SurveyTemplate.OURS.missing(draft),
                draft == null ? List.of() : SurveyWording.OURS.check(draft),
                forms.kept(scope, id, survey.edition()),
                reminders.of(scope, id));
    }

    /** A new survey of the running term, as a draft. */
    @Transactional
    public SurveyDesk add(Scope scope, int school, SurveyDraft draft) {
        SurveyForm form = draft.form(1);
        SurveyRules.check(form, SurveyTemplate.OURS);
        DemandSurvey.Id id = ids.next(scope.at(school), DemandSurvey.Id::new);
        store.insert(scope, id, offerings.term().id(), draft.kind());
        forms.put(scope, id, form);
        events.publishEvent(new DemandSurvey.Written(school, id, 1));
        return desk(scope, id);
    }

    /**
     * Writes the draft of the next edition; what families see stays as it is. Refuses a closed survey and one changed
     * meanwhile.
     */
    @Transactional
    public SurveyDesk edit(Scope scope, DemandSurvey.Id id, SurveyDraft draft) {
        DemandSurvey now = find(scope, id);
        if (now.state() == DemandSurvey.State.CLOSED) {
            throw now.notOpen();
        }
        SurveyForm form = draft.form(now.edition() + 1);
        SurveyRules.check(form, SurveyTemplate.OURS);
        if (!store.touch(scope, id, draft.kind(), draft.version() == null ? now.version() : draft.version())) {
            throw Reason.stale(now);
        }
        forms.put(scope, id, form);
        events.publishEvent(new DemandSurvey.Written(id.school(), id, form.edition()));
        return desk(scope, id);
    }

    /** Throws the draft away, and with it a survey that never went out. Refuses where there is none. */
    @Transactional
    public void drop(Scope scope, DemandSurvey.Id id) {
        DemandSurvey now = locked(scope, id);
        if (!forms.drop(scope, id)) {
            throw Refusal.NO_DRAFT.refused();
        }
        if (now.edition() == 0) {
            store.delete(scope, id);
        }
        events.publishEvent(new DemandSurvey.Dropped(id.school(), id, now.edition() + 1));
    }

    /**
     * Sends the draft out to every family of the school's roll. Refuses an empty required part, words that force, a
     * warning without a reason, and a closing that is past. Families that answered an earlier edition are asked anew.
     */
    @Transactional
    public SurveyDesk publish(Scope scope, DemandSurvey.Id id, SurveyPublication wish) {
        DemandSurvey now = locked(scope, id);
        SurveyForm draft = forms.draft(scope, id)
                .flatMap(edition -> forms.find(scope, id, edition))
                .orElseThrow(Refusal.NO_DRAFT::refused);
        Instant at = clock.instant();
        if (!draft.closesAt().isAfter(at)) {
            throw Refusal.CLOSING_PAST.refused("closesAt", draft.closesAt());
        }
        requireParts(draft);
        Map<WordingHit, String> kept = answered(SurveyWording.OURS.check(draft), wish.reasons());
        kept.forEach((hit, reason) -> forms.keep(scope, id, draft.edition(), hit, reason, at));
        forms.publish(scope, id, draft.edition(), at);
        store.run(scope, id, draft.edition());
        List<PupilCard> roll = pupils.onRoll(scope, id.school());
        asked.ask(scope, id, roll);
        if (now.edition() > 0) {
            asked.askAgain(scope, id);
        }
        figures.open(scope, find(scope, id));
        long news = ids.next(id.school(), SurveyReminder.Id::new).value();
        events.publishEvent(
                new DemandSurvey.Published(id.school(), id, draft.edition(), news, roll.size(), kept.size()));
        return desk(scope, id);
    }

    /** Closes later than was said; every answer stays. Refuses what is closed and what would close sooner. */
    @Transactional
    public SurveyDesk extend(Scope scope, DemandSurvey.Id id, Instant closesAt) {
        DemandSurvey now = locked(scope, id);
        if (now.edition() == 0 || now.state() == DemandSurvey.State.CLOSED) {
            throw now.notOpen();
        }
        if (!forms.extend(scope, id, now.edition(), closesAt)) {
            throw Refusal.ONLY_LATER.refused("closesAt", String.valueOf(now.closesAt()));
        }
        figures.open(scope, find(scope, id));
        events.publishEvent(new DemandSurvey.Extended(id.school(), id, closesAt));
        return desk(scope, id);
    }

    DemandSurvey find(Scope scope, DemandSurvey.Id id) {
        return store.find(scope, id, clock.instant()).orElseThrow(KernelRefusal.NOT_FOUND::refused);
    }

    /** As it stands while nobody else can change it. */
    DemandSurvey locked(Scope scope, DemandSurvey.Id id) {
        if (!store.lock(scope, id)) {
            throw KernelRefusal.NOT_FOUND.refused();
        }
        return find(scope, id);
    }

    private static void requireParts(SurveyForm draft) {
        List<SurveyPart> missing = SurveyTemplate.OURS.missing(draft);
        if (!missing.isEmpty()) {
            throw Refusal.PART_MISSING.refused(
                    "part", missing.getFirst().key(), "name", missing.getFirst().name());
        }
    }

    /** Each hit with the reason given for it; refuses what must go and what has no reason. */
    private static Map<WordingHit, String> answered(List<WordingHit> hits, List<WordingReason> reasons) {
        Map<String, String> given = reasons.stream()
                .collect(Collectors.toMap(
                        reason -> reason.place() + " " + reason.rule(),
                        reason -> reason.reason().strip(),
                        (first, _) -> first));
        for (WordingHit hit : hits) {
            if (hit.force() == WordingHit.Force.REFUSED) {
                throw Refusal.WORDING_REFUSED.refused("place", hit.place(), "said", hit.said(), "rule", hit.rule());
            }
            if (!given.containsKey(hit.place() + " " + hit.rule())) {
                throw Refusal.WORDING_UNANSWERED.refused("place", hit.place(), "said", hit.said(), "rule", hit.rule());
            }
        }
        return hits.stream()
                .collect(Collectors.toMap(Function.identity(), hit -> given.get(hit.place() + " " + hit.rule())));
    }
}
