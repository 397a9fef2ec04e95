package kehou.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kehou.kernel.Ids;
import kehou.kernel.KernelRefusal;
import kehou.kernel.Reason;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.people.Pupil;
import kehou.people.Pupils;
import kehou.plan.ServicePeriod.ServicePeriodDraft;
import kehou.region.Calendars;
import kehou.region.Organisation;
import kehou.region.Organisations;
import kehou.region.Terms;
import kehou.rules.Compliance.JudgedSubject;
import kehou.rules.Measured;
import kehou.rules.Outcome;
import kehou.rules.Place;
import kehou.rules.RulePacks;
import kehou.rules.Verdict;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The service patterns of schools, and the local off-work times that they are measured by (NC-7, NC-10, JA-3). */
@Component
public class ServicePatterns {
    private static final String END = "service.end";
    private static final int AHEAD_DAYS = 120;
    private static final int MOST_AHEAD = 12;

    private final ServicePeriodStore store;
    private final OffWorkStore offWork;
    private final PatternFacts facts;
    private final RulePacks packs;
    private final Organisations organisations;
    private final Calendars calendars;
    private final Terms terms;
    private final Pupils pupils;
    private final Tenancy tenancy;
    private final Ids ids;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ServicePatterns(
            ServicePeriodStore store,
            OffWorkStore offWork,
            PatternFacts facts,
            RulePacks packs,
            Organisations organisations,
            Calendars calendars,
            Terms terms,
            Pupils pupils,
            Tenancy tenancy,
            Ids ids,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.offWork = offWork;
        this.facts = facts;
        this.packs = packs;
        this.organisations = organisations;
        this.calendars = calendars;
        this.terms = terms;
        this.pupils = pupils;
        this.tenancy = tenancy;
        this.ids = ids;
        this.events = events;
        this.clock = clock;
    }

    /** The pattern of a school as it stands today, with its verdicts. */
    @Transactional(readOnly = true)
    public ServicePattern of(Scope scope, int school) {
        List<ServicePeriod> periods = store.ofSchool(scope, school);
        Organisation of = organisations.require(school);
        return new ServicePattern(
                periods, nearest(school).orElse(null), judge(of, periods, today()), ahead(school, periods));
    }

    /** What of it is for one child, on the phone of its family. */
    @Transactional(readOnly = true)
    public ChildServices of(Scope scope, Pupil.Id child) {
        scope.pupil(child);
        int grade = Optional.ofNullable(pupils.names(scope, List.of(child)).get(child))
                .orElseThrow(KernelRefusal.NOT_FOUND::refused)
                .grade();
        List<ServicePeriod> periods = store.ofSchool(scope, child.school()).stream()
                .filter(period ->
                        period.grades().contains(grade) && !period.lastDay().isBefore(today()))
                .toList();
        return new ChildServices(periods, ahead(child.school(), periods));
    }

    /**
     * A new period. Refuses evening study below junior grades, weekdays that the kind does not know, holiday care
     * inside a term, two periods of a kind at once, and a day that ends sooner than the rules ask for without a reason.
     */
    @Transactional
    public ServicePattern add(Scope scope, int school, ServicePeriodDraft draft) {
        store.lock(scope, school);
        ServicePeriod period = checked(scope, ids.next(scope.at(school), ServicePeriod.Id::new), draft);
        store.insert(scope, period, clock.instant());
        events.publishEvent(new ServicePeriod.Changed(school, period.id()));
        return of(scope, school);
    }

    /** Rewrites a period; refuses what {@link #add} refuses, and one changed meanwhile. */
    @Transactional
    public ServicePattern change(Scope scope, ServicePeriod.Id id, ServicePeriodDraft draft) {
        store.lock(scope, scope.at(id));
        ServicePeriod now = store.find(scope, id).orElseThrow(KernelRefusal.NOT_FOUND::refused);
        ServicePeriod period = checked(scope, id, draft);
        int seen = draft.version() == null ? now.version() : draft.version();
        if (!store.update(scope, period, seen, clock.instant())) {
            throw Reason.stale(now);
        }
        events.publishEvent(new ServicePeriod.Changed(id.school(), id));
        return of(scope, id.school());
    }

