package kehou.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kehou.kernel.Ids;
import kehou.kernel.KernelRefusal;
import kehou.kernel.Reason;
import kehou.kernel.Scope;
import kehou.plan.InterestPoll.PollGrade;
import kehou.plan.SurveyQuestionDraft.SurveyOptionDraft;
import kehou.region.Organisations;
import kehou.region.Term;
import kehou.rules.RulePacks;
import kehou.rules.Threshold;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A school's interest polls, from draft to result (SH-3.1). */
@Component
public class InterestPolls {
    private static final int MOST_OPTIONS = 20;

    private final PollStore store;
    private final BallotStore ballots;
    private final Offerings offerings;
    private final RulePacks packs;
    private final Organisations organisations;
    private final Ids ids;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    InterestPolls(
            PollStore store,
            BallotStore ballots,
            Offerings offerings,
            RulePacks packs,
            Organisations organisations,
            Ids ids,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.ballots = ballots;
        this.offerings = offerings;
        this.packs = packs;
        this.organisations = organisations;
        this.ids = ids;
        this.events = events;
        this.clock = clock;
    }

    /** The polls of the caller's schools, the latest first, closed ones with their results; at most 200. */
    @Transactional(readOnly = true)
    public List<InterestPoll> all(Scope scope) {
        return store.all(scope, clock.instant()).stream()
                .map(poll -> withResults(scope, poll))
                .toList();
    }

    /** A new draft of the running term. Refuses wording that forces or leads, and times the wrong way round. */
    @Transactional
    public InterestPoll add(Scope scope, int school, PollDraft draft) {
        check(draft);
        InterestPoll.Id id = ids.next(scope.at(school), InterestPoll.Id::new);
        store.insert(scope, id, offerings.term().id(), draft);
        events.publishEvent(new InterestPoll.Written(school, id));
        return find(scope, id);
    }

    /** Rewrites a draft; refuses what {@link #add} refuses, a published one, and one changed meanwhile. */
    @Transactional
    public InterestPoll edit(Scope scope, InterestPoll.Id id, PollDraft draft) {
        InterestPoll now = find(scope, id);
        if (now.state() != InterestPoll.State.DRAFT) {
            throw Refusal.POLL_LOCKED.refused();
        }
        check(draft);
        if (!store.update(scope, id, draft, draft.version() == null ? now.version() : draft.version())) {
            throw Reason.stale(now);
        }
        events.publishEvent(new InterestPoll.Written(id.school(), id));
        return find(scope, id);
    }

    /** Throws a draft away; refuses a published one. */
    @Transactional
    public void drop(Scope scope, InterestPoll.Id id) {
        find(scope, id);
        if (!store.delete(scope, id)) {
            throw Refusal.POLL_LOCKED.refused();
        }
        events.publishEvent(new InterestPoll.Dropped(id.school(), id));
    }

    /** From its opening on pupils may vote; it is fixed now. Refuses a published one and a closing that is past. */
    @Transactional
    public InterestPoll publish(Scope scope, InterestPoll.Id id) {
        InterestPoll now = find(scope, id);
        if (!now.closesAt().isAfter(clock.instant())) {
            throw Refusal.CLOSING_PAST.refused("closesAt", now.closesAt());
        }
        if (!store.publish(scope, id, clock.instant())) {
            throw Refusal.POLL_LOCKED.refused();
        }
        events.publishEvent(new InterestPoll.Published(id.school(), id));
        return find(scope, id);
    }

    InterestPoll find(Scope scope, InterestPoll.Id id) {
        return store.find(scope, id, clock.instant())
                .map(poll -> withResults(scope, poll))
                .orElseThrow(KernelRefusal.NOT_FOUND::refused);
    }

    /** The results of the term's closed polls, grade by grade. */
    List<InterestPoll> closed(Scope scope, int school, Term.Id term) {
        return all(scope).stream()
                .filter(poll -> poll.id().school() == school && poll.term().equals(term))
                .filter(poll -> poll.state() == InterestPoll.State.CLOSED)
                .toList();
    }

    private InterestPoll withResults(Scope scope, InterestPoll poll) {
        return poll.state() != InterestPoll.State.CLOSED
                ? poll
                : with(poll, ballots.results(scope, poll.id(), fewest(poll.id().school())));
    }

    /** Below how many ballots of a grade the packs keep the result back. */
    private int fewest(int school) {
        return packs.threshold(organisations.ruleplace(school), LocalDate.now(clock), "answers.anonymous-below")
                .map(Threshold::whole)
                .orElse(0);
    }

    private static void check(PollDraft draft) {
        if (!draft.opensAt().isBefore(draft.closesAt())) {
            throw Refusal.TIMES_REVERSED.refused();
        }
        if (draft.options().size() < 2) {
            throw Refusal.OPTIONS_WRONG.refused("question", 1, "most", MOST_OPTIONS);
        }
        Map<String, String> texts = new HashMap<>();
        texts.put("title", draft.title());
        for (int i = 0; i < draft.options().size(); i++) {
            texts.put("options." + (i + 1), draft.options().get(i).words());
        }
        SurveyWording.OURS.check(texts).stream().findFirst().ifPresent(hit -> {
            throw Refusal.WORDING_REFUSED.refused("place", hit.place(), "said", hit.said(), "rule", hit.rule());
        });
        long different = draft.options().stream()
                .map(SurveyOptionDraft::words)
                .map(String::strip)
                .distinct()
                .count();
        if (different < draft.options().size()) {
            throw Refusal.OPTIONS_TWICE.refused();
        }
    }

    private static InterestPoll with(InterestPoll poll, List<PollGrade> results) {
        return new InterestPoll(
                poll.id(),
                poll.term(),
                poll.title(),
                poll.way(),
                poll.grades(),
                poll.most(),
                poll.opensAt(),
                poll.closesAt(),
                poll.state(),
                poll.options(),
                poll.ballots(),
                results,
                poll.version());
    }
}
