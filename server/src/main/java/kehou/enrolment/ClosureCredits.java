package kehou.enrolment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kehou.audit.AccessRecords;
import kehou.kernel.KernelRefusal;
import kehou.kernel.MovableClock;
import kehou.kernel.Page;
import kehou.kernel.Scope;
import kehou.people.Pupil;
import kehou.people.PupilCard;
import kehou.people.PupilPlace;
import kehou.people.Pupils;
import kehou.timetable.ClosedSchool;
import kehou.timetable.Closure;
import kehou.timetable.ClosureDay;
import kehou.timetable.Closures;
import kehou.timetable.MakeUps;
import kehou.timetable.Session;
import kehou.timetable.Sessions;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What closures owe (change/closure): every session that a confirmed place did not get, in sessions and minutes. Giving
 * a place up pays the owed sessions back with what remains; what is left when the term is over goes back by itself.
 */
@Component
public class ClosureCredits {
    private static final int SHOWN_DAYS = 120;

    private final ClosureCreditStore store;
    private final DropInStore dropIns;
    private final DropInSeatStore charged;
    private final DropInOpeningStore open;
    private final DropInMoney days;
    private final Closures closures;
    private final MakeUps makeUps;
    private final Sessions sessions;
    private final Pupils pupils;
    private final AccessRecords access;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ClosureCredits(
            ClosureCreditStore store,
            DropInStore dropIns,
            DropInSeatStore charged,
            DropInOpeningStore open,
            DropInMoney days,
            Closures closures,
            MakeUps makeUps,
            Sessions sessions,
            Pupils pupils,
            AccessRecords access,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.dropIns = dropIns;
        this.charged = charged;
        this.open = open;
        this.days = days;
        this.closures = closures;
        this.makeUps = makeUps;
        this.sessions = sessions;
        this.pupils = pupils;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    /** Writes down what a school's closure owes, if it stands. Doing it again adds what is new. */
    @Transactional
    void record(Scope scope, int school, Closure.Id id) {
        store.lock(scope, school, id);
        ClosedSchool closed = closures.find(scope, school, id)
                .filter(one -> one.state().stands())
                .orElse(null);
        if (closed == null) {
            return;
        }
        List<Session> missed = new ArrayList<>(closures.sessions(scope, closed));
        Set<Pupil.Id> only = null;
        if (!closed.whole()) {
            only = touched(scope, school, closed);
            sessions.between(scope, closed.firstDay(), closed.lastDay()).stream()
                    .filter(session -> session.state() == Session.State.PLANNED)
                    .forEach(missed::add);
        }
        store.record(scope, school, id, missed, only, clock.instant());
        giveDaysBack(scope, school, closed, only);
        events.publishEvent(new ClosureCredit.Recorded(
                school, id, store.pupils(scope, school, id).size()));
    }

    /** A single day cannot be made up for who came for that day: it is paid back at once. */
    private void giveDaysBack(Scope scope, int school, ClosedSchool closed, @Nullable Set<Pupil.Id> only) {
        // Who books or pays in this moment either is seen here or sees the closure, which is committed.
        open.lockAll(scope, school);
        days.endAll(
                scope,
                charged.charged(scope, school, null, closed.firstDay(), closed.lastDay()).stream()
                        .filter(day -> only == null || only.contains(day.pupil()))
                        .toList(),
                DropIn.End.CLOSURE);
    }

    /** The closure was withdrawn: nothing of it is owed. */
    @Transactional
    void drop(Scope scope, int school, Closure.Id id) {
        store.lock(scope, school, id);
        if (closures.find(scope, school, id).filter(one -> one.state().stands()).isPresent()) {
            return;
        }
        store.drop(scope, school, id);
        events.publishEvent(new ClosureCredit.Voided(
                school, id, store.pupils(scope, school, id).size()));
    }

    /** What is held on another day is not owed. */
    @Transactional
    void settle(Scope scope, int school, Closure.Id id) {
        store.lock(scope, school, id);
        int places = store.madeUp(scope, school, id, makeUps.held(scope, school, id));
        if (places > 0) {
            events.publishEvent(new ClosureCredit.Settled(
                    school, id, store.pupils(scope, school, id).size()));
        }
    }

    /** The children of a school's closure: whose places miss something, and who had booked one of its days. */
    @Transactional(readOnly = true)
    public Set<Pupil.Id> pupils(Scope scope, int school, Closure.Id id) {
        Set<Pupil.Id> found = new HashSet<>(store.pupils(scope, school, id));
        closures.find(scope, school, id)
                .ifPresent(closed -> pupils
                        .places(scope, school, dropIns.between(scope, school, closed.firstDay(), closed.lastDay()))
                        .values()
                        .stream()
                        .filter(place -> closed.touches(place.grade(), place.homeClass()))
                        .map(PupilPlace::id)
                        .forEach(found::add));
        return found;
    }

    /** What the family of a child sees of the closures of its school. */
    @Transactional(readOnly = true)
    public List<ChildClosure> ofChild(Scope scope, Pupil.Id pupil) {
        scope.pupil(pupil);
        int school = pupil.school();
        PupilPlace place = pupils.places(scope, school, List.of(pupil)).get(pupil);
        if (place == null) {
            throw KernelRefusal.NOT_FOUND.refused();
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), MovableClock.BEIJING);
        Map<Closure.Id, ClosureCreditStore.Sum> sums = store.ofPupil(scope, pupil);
        return closures.of(scope, school, today.minusDays(SHOWN_DAYS), today.plusDays(SHOWN_DAYS)).stream()
                .filter(closed -> closed.touches(place.grade(), place.homeClass()))
                .map(closed -> line(scope, closed, sums.get(closed.closure())))
                .toList();
    }

