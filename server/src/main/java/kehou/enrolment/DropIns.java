package kehou.enrolment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kehou.audit.AccessRecords;
import kehou.kernel.MovableClock;
import kehou.kernel.Page;
import kehou.kernel.Scope;
import kehou.people.Pupil;
import kehou.people.PupilCard;
import kehou.people.PupilPlace;
import kehou.people.Pupils;
import kehou.plan.Offering;
import kehou.region.Calendars;
import kehou.timetable.ClosedSchool;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Single days (弹性预约, SH-2.1). A family books a day of service and cancels until the cut-off of the day; who comes later
 * comes to base care, which is never full. A seat of a class is what its term's places leave, where the school opens it.
 */
@Component
public class DropIns {
    private static final int SHOWN_DAYS = 13;

    private final DropInStore store;
    private final DropInOpenings openings;
    private final DropInChoices choices;
    private final DropInDays days;
    private final Calendars calendars;
    private final Pupils pupils;
    private final AccessRecords access;
    private final Clock clock;

    DropIns(
            DropInStore store,
            DropInOpenings openings,
            DropInChoices choices,
            DropInDays days,
            Calendars calendars,
            Pupils pupils,
            AccessRecords access,
            Clock clock) {
        this.store = store;
        this.openings = openings;
        this.choices = choices;
        this.days = days;
        this.calendars = calendars;
        this.pupils = pupils;
        this.access = access;
        this.clock = clock;
    }

    /** What a family sees: what it has booked, and the days of the next two weeks. */
    @Transactional(readOnly = true)
    public ChildDropIns of(Scope scope, Pupil.Id pupil) {
        scope.pupil(pupil);
        PupilPlace child = days.onRoll(scope, pupil);
        LocalDate today = now().toLocalDate();
        LocalTime cutoff = openings.cutoff(scope, pupil.school()).time();
        return new ChildDropIns(
                choices.whereabouts(
                        scope,
                        store.ofPupil(scope, pupil, today, today.plusYears(1)),
                        (booking, begins) -> DropInRules.worth(booking, cutoff, begins, now())),
                choices.days(scope, child, days.ahead(scope, child, today.plusDays(SHOWN_DAYS), now()), cutoff, now()),
                cutoff);
    }

    /** The bookings of a child that stand on these days. */
    @Transactional(readOnly = true)
    public List<DropIn> booked(Scope scope, Pupil.Id pupil, LocalDate from, LocalDate to) {
        return store.ofPupil(scope, pupil, from, to).stream()
                .filter(one -> one.state() == DropIn.State.BOOKED)
                .toList();
    }

    /** One booking with its child. */
    @Transactional(readOnly = true)
    DropInLine line(Scope scope, DropIn booking) {
        return lines(scope, List.of(booking)).getFirst();
    }

    /** Who comes to the caller's school on that day, by name, in the order of booking; leaves access records. */
    @Transactional
    public Page<DropInLine> on(Scope scope, LocalDate date, long after, int limit) {
        int school = scope.at(scope.place());
        Page<DropIn> found = Page.of(
                store.on(scope, school, date, after, limit + 1),
                limit,
                one -> one.id().value());
        List<ClosedSchool> closed = days.closed(scope, school, date, date);
        List<DropInLine> lines = lines(scope, found.items()).stream()
                .filter(line -> closed.stream()
                        .noneMatch(one ->
                                one.touches(line.pupil().grade(), line.pupil().homeClass())))
                .toList();
        access.read(scope, lines.stream().map(line -> line.pupil().id().value()).toList(), "name,class,drop-in");
        return new Page<>(lines, found.next());
    }

    /** How many come to the caller's school on each day of service of two weeks; those on which it is closed are left out. */
    @Transactional(readOnly = true)
    public List<DropInCount> counts(Scope scope, LocalDate from) {
        int school = scope.at(scope.place());
        LocalDate until = from.plusDays(SHOWN_DAYS);
        Map<LocalDate, DropInCount> counts = store.perDay(scope, school, from, until);
        List<ClosedSchool> closed = days.closed(scope, school, from, until);
        return calendars.serviceDays(school, from, until).stream()
                .filter(day -> closed.stream().noneMatch(one -> one.whole() && one.holds(day)))
                .map(day -> counts.getOrDefault(day, new DropInCount(day, 0, 0, 0)))
                .toList();
    }

    /** How many come to each of these offerings, by day. */
    @Transactional(readOnly = true)
    public Map<Offering.Id, Map<LocalDate, Integer>> counts(
            Scope scope, Set<Offering.Id> offerings, LocalDate from, LocalDate to) {
        return store.counts(scope, offerings, from, to);
    }

    /** Who comes to the offering on that day. */
    @Transactional(readOnly = true)
    public List<Pupil.Id> expected(Scope scope, Offering.Id offering, LocalDate date) {
        return store.expected(scope, offering, date);
    }

    private DropInRules.Worth bySchool(DropIn booking, LocalTime begins) {
        return DropInRules.bySchool(booking, begins, now());
    }

    private List<DropInLine> lines(Scope scope, Collection<DropIn> of) {
        Map<Pupil.Id, PupilCard> cards =
                pupils.names(scope, of.stream().map(DropIn::pupil).collect(Collectors.toSet()));
        return choices.whereabouts(scope, of, this::bySchool).stream()
                .flatMap(booking -> Stream.ofNullable(cards.get(booking.dropIn().pupil()))
                        .map(card -> new DropInLine(booking, card)))
                .toList();
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), MovableClock.BEIJING);
    }
}
