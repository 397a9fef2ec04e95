package kehou.enrolment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kehou.audit.AccessRecords;
import kehou.kernel.Ids;
import kehou.kernel.KernelRefusal;
import kehou.kernel.MovableClock;
import kehou.kernel.Page;
import kehou.kernel.Scope;
import kehou.people.Pupil;
import kehou.people.PupilCard;
import kehou.people.Pupils;
import kehou.plan.Offering;
import kehou.plan.ServiceEvening;
import kehou.plan.ServiceEvenings;
import kehou.region.Organisations;
import kehou.region.Term;
import kehou.region.Terms;
import kehou.rules.RulePacks;
import kehou.rules.Threshold;
import kehou.timetable.ClosedSchool;
import kehou.timetable.Closures;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Extended care on application (延时托管, JA-3). As far as the school's pattern runs late care it is given at once and is
 * never full; beyond that the school decides, and says why not with numbers.
 */
@Component
public class LateCare {
    static final int NO_CUTOFF = 24;
    private static final String CUTOFF = "late.cutoff-hour";
    private static final int SHOWN_DAYS = 27;

    private final LateCareStore store;
    private final LateDayStore days;
    private final ServiceEvenings evenings;
    private final Closures closures;
    private final Pupils pupils;
    private final Terms terms;
    private final RulePacks rules;
    private final Organisations organisations;
    private final AccessRecords access;
    private final Ids ids;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LateCare(
            LateCareStore store,
            LateDayStore days,
            ServiceEvenings evenings,
            Closures closures,
            Pupils pupils,
            Terms terms,
            RulePacks rules,
            Organisations organisations,
            AccessRecords access,
            Ids ids,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.days = days;
        this.evenings = evenings;
        this.closures = closures;
        this.pupils = pupils;
        this.terms = terms;
        this.rules = rules;
        this.organisations = organisations;
        this.access = access;
        this.ids = ids;
        this.events = events;
        this.clock = clock;
    }

    /** What a family sees: its applications for the child, and the evenings it may ask for. */
    @Transactional(readOnly = true)
    public ChildLateCare of(Scope scope, Pupil.Id pupil) {
        scope.pupil(pupil);
        Term term = term();
        LocalDate until = earlier(today().plusDays(SHOWN_DAYS), term.lastDay());
        return new ChildLateCare(
                days.fill(scope, pupil.school(), store.ofPupil(scope, pupil)),
                open(scope, card(scope, pupil), today(), until),
                term.lastDay(),
                cutoff(pupil.school()));
    }

    /**
     * Asks for some days. What the pattern runs is granted at once. Refuses days without service, behind, or outside the
     * term, a time at which the day's service is not over yet, and a day on which the child stays already.
     */
    @Transactional
    public LateApplication apply(Scope scope, Pupil.Id pupil, LateWish wish) {
        scope.pupil(pupil);
        List<ServiceEvening> asked = LateRules.asked(known(scope, card(scope, pupil), today(), term().lastDay()), wish);
        boolean given = asked.stream().allMatch(evening -> evening.offers(wish.until()));
        LateApplication.DayState state = given ? LateApplication.DayState.STAYS : LateApplication.DayState.WAITING;
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        LateApplication application = new LateApplication(
                ids.next(pupil.school(), LateApplication.Id::new),
                pupil,
                wish.until(),
                wish.reason().strip(),
                given ? LateApplication.State.APPROVED : LateApplication.State.ASKED,
                asked.stream()
                        .map(evening -> new LateApplication.LateDay(evening.date(), wish.until(), state))
                        .toList(),
                now,
                given ? now : null,
                "",
                null,
                null);
        store.insert(scope, application);
        Set<LocalDate> taken = new HashSet<>(days.insert(scope, application));
        asked.stream()
                .map(ServiceEvening::date)
                .filter(date -> !taken.contains(date))
                .findFirst()
                .ifPresent(date -> {
                    throw Refusal.LATE_TAKEN.refused("date", date);
                });
        int many = asked.size();
        events.publishEvent(
                given
                        ? new LateApplication.Granted(pupil.school(), application.id(), pupil, many)
                        : new LateApplication.Asked(pupil.school(), application.id(), many, wish.until()));
        return application;
    }

    /** Takes one day back, until the hour of the day itself that the packs say. */
    @Transactional
    public LateApplication withdraw(Scope scope, Pupil.Id pupil, LateApplication.Id id, LocalDate date) {
        LateApplication application = store.find(scope, id)
                .filter(one -> one.pupil().equals(pupil))
                .orElseThrow(KernelRefusal.NOT_FOUND::refused);
        scope.pupil(application.pupil());
        ZonedDateTime now = clock.instant().atZone(MovableClock.BEIJING);
        int hour = cutoff(id.school());
        if (date.isBefore(now.toLocalDate()) || date.equals(now.toLocalDate()) && now.getHour() >= hour) {
            throw Refusal.LATE_CUTOFF.refused("date", date, "hour", hour);
        }
        if (!days.withdraw(scope, id, date)) {
            throw Refusal.LATE_NOT_STAYING.refused("date", date);
        }
        events.publishEvent(new LateApplication.Withdrawn(id.school(), id, date));
        return filled(scope, application);
    }

