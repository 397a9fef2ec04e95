package kehou.timetable;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kehou.kernel.Ids;
import kehou.kernel.KernelRefusal;
import kehou.kernel.MovableClock;
import kehou.kernel.Page;
import kehou.kernel.Purpose;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.people.HomeClass;
import kehou.people.HomeClasses;
import kehou.region.Calendars;
import kehou.region.Organisation;
import kehou.region.Organisations;
import kehou.rules.RulePacks;
import kehou.rules.Threshold;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closures of whole days (停课): a school's head closes the school, a grade or a class, an authority all schools below it.
 * The calendar goes on saying which days are due; a closure says which of them do not take place and are owed. A school's
 * own is carried out at once, an authority's school by school within seconds.
 */
@Component
public class Closures {
    private static final int SCHOOLS_AT_ONCE = 50;
    private static final String LONGEST = "closure.longest-days";
    private static final int NO_LIMIT = 366;

    private final ClosureStore store;
    private final ClosedSessionStore sessions;
    private final ClosureWork work;
    private final HomeClasses homeClasses;
    private final Calendars calendars;
    private final Organisations organisations;
    private final RulePacks rules;
    private final Tenancy tenancy;
    private final Ids ids;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Closures(
            ClosureStore store,
            ClosedSessionStore sessions,
            ClosureWork work,
            HomeClasses homeClasses,
            Calendars calendars,
            Organisations organisations,
            RulePacks rules,
            Tenancy tenancy,
            Ids ids,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.sessions = sessions;
        this.work = work;
        this.homeClasses = homeClasses;
        this.calendars = calendars;
        this.organisations = organisations;
        this.rules = rules;
        this.tenancy = tenancy;
        this.ids = ids;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Closes the caller's place, or of a school one grade or class. Refuses days behind, too many or without service, a
     * part of a place that is no school, and a second closure of the same children on the same day.
     */
    @Transactional
    public Closure declare(Scope scope, ClosureDraft draft) {
        int place = scope.place();
        String className = className(scope, draft);
        requireDays(place, draft);
        Scope own = organisations.over(scope, place);
        Closure.Id id = ids.next(place, Closure.Id::new);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        try {
            tenancy.as(own, () -> store.insert(own, id, draft, now));
        } catch (DataIntegrityViolationException e) {
            throw Refusal.CLOSURE_TWICE.refused("firstDay", draft.firstDay(), "lastDay", draft.lastDay());
        }
        List<Organisation> schools = organisations.schools(place);
        inParts(
                scope,
                schools,
                (some, part) -> store.close(
                        some,
                        id,
                        draft,
                        className,
                        part.stream().map(Organisation::number).toList(),
                        part.stream().map(Closures::areaOf).toList(),
                        now));
        events.publishEvent(new Closure.Declared(place, id, draft.firstDay(), draft.lastDay(), schools.size()));
        settleOwn(scope, own, id);
        return new Closure(
                id,
                place,
                organisations.require(place).name(),
                draft.kind(),
                draft.grade(),
                className,
                draft.firstDay(),
                draft.lastDay(),
                draft.reason().strip(),
                now,
                schools.size(),
                isSchools(scope) ? 1 : 0,
                isSchools(scope) ? missed(own, place, id) : 0,
                false);
    }

    /** Takes it back, by the place that declared it. Refuses from its first day on: it has taken effect then. */
    @Transactional
    public void withdraw(Scope scope, Closure.Id id, String reason) {
        if (id.school() != scope.place()) {
            throw KernelRefusal.NOT_FOUND.refused();
        }
        Scope own = organisations.over(scope, scope.place());
        LocalDate first = tenancy.as(own, () -> store.firstDay(own, id)).orElseThrow(KernelRefusal.NOT_FOUND::refused);
        if (!today().isBefore(first)) {
            throw Refusal.CLOSURE_BEGUN.refused("firstDay", first);
        }
        if (!tenancy.as(own, () -> store.withdraw(own, id, reason, clock.instant()))) {
            throw Refusal.CLOSURE_WITHDRAWN.refused();
        }
        inParts(scope, organisations.schools(scope.place()), (some, _) -> store.lift(some, id));
        events.publishEvent(new Closure.Withdrawn(scope.place(), id));
        settleOwn(scope, own, id);
    }

    /** What a school sees of itself, and an authority of all schools of its area; the latest first. */
    @Transactional(readOnly = true)
    public Page<Closure> seen(Scope scope, long after, int limit) {
        List<Closure> found = store.lines(scope, after, limit + 1);
        Map<Integer, String> names =
                organisations.names(found.stream().map(Closure::place).collect(Collectors.toSet()));
        return Page.of(
                found.stream()
                        .map(one -> named(one, names.getOrDefault(one.place(), "")))
                        .toList(),
                limit,
                one -> one.id().value());
    }

    /** What touches a school on some of these days, withdrawn ones too. */
    @Transactional(readOnly = true)
    public List<ClosedSchool> of(Scope scope, int school, LocalDate from, LocalDate to) {
        return store.of(scope, school, from, to);
    }

    /** One of a school's; empty where it does not touch the school. */
    @Transactional(readOnly = true)
    public Optional<ClosedSchool> find(Scope scope, int school, Closure.Id id) {
        return store.find(scope, school, id);
    }

    /** The sessions of a school that do not take place for it. */
    @Transactional(readOnly = true)
    public List<Session> sessions(Scope scope, ClosedSchool closed) {
        return sessions.of(scope, closed);
    }

    /** What waits to be carried out or undone in the schools of the scope. */
    @Transactional(readOnly = true)
    public List<ClosedSchool> due(Scope some, int limit) {
        return store.due(some, limit);
    }

    private void settleOwn(Scope scope, Scope own, Closure.Id id) {
        if (isSchools(scope)) {
            tenancy.as(own, () -> store.find(own, scope.place(), id).ifPresent(closed -> work.settle(own, closed)));
        }
    }

    private int missed(Scope own, int school, Closure.Id id) {
        return tenancy.as(
                own,
                () -> sessions.days(own, school, id).stream()
                        .mapToInt(ClosureDay::sessions)
                        .sum());
    }

    private void requireDays(int place, ClosureDraft draft) {
        if (draft.lastDay().isBefore(draft.firstDay())) {
            throw Refusal.CLOSURE_REVERSED.refused();
        }
        if (draft.firstDay().isBefore(today())) {
            throw Refusal.CLOSURE_PAST.refused("firstDay", draft.firstDay());
        }
        int longest = rules.threshold(organisations.ruleplace(place), today(), LONGEST)
                .map(Threshold::whole)
                .orElse(NO_LIMIT);
        if (ChronoUnit.DAYS.between(draft.firstDay(), draft.lastDay()) >= longest) {
            throw Refusal.CLOSURE_LONG.refused("days", longest);
        }
        if (calendars.serviceDays(place, draft.firstDay(), draft.lastDay()).isEmpty()) {
            throw Refusal.CLOSURE_NO_SERVICE.refused("firstDay", draft.firstDay(), "lastDay", draft.lastDay());
        }
    }

    private @Nullable String className(Scope scope, ClosureDraft draft) {
        HomeClass.Id homeClass = draft.homeClass();
        if (homeClass == null && draft.grade() == null) {
            return null;
        }
        if (homeClass != null && !organisations.covers(scope.place(), homeClass.school())) {
            throw KernelRefusal.NOT_FOUND.refused();
        }
        if (!isSchools(scope) || homeClass != null && draft.grade() != null) {
            throw Refusal.CLOSURE_PART.refused();
        }
        return homeClass == null ? null : homeClasses.require(scope, homeClass).name();
    }

    /** Work in as many parts as a scope opens schools at once. */
    private interface Part {
        void work(Scope some, List<Organisation> schools);
    }

    private void inParts(Scope scope, List<Organisation> schools, Part part) {
        List<Organisation> all = new ArrayList<>(schools);
        for (int from = 0; from < all.size(); from += SCHOOLS_AT_ONCE) {
            List<Organisation> some = all.subList(from, Math.min(from + SCHOOLS_AT_ONCE, all.size()));
            Scope open = scope.within(
                    Purpose.SUPERVISION, some.stream().map(Organisation::number).toArray(Integer[]::new));
            tenancy.as(open, () -> part.work(open, some));
        }
    }

    private static boolean isSchools(Scope scope) {
        return scope.role() != Role.BUREAU;
    }

    private static int areaOf(Organisation school) {
        Integer parent = school.parent();
        return parent == null ? Organisation.CITY : parent;
    }

    private static Closure named(Closure one, String name) {
        return new Closure(
                one.id(),
                one.place(),
                name,
                one.kind(),
                one.grade(),
                one.homeClassName(),
                one.firstDay(),
                one.lastDay(),
                one.reason(),
                one.declaredAt(),
                one.schools(),
                one.done(),
                one.sessions(),
                one.withdrawn());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), MovableClock.BEIJING);
    }
}
