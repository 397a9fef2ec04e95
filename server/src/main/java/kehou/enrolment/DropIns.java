package kehou.enrolment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import kehou.people.PupilPlace;
import kehou.people.Pupils;
import kehou.plan.Offering;
import kehou.plan.ServiceEvening;
import kehou.plan.ServiceEvenings;
import kehou.region.Calendars;
import kehou.timetable.ClosedSchool;
import kehou.timetable.Closures;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
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
    private final ServiceEvenings evenings;
    private final Calendars calendars;
    private final Closures closures;
    private final Pupils pupils;
    private final AccessRecords access;
    private final Ids ids;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DropIns(
            DropInStore store,
            DropInOpenings openings,
            DropInChoices choices,
            ServiceEvenings evenings,
            Calendars calendars,
            Closures closures,
            Pupils pupils,
            AccessRecords access,
            Ids ids,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.openings = openings;
        this.choices = choices;
        this.evenings = evenings;
        this.calendars = calendars;
        this.closures = closures;
        this.pupils = pupils;
        this.access = access;
        this.ids = ids;
        this.events = events;
        this.clock = clock;
    }

    /** What a family sees: what it has booked, and the days of the next two weeks. */
    @Transactional(readOnly = true)
    public ChildDropIns of(Scope scope, Pupil.Id pupil) {
        scope.pupil(pupil);
        PupilPlace child = onRoll(scope, pupil);
        LocalDate today = now().toLocalDate();
        LocalDate until = today.plusDays(SHOWN_DAYS);
        LocalTime cutoff = openings.cutoff(scope, pupil.school()).time();
        List<ServiceEvening> ahead = evenings.of(scope, pupil.school(), child.grade(), today, until).stream()
                .filter(evening -> !DropInRules.over(evening.date(), evening.ends(), now()))
                .filter(evening -> closed(scope, child, evening.date()).isEmpty())
                .toList();
        return new ChildDropIns(
                choices.whereabouts(scope, store.ofPupil(scope, pupil, today, today.plusYears(1))),
                choices.days(scope, child, ahead, cutoff, now()),
                cutoff);
    }

    /** The bookings of a child that stand on these days. */
    @Transactional(readOnly = true)
    public List<DropIn> booked(Scope scope, Pupil.Id pupil, LocalDate from, LocalDate to) {
        return store.ofPupil(scope, pupil, from, to);
    }

    /**
     * Books base care, or a seat. Refuses days without service or behind, a day that is booked, and of a seat whatever
     * keeps the child from it: not open, cut-off, grade, class, another place at that time, nothing free. Base care is
     * refused for want of room never.
     */
    @Transactional
    public DropIn book(Scope scope, Pupil.Id pupil, DropInWish wish) {
        scope.pupil(pupil);
        PupilPlace child = onRoll(scope, pupil);
        requireService(scope, child, wish.date());
        boolean late = DropInRules.over(
                wish.date(), openings.cutoff(scope, pupil.school()).time(), now());
        Offering.Id offering = wish.offering();
        if (offering == null) {
            return enter(scope, child, wish.date(), DropIn.Kind.CARE, choices.room(scope, child, wish.date()), late);
        }
        if (late) {
            throw Refusal.DROP_IN_CUTOFF.refused(
                    "date",
                    wish.date(),
                    "time",
                    openings.cutoff(scope, pupil.school()).time());
        }
        choices.requireSeat(scope, child, wish.date(), offering, now());
        return enter(scope, child, wish.date(), DropIn.Kind.SEAT, offering, false);
    }

    /** The school takes a child into base care that nobody booked; as a family's booking it is never full. */
    @Transactional
    public DropInLine arrive(Scope scope, DropInArrival arrival) {
        Pupil.Id pupil = arrival.pupil();
        scope.at(pupil);
        PupilPlace child = onRoll(scope, pupil);
        requireService(scope, child, arrival.date());
        boolean late = DropInRules.over(
                arrival.date(), openings.cutoff(scope, pupil.school()).time(), now());
        DropIn booked =
                enter(scope, child, arrival.date(), DropIn.Kind.CARE, choices.room(scope, child, arrival.date()), late);
        return lines(scope, List.of(booked)).getFirst();
    }

    /** The family cancels, until the cut-off of the day itself. */
    @Transactional
    public DropIn cancel(Scope scope, Pupil.Id pupil, DropIn.Id id) {
        DropIn booking = store.find(scope, id)
                .filter(one -> one.pupil().equals(pupil))
                .orElseThrow(KernelRefusal.NOT_FOUND::refused);
        scope.pupil(booking.pupil());
        LocalTime cutoff = openings.cutoff(scope, id.school()).time();
        if (DropInRules.over(booking.date(), cutoff, now())) {
            throw Refusal.DROP_IN_CUTOFF.refused("date", booking.date(), "time", cutoff);
        }
        return leave(scope, booking);
    }

    /** The school cancels, as long as the day is not behind: the family called, or it was noted by mistake. */
    @Transactional
    public DropIn cancel(Scope scope, DropIn.Id id) {
        DropIn booking = store.find(scope, id).orElseThrow(KernelRefusal.NOT_FOUND::refused);
        if (booking.date().isBefore(now().toLocalDate())) {
            throw Refusal.DROP_IN_NO_SERVICE.refused("date", booking.date());
        }
        return leave(scope, booking);
    }

    /** Who comes to the caller's school on that day, by name, in the order of booking; leaves access records. */
    @Transactional
    public Page<DropInLine> on(Scope scope, LocalDate date, long after, int limit) {
        int school = scope.at(scope.place());
        Page<DropIn> found = Page.of(
                store.on(scope, school, date, after, limit + 1),
                limit,
                one -> one.id().value());
        List<ClosedSchool> closed = standing(scope, school, date, date);
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
        List<ClosedSchool> closed = standing(scope, school, from, until);
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

    private DropIn enter(
            Scope scope,
            PupilPlace child,
            LocalDate date,
            DropIn.Kind kind,
            Offering.@Nullable Id offering,
            boolean late) {
        DropIn booking = new DropIn(
                ids.next(child.id().school(), DropIn.Id::new),
                child.id(),
                date,
                kind,
                offering,
                late,
                DropIn.State.BOOKED,
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        if (!store.insert(scope, booking)) {
            throw Refusal.DROP_IN_TAKEN.refused("date", date);
        }
        events.publishEvent(new DropIn.Booked(child.id().school(), booking.id(), date, kind, late));
        return booking;
    }

    private DropIn leave(Scope scope, DropIn booking) {
        if (!store.cancel(scope, booking.id(), clock.instant())) {
            throw Refusal.DROP_IN_NOT_BOOKED.refused("date", booking.date());
        }
        events.publishEvent(new DropIn.Cancelled(booking.id().school(), booking.id(), booking.date()));
        return booking.cancelled();
    }

    private void requireService(Scope scope, PupilPlace child, LocalDate date) {
        ServiceEvening evening = date.isBefore(now().toLocalDate())
                ? null
                : evenings.of(scope, child.id().school(), child.grade(), date, date).stream()
                        .findFirst()
                        .orElse(null);
        if (evening == null) {
            throw Refusal.DROP_IN_NO_SERVICE.refused("date", date);
        }
        closed(scope, child, date).ifPresent(closed -> {
            throw Refusal.DROP_IN_CLOSED.refused("date", date, "reason", closed.reason());
        });
        LocalTime ends = evening.ends();
        if (ends != null && DropInRules.over(date, ends, now())) {
            throw Refusal.DROP_IN_OVER.refused("date", date, "ends", ends);
        }
    }

    private Optional<ClosedSchool> closed(Scope scope, PupilPlace child, LocalDate date) {
        return standing(scope, child.id().school(), date, date).stream()
                .filter(one -> one.touches(child.grade(), child.homeClass()))
                .findFirst();
    }

    private List<ClosedSchool> standing(Scope scope, int school, LocalDate from, LocalDate to) {
        return closures.of(scope, school, from, to).stream()
                .filter(one -> one.state().stands())
                .toList();
    }

    private List<DropInLine> lines(Scope scope, Collection<DropIn> of) {
        Map<Pupil.Id, PupilCard> cards =
                pupils.names(scope, of.stream().map(DropIn::pupil).collect(Collectors.toSet()));
        return choices.whereabouts(scope, of).stream()
                .flatMap(booking -> Stream.ofNullable(cards.get(booking.dropIn().pupil()))
                        .map(card -> new DropInLine(booking, card)))
                .toList();
    }

    private PupilPlace onRoll(Scope scope, Pupil.Id pupil) {
        PupilPlace place = pupils.places(scope, pupil.school(), List.of(pupil)).get(pupil);
        if (place == null) {
            throw KernelRefusal.NOT_FOUND.refused();
        }
        if (place.state() != Pupil.State.ENROLLED) {
            throw Refusal.NOT_ON_ROLL.refused();
        }
        return place;
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), MovableClock.BEIJING);
    }
}