    /** The applications to the caller's school, the latest first. */
    @Transactional
    public Page<LateRequest> ofSchool(Scope scope, LateApplication.@Nullable State state, long after, int limit) {
        List<LateApplication> found = store.ofSchool(scope, scope.place(), state, after, limit + 1);
        Map<Pupil.Id, PupilCard> cards =
                pupils.names(scope, found.stream().map(LateApplication::pupil).collect(Collectors.toSet()));
        access.read(scope, cards.keySet().stream().map(Pupil.Id::value).toList(), "name,class,late-care");
        List<LateRequest> requests = days.fill(scope, scope.place(), found).stream()
                .flatMap(one -> Stream.ofNullable(cards.get(one.pupil())).map(card -> new LateRequest(one, card)))
                .toList();
        return Page.of(requests, limit, request -> request.application().id().value());
    }

    /**
     * The school's answer, once. Declining needs the people on duty and a reason, and leaves what the pattern runs: the
     * child stays until then. Refuses to decline what the pattern gives.
     */
    @Transactional
    public LateRequest answer(Scope scope, LateApplication.Id id, LateAnswer answer) {
        LateApplication application =
                filled(scope, store.find(scope, id).orElseThrow(KernelRefusal.NOT_FOUND::refused));
        if (!answer.approved()
                && (answer.staffOnDuty() == null || answer.answer().isBlank())) {
            throw Refusal.LATE_REASON_MISSING.refused();
        }
        PupilCard card = card(scope, application.pupil());
        List<LateApplication.LateDay> settled =
                answer.approved() ? LateRules.granted(application) : byPattern(scope, application, card);
        if (!answer.approved() && LateRules.entitled(application, settled)) {
            throw Refusal.LATE_ENTITLED.refused("until", application.until());
        }
        Integer staying = answer.approved() ? null : most(scope, settled);
        if (!store.answer(
                scope, id, answer, answer.approved() ? null : answer.staffOnDuty(), staying, clock.instant())) {
            throw Refusal.LATE_ANSWERED.refused("state", application.state());
        }
        days.settle(scope, id, settled);
        events.publishEvent(
                answer.approved()
                        ? new LateApplication.Granted(id.school(), id, application.pupil(), settled.size())
                        : new LateApplication.Declined(id.school(), id, application.pupil()));
        return new LateRequest(filled(scope, store.find(scope, id).orElseThrow()), card);
    }

    /** Who stays on an evening at the caller's school, the latest first, by name; leaves access records. */
    @Transactional
    public List<LateStay> evening(Scope scope, LocalDate date) {
        Map<Pupil.Id, LocalTime> staying = staying(scope, date);
        access.read(scope, staying.keySet().stream().map(Pupil.Id::value).toList(), "name,class,late-care");
        Map<Pupil.Id, PupilCard> cards = pupils.names(scope, staying.keySet());
        return staying.entrySet().stream()
                .flatMap(stay ->
                        Stream.ofNullable(cards.get(stay.getKey())).map(card -> new LateStay(card, stay.getValue())))
                .sorted(Comparator.comparing(LateStay::until)
                        .reversed()
                        .thenComparing(stay -> stay.pupil().id().value()))
                .toList();
    }

    /** Who stays on an evening in the schools of the scope, and until when. */
    @Transactional(readOnly = true)
    public Map<Pupil.Id, LocalTime> staying(Scope scope, LocalDate date) {
        return days.staying(scope, date);
    }

    /** How many children with a place in these offerings stay on, by offering and day. */
    @Transactional(readOnly = true)
    public Map<Offering.Id, Map<LocalDate, Integer>> counts(
            Scope scope, Set<Offering.Id> offerings, LocalDate from, LocalDate to) {
        return days.counts(scope, offerings, from, to);
    }

    private List<LateApplication.LateDay> byPattern(Scope scope, LateApplication application, PupilCard card) {
        List<LateApplication.LateDay> of = application.days();
        return LateRules.asFarAsPattern(
                application,
                known(scope, card, of.getFirst().date(), of.getLast().date()));
    }

    private Map<LocalDate, ServiceEvening> known(Scope scope, PupilCard card, LocalDate from, LocalDate to) {
        return open(scope, card, from, to).stream()
                .collect(Collectors.toMap(ServiceEvening::date, Function.identity()));
    }

    /** The evenings on which neither the school nor the child's grade or class is closed. */
    private List<ServiceEvening> open(Scope scope, PupilCard card, LocalDate from, LocalDate to) {
        int school = card.id().school();
        List<ClosedSchool> closed = closures.of(scope, school, from, to).stream()
                .filter(one -> one.state().stands() && one.touches(card.grade(), card.homeClass()))
                .toList();
        return evenings.of(scope, school, card.grade(), from, to).stream()
                .filter(evening -> closed.stream().noneMatch(one -> one.holds(evening.date())))
                .toList();
    }

    /** The most children that stay on any of these days, without this one. */
    private int most(Scope scope, List<LateApplication.LateDay> settled) {
        return settled.stream()
                .mapToInt(day -> days.staying(scope, day.date()).size())
                .max()
                .orElse(0);
    }

    private LateApplication filled(Scope scope, LateApplication application) {
        return days.fill(scope, application.id().school(), List.of(application)).getFirst();
    }

    private PupilCard card(Scope scope, Pupil.Id pupil) {
        PupilCard card = pupils.names(scope, List.of(pupil)).get(pupil);
        if (card == null) {
            throw KernelRefusal.NOT_FOUND.refused();
        }
        return card;
    }

    private int cutoff(int school) {
        return rules.threshold(organisations.ruleplace(school), today(), CUTOFF)
                .map(Threshold::whole)
                .orElse(NO_CUTOFF);
    }

    private Term term() {
        return terms.current().orElseThrow(Refusal.LATE_NO_DAYS::refused);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), MovableClock.BEIJING);
    }
}