    /** Takes a period out of the pattern. */
    @Transactional
    public ServicePattern remove(Scope scope, ServicePeriod.Id id) {
        store.lock(scope, scope.at(id));
        if (store.find(scope, id).isEmpty()) {
            throw KernelRefusal.NOT_FOUND.refused();
        }
        store.delete(scope, id);
        events.publishEvent(new ServicePeriod.Changed(id.school(), id));
        return of(scope, id.school());
    }

    /** When people go home from work there; nothing where neither the place nor one above has set it. */
    @Transactional(readOnly = true)
    public Optional<OffWork> nearest(int place) {
        return offWork.nearest(organisations.pathOf(place));
    }

    /** The place sets its own; schools below without one of their own go by it. */
    @Transactional
    public OffWork set(Scope scope, int place, LocalTime at) {
        Scope own = organisations.over(scope, place);
        tenancy.as(own, () -> offWork.set(own, place, at, clock.instant()));
        events.publishEvent(new OffWork.Decided(place, at));
        return nearest(place).orElseThrow();
    }

    private ServicePeriod checked(Scope scope, ServicePeriod.Id id, ServicePeriodDraft draft) {
        Organisation school = organisations.require(id.school());
        List<Integer> all = PatternRules.grades(draft.kind(), school);
        List<Integer> grades = draft.grades() == null || draft.grades().isEmpty()
                ? all
                : draft.grades().stream().distinct().sorted().toList();
        ServicePeriod period = draft.as(id, grades, 1);
        List<ServicePeriod> others = store.ofSchool(scope, id.school()).stream()
                .filter(other -> !other.id().equals(id))
                .toList();
        PatternRules.check(period, school, others);
        if (period.kind() == ServiceKind.HOLIDAY) {
            refuseInTerm(period);
        }
        if (period.kind() == ServiceKind.SCHOOL_DAY && period.earlyReason().isEmpty()) {
            refuseEarlyEnd(school, period, others);
        }
        return period;
    }

    private void refuseInTerm(ServicePeriod period) {
        terms.at(period.firstDay()).filter(term -> term.holds(period.lastDay())).ifPresent(term -> {
            throw Refusal.HOLIDAY_IN_TERM.refused("term", term.name());
        });
    }

    /** A warning that takes a recorded reason (JA-3). */
    private void refuseEarlyEnd(Organisation school, ServicePeriod period, List<ServicePeriod> others) {
        List<ServicePeriod> all = new ArrayList<>(others);
        all.add(period);
        LocalDate day = period.firstDay().isBefore(today()) ? today() : period.firstDay();
        judge(school, all, day).stream()
                .filter(judged -> period.weekdays().stream()
                        .anyMatch(weekday -> judged.key().equals("weekday-" + weekday)))
                .flatMap(judged -> judged.verdicts().stream())
                .filter(verdict -> verdict.rule().equals(END) && verdict.outcome() == Outcome.NOT_MET)
                .findFirst()
                .ifPresent(verdict -> {
                    throw Refusal.EARLY_END.refused(
                            "measured", Objects.requireNonNullElse(verdict.measured(), ""),
                            "threshold", Objects.requireNonNullElse(verdict.threshold(), ""));
                });
    }

    private List<JudgedSubject> judge(Organisation school, List<ServicePeriod> periods, LocalDate day) {
        Place place = organisations.ruleplace(school.number());
        LocalTime off = nearest(school.number()).map(OffWork::at).orElse(null);
        return facts.measure(school, periods, off, day).stream()
                .map(subject ->
                        new JudgedSubject(subject.kind(), subject.key(), subject.name(), verdicts(place, day, subject)))
                .toList();
    }

    private List<Verdict> verdicts(Place place, LocalDate day, Measured subject) {
        return packs.judgeAll(place, day, subject.kind(), subject.facts());
    }

    /** Of every kind the next few, so that the school days do not push the holidays out. */
    private List<ServiceDay> ahead(int school, List<ServicePeriod> periods) {
        LocalDate until = today().plusDays(AHEAD_DAYS);
        Map<ServiceKind, Integer> counts = new EnumMap<>(ServiceKind.class);
        return ServiceDates.of(periods, calendars.days(school, today(), until, null)).stream()
                .filter(day -> counts.merge(day.kind(), 1, Integer::sum) <= MOST_AHEAD)
                .toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
