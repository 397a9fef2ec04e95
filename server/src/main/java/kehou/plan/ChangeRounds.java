package kehou.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kehou.kernel.Ids;
import kehou.kernel.KernelRefusal;
import kehou.kernel.MovableClock;
import kehou.kernel.Reason;
import kehou.kernel.Scope;
import kehou.people.Pupil;
import kehou.people.PupilCard;
import kehou.people.Pupils;
import kehou.plan.ChangeRoundDraft.ChangeLineDraft;
import kehou.region.Organisations;
import kehou.region.Term;
import kehou.region.Terms;
import kehou.rules.RulePacks;
import kehou.rules.Threshold;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Change rounds within a term (SH-3.1): after a poll or on its own a school says what is added, changed or ends from a day
 * on, and tells the families so many days before. On that day added drafts are published and classes end with all that
 * follows; places in what is added are chosen as ever.
 */
@Component
public class ChangeRounds {
    private static final String NOTICE = "change-round.notice-days";

    private final ChangeRoundStore store;
    private final Offerings offerings;
    private final InterestPolls polls;
    private final FeeNotices notices;
    private final OfferingStops stops;
    private final Pupils pupils;
    private final Terms terms;
    private final RulePacks rules;
    private final Organisations organisations;
    private final Ids ids;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ChangeRounds(
            ChangeRoundStore store,
            Offerings offerings,
            InterestPolls polls,
            FeeNotices notices,
            OfferingStops stops,
            Pupils pupils,
            Terms terms,
            RulePacks rules,
            Organisations organisations,
            Ids ids,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.offerings = offerings;
        this.polls = polls;
        this.notices = notices;
        this.stops = stops;
        this.pupils = pupils;
        this.terms = terms;
        this.rules = rules;
        this.organisations = organisations;
        this.ids = ids;
        this.events = events;
        this.clock = clock;
    }

    /** The rounds of the caller's school, the latest first. */
    @Transactional(readOnly = true)
    public List<ChangeRound> ofSchool(Scope scope) {
        return store.ofSchool(scope, scope.place()).stream()
                .map(round -> filled(scope, round))
                .toList();
    }

    /** What is published of the child's school and touches its grade, the latest first. */
    @Transactional(readOnly = true)
    public List<ChangeRound> ofPupil(Scope scope, Pupil.Id pupil) {
        scope.pupil(pupil);
        PupilCard card = pupils.names(scope, List.of(pupil)).get(pupil);
        if (card == null) {
            throw KernelRefusal.NOT_FOUND.refused();
        }
        return store.ofSchool(scope, pupil.school()).stream()
                .filter(round -> round.publishedAt() != null)
                .map(round -> touching(filled(scope, round), card.grade()))
                .filter(round -> !round.lines().isEmpty())
                .toList();
    }

    /** Prepares one for the running term. Refuses while one is prepared, and what {@link #publish} would never let out. */
    @Transactional
    public ChangeRound add(Scope scope, ChangeRoundDraft draft) {
        int school = scope.at(scope.place());
        Term term = terms.current().orElseThrow(Refusal.NO_TERM::refused);
        check(scope, term, draft);
        ChangeRound.Id id = ids.next(school, ChangeRound.Id::new);
        if (!store.insert(scope, id, term.id(), draft, clock.instant())) {
            throw Refusal.ROUND_OPEN.refused();
        }
        store.writeLines(scope, id, draft.lines());
        events.publishEvent(new ChangeRound.Drafted(school, id));
        return find(scope, id);
    }

    /** Rewrites one that is not public. */
    @Transactional
    public ChangeRound edit(Scope scope, ChangeRound.Id id, ChangeRoundDraft draft) {
        ChangeRound round = own(scope, id);
        requireOpen(round);
        check(scope, terms.find(round.term()), draft);
        int seen = draft.version() == null ? round.version() : draft.version();
        if (!store.update(scope, id, draft, seen)) {
            throw Reason.stale(round);
        }
        store.writeLines(scope, id, draft.lines());
        return find(scope, id);
    }

    /**
     * Makes it public and tells the families of the grades that it touches. Refuses one that takes effect sooner than the
     * packs let families know, a draft to be added that could not be published, and a class that is not running. What
     * ends is closed to everybody from now on.
     */
    @Transactional
    public ChangeRound publish(Scope scope, ChangeRound.Id id) {
        ChangeRound round = own(scope, id);
        requireOpen(round);
        int notice = notice(id.school());
        if (round.effectiveOn().isBefore(today().plusDays(notice))) {
            throw Refusal.ROUND_TOO_SOON.refused("days", notice, "first", today().plusDays(notice));
        }
        List<ChangeLineDraft> lines = store.lines(scope, id);
        Map<Offering.Id, Offering> classes = classes(scope, lines);
        lines.forEach(line -> Optional.ofNullable(classes.get(line.offering()))
                .ifPresent(one -> requireReady(scope, line.kind(), one)));
        if (!store.publish(scope, id, clock.instant())) {
            throw Refusal.ROUND_PUBLIC.refused();
        }
        List<Offering.Id> ending = lines.stream()
                .filter(line -> line.kind() == ChangeRound.Kind.ENDED)
                .map(ChangeLineDraft::offering)
                .toList();
        stops.announce(scope, id.school(), ending, round.effectiveOn());
        events.publishEvent(new ChangeRound.Published(id.school(), id));
        return find(scope, id);
    }