    /** What a closure owes at the caller's school, child by child; leaves access records. */
    @Transactional
    public Page<ClosureCredit> ofClosure(Scope scope, Closure.Id id, long after, int limit) {
        int school = scope.at(scope.place());
        ClosedSchool closed = closures.find(scope, school, id).orElseThrow(KernelRefusal.NOT_FOUND::refused);
        List<ClosureCreditStore.Sum> sums = store.ofClosure(scope, school, closed.closure(), after, limit + 1);
        Map<Pupil.Id, PupilCard> cards = pupils.names(
                scope, sums.stream().map(ClosureCreditStore.Sum::pupil).collect(Collectors.toSet()));
        access.read(scope, cards.keySet().stream().map(Pupil.Id::value).toList(), "name,class,closure");
        return Page.of(
                sums.stream()
                        .flatMap(sum -> Stream.ofNullable(cards.get(sum.pupil()))
                                .map(card -> new ClosureCredit(
                                        card,
                                        sum.sessions(),
                                        sum.minutes(),
                                        sum.paid(),
                                        sum.madeUp(),
                                        sum.refunded(),
                                        sum.carried(),
                                        sum.owed())))
                        .toList(),
                limit,
                line -> line.pupil().id().value());
    }

    private ChildClosure line(Scope scope, ClosedSchool closed, ClosureCreditStore.@Nullable Sum sum) {
        List<LocalDate> days = sum == null || sum.madeUp() == 0
                ? List.of()
                : makeUps.of(scope, closed).stream()
                        .map(ClosureDay::on)
                        .flatMap(Stream::ofNullable)
                        .distinct()
                        .sorted()
                        .toList();
        return new ChildClosure(
                closed.closure(),
                closed.kind(),
                closed.firstDay(),
                closed.lastDay(),
                closed.reason(),
                !closed.state().stands(),
                sum == null ? 0 : sum.sessions(),
                sum == null ? 0 : sum.minutes(),
                sum == null ? 0 : sum.paid(),
                sum == null ? 0 : sum.madeUp(),
                sum == null ? 0 : sum.refunded(),
                sum == null ? 0 : sum.carried(),
                sum == null ? 0 : sum.owed(),
                days);
    }

    private Set<Pupil.Id> touched(Scope scope, int school, ClosedSchool closed) {
        return pupils.places(scope, school, pupils.grades(scope, school).keySet()).values().stream()
                .filter(place -> closed.touches(place.grade(), place.homeClass()))
                .map(PupilPlace::id)
                .collect(Collectors.toSet());
    }
}