    private void requireReady(Scope scope, ChangeRound.Kind kind, Offering one) {
        if (kind == ChangeRound.Kind.ADDED && one.state() == Offering.State.DRAFT) {
            notices.requirePublishable(scope, one.id());
        } else if (!one.goesOn()) {
            throw Refusal.ROUND_UNPUBLISHED.refused("courseName", one.courseName());
        }
    }

    /** The children of the grades that a round touches; for those who tell their families. */
    @Transactional(readOnly = true)
    public List<Pupil.Id> touched(Scope scope, ChangeRound.Id id) {
        Set<Integer> grades = find(scope, id).lines().stream()
                .flatMap(line -> line.grades().stream())
                .collect(Collectors.toSet());
        return pupils.onRoll(scope, id.school()).stream()
                .filter(card -> grades.contains(card.grade()))
                .map(PupilCard::id)
                .toList();
    }

    private void check(Scope scope, Term term, ChangeRoundDraft draft) {
        if (!term.holds(draft.effectiveOn()) || draft.effectiveOn().isBefore(today())) {
            throw Refusal.ROUND_OUTSIDE_TERM.refused("term", term.name());
        }
        List<ChangeLineDraft> lines = draft.lines();
        long different =
                lines.stream().map(ChangeLineDraft::offering).distinct().count();
        if (different < lines.size() || classes(scope, lines).size() < different) {
            throw KernelRefusal.NOT_FOUND.refused();
        }
        InterestPoll.Id poll = draft.poll();
        if (poll != null
                && polls.all(scope).stream()
                        .noneMatch(one -> one.id().equals(poll) && one.state() == InterestPoll.State.CLOSED)) {
            throw Refusal.ROUND_POLL_OPEN.refused();
        }
    }

    /** The round with its classes; 404 if the caller's schools have none such. */
    ChangeRound find(Scope scope, ChangeRound.Id id) {
        return filled(scope, own(scope, id));
    }

    private ChangeRound own(Scope scope, ChangeRound.Id id) {
        return store.find(scope, id).orElseThrow(KernelRefusal.NOT_FOUND::refused);
    }

    private ChangeRound filled(Scope scope, ChangeRound round) {
        List<ChangeLineDraft> lines = store.lines(scope, round.id());
        Map<Offering.Id, Offering> classes = classes(scope, lines);
        Map<Offering.Id, ChangeRoundStore.Acted> acted = store.acted(scope, round.id());
        return with(
                round,
                lines.stream()
                        .flatMap(line -> Stream.ofNullable(classes.get(line.offering()))
                                .map(one -> new ChangeRound.ChangeLine(
                                        one.id(),
                                        one.courseName(),
                                        one.instructorName(),
                                        one.grades(),
                                        one.slots(),
                                        line.kind(),
                                        line.note(),
                                        Optional.ofNullable(acted.get(one.id()))
                                                .map(ChangeRoundStore.Acted::outcome)
                                                .orElse(null),
                                        Optional.ofNullable(acted.get(one.id()))
                                                .map(ChangeRoundStore.Acted::failed)
                                                .orElse(null))))
                        .toList());
    }

    private static ChangeRound touching(ChangeRound round, int grade) {
        return with(
                round,
                round.lines().stream()
                        .filter(line -> line.grades().contains(grade))
                        .toList());
    }

    private static ChangeRound with(ChangeRound of, List<ChangeRound.ChangeLine> lines) {
        return new ChangeRound(
                of.id(),
                of.term(),
                of.title(),
                of.reason(),
                of.poll(),
                of.effectiveOn(),
                lines,
                of.publishedAt(),
                of.withdrawnAt(),
                of.withdrawnWhy(),
                of.version());
    }

    private Map<Offering.Id, Offering> classes(Scope scope, List<ChangeLineDraft> lines) {
        return offerings
                .find(scope, lines.stream().map(ChangeLineDraft::offering).toList())
                .stream()
                .collect(Collectors.toMap(Offering::id, Function.identity()));
    }

    private static void requireOpen(ChangeRound round) {
        if (round.publishedAt() != null) {
            throw Refusal.ROUND_PUBLIC.refused();
        }
    }

    private int notice(int school) {
        return rules.threshold(organisations.ruleplace(school), today(), NOTICE)
                .map(Threshold::whole)
                .orElse(0);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), MovableClock.BEIJING);
    }
}
