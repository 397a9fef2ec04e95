package kehou.enrolment;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kehou.kernel.Scope;
import kehou.people.PupilPlace;
import kehou.plan.LessonPrices;
import kehou.plan.Offering;
import kehou.plan.OfferingSlot;
import kehou.plan.Offerings;
import kehou.plan.ServiceEvening;
import kehou.plan.Strand;
import kehou.region.Term;
import kehou.region.Terms;
import kehou.timetable.Session;
import kehou.timetable.Sessions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where a child of a single day can be: the free seats of the day, the homework room of base care. */
@Component
class DropInChoices {
    private final DropInStore store;
    private final DropInSeatStore seats;
    private final LessonPrices prices;
    private final DropInOpeningStore open;
    private final EnrolmentStore enrolments;
    private final Offerings offerings;
    private final Sessions sessions;
    private final GateBeside gate;
    private final Terms terms;

    DropInChoices(
            DropInStore store,
            DropInSeatStore seats,
            LessonPrices prices,
            DropInOpeningStore open,
            EnrolmentStore enrolments,
            Offerings offerings,
            Sessions sessions,
            GateBeside gate,
            Terms terms) {
        this.store = store;
        this.seats = seats;
        this.prices = prices;
        this.open = open;
        this.enrolments = enrolments;
        this.offerings = offerings;
        this.sessions = sessions;
        this.gate = gate;
        this.terms = terms;
    }

    /** These days with the classes that the child can come to; a handful of statements for any number of days. */
    List<DropInDay> days(
            Scope scope, PupilPlace child, List<ServiceEvening> evenings, LocalTime cutoff, LocalDateTime now) {
        if (evenings.isEmpty()) {
            return List.of();
        }
        int school = child.id().school();
        LocalDate from = evenings.getFirst().date();
        LocalDate to = evenings.getLast().date();
        List<Place> places = enrolments.live(scope, List.of(child.id()));
        List<Offering> own = classesOf(scope, places);
        Map<Offering.Id, Offering> classes = suited(scope, child, own);
        Map<Offering.Id, Integer> rooms = open.open(scope, school);
        Map<Offering.Id, Long> fees = prices.of(scope, school, classes.values());
        Map<Offering.Id, Map<LocalDate, Integer>> booked = store.seated(scope, classes.keySet(), from, to);
        Map<LocalDate, List<Session>> meeting = sessions.ofOfferings(scope, classes.keySet(), from, to).stream()
                .filter(session -> session.state() == Session.State.PLANNED)
                .collect(Collectors.groupingBy(Session::date));
        Map<LocalDate, Boolean> care = inCare(scope, places, from, to);
        return evenings.stream()
                .map(evening -> {
                    LocalDate date = evening.date();
                    Optional<Term> term = terms.at(date);
                    return new DropInDay(
                            date,
                            evening.ends(),
                            DropInRules.over(date, cutoff, now),
                            care.getOrDefault(date, false),
                            meeting.getOrDefault(date, List.of()).stream()
                                    .filter(one -> term.isPresent()
                                            && DropInRules.elsewhere(own, term.get(), one)
                                                    .isEmpty())
                                    .flatMap(one -> Stream.ofNullable(classes.get(one.offering()))
                                            .map(offering -> seat(one, offering, fees, rooms, booked)))
                                    .sorted(Comparator.comparing(DropInSeat::from)
                                            .thenComparing(one -> one.offering().value()))
                                    .toList());
                })
                .toList();
    }

    /** The bookings with the class or room, and its time on the day; what giving it up means is said by {@code worth}. */
    List<DropInBooking> whereabouts(
            Scope scope, Collection<DropIn> bookings, BiFunction<DropIn, LocalTime, DropInRules.Worth> worth) {
        List<Offering.Id> ids = bookings.stream()
                .map(DropIn::offering)
                .flatMap(Stream::ofNullable)
                .distinct()
                .toList();
        Map<Offering.Id, Offering> names =
                offerings.find(scope, ids).stream().collect(Collectors.toMap(Offering::id, Function.identity()));
        return bookings.stream()
                .map(booking -> {
                    Offering offering = booking.offering() == null ? null : names.get(booking.offering());
                    OfferingSlot slot = offering == null
                            ? null
                            : terms.at(booking.date())
                                    .flatMap(term -> offering.slotOn(term, booking.date()))
                                    .orElse(null);
                    DropInRules.Worth now = worth.apply(booking, slot == null ? LocalTime.MAX : slot.from());
                    return new DropInBooking(
                            booking,
                            offering == null ? null : offering.courseName(),
                            slot == null ? null : slot.venueName(),
                            slot == null ? null : slot.from(),
                            slot == null ? null : slot.to(),
                            now.backFen(),
                            now.open());
                })
                .toList();
    }

    /** The homework room that takes the child on that day. Refuses a child that has a place in one then anyway. */
    Offering.@Nullable Id room(Scope scope, PupilPlace child, LocalDate date) {
        Optional<Term> term = terms.at(date);
        if (term.isEmpty()) {
            return null;
        }
        List<Place> places = enrolments.live(scope, List.of(child.id()));
        if (inCare(scope, places, date, date).getOrDefault(date, false)) {
            throw Refusal.DROP_IN_HAS_CARE.refused("date", date);
        }
        Map<Offering.Id, Offering> rooms = offerings
                .published(scope, child.id().school(), term.get().id())
                .stream()
                .filter(offering -> offering.strand() == Strand.HOMEWORK)
                .collect(Collectors.toMap(Offering::id, Function.identity()));
        return DropInRules.room(
                        sessions.ofOfferings(scope, rooms.keySet(), date, date),
                        rooms,
                        child,
                        classesOf(scope, places),
                        term.get())
                .map(Session::offering)
                .orElse(null);
    }

    /** A seat of a class on a day, its price in fen, and until when it can be paid. */
    record Sale(Offering offering, int seat, long feeFen, LocalDateTime until) {}

    /** A seat that is free for the child on that day; the next who asks waits for this transaction. Refuses what keeps it from it. */
    Sale requireSeat(
            Scope scope, PupilPlace child, LocalDate date, Offering.Id id, LocalTime cutoff, LocalDateTime now) {
        if (DropInRules.over(date, cutoff, now)) {
            throw Refusal.DROP_IN_CUTOFF.refused("date", date, "time", cutoff);
        }
        if (id.school() != child.id().school()) {
            throw Refusal.DROP_IN_NOT_OPEN.refused();
        }
        int opened = open.lock(scope, id);
        Offering offering = offerings.find(scope, id);
        if (opened == 0) {
            throw Refusal.DROP_IN_NOT_OPEN.refused();
        }
        EnrolmentRules.closed(offering).ifPresent(closed -> {
            throw closed;
        });
        DropInRules.unsuited(offering, child).ifPresent(refused -> {
            throw refused;
        });
        Session session = sessions.ofOfferings(scope, List.of(id), date, date).stream()
                .filter(one -> one.state() == Session.State.PLANNED)
                .findFirst()
                .orElseThrow(() -> Refusal.DROP_IN_NO_SESSION.refused("date", date));
        if (DropInRules.over(date, session.from(), now)) {
            throw Refusal.DROP_IN_CUTOFF.refused("date", date, "time", session.from());
        }
        open.bookAlone(scope, child.id().school());
        requireFree(scope, child, session);
        gate.closed(scope, offering).ifPresent(refused -> {
            throw refused;
        });
        int seat = seats.free(scope, id, date, opened)
                .orElseThrow(() -> Refusal.DROP_IN_FULL.refused("date", date, "seats", opened));
        return new Sale(
                offering, seat, prices.require(scope, offering), DropInRules.payBy(date, cutoff, session.from(), now));
    }

    private void requireFree(Scope scope, PupilPlace child, Session session) {
        List<Offering> own = classesOf(scope, enrolments.live(scope, List.of(child.id())));
        if (DropInRules.has(own, session.offering())) {
            throw Refusal.HAS_THE_PLACE.refused();
        }
        terms.at(session.date())
                .flatMap(term -> DropInRules.elsewhere(own, term, session))
                .ifPresent(inTheWay -> {
                    throw Refusal.TIME_CLASH.refused("courseName", inTheWay.courseName());
                });
    }

    private List<Offering> classesOf(Scope scope, List<Place> places) {
        return offerings.find(
                scope,
                places.stream().map(place -> place.enrolment().offering()).toList());
    }

    private Map<Offering.Id, Offering> suited(Scope scope, PupilPlace child, List<Offering> own) {
        return offerings.find(scope, open.open(scope, child.id().school()).keySet()).stream()
                .filter(Offering::goesOn)
                .filter(offering -> DropInRules.unsuited(offering, child).isEmpty())
                .filter(offering -> !DropInRules.has(own, offering.id()))
                .collect(Collectors.toMap(Offering::id, Function.identity()));
    }

    /** The days on which the child has a place in a homework room. */
    private Map<LocalDate, Boolean> inCare(Scope scope, List<Place> places, LocalDate from, LocalDate to) {
        List<Offering.Id> rooms =
                offerings
                        .find(
                                scope,
                                places.stream()
                                        .map(place -> place.enrolment().offering())
                                        .toList())
                        .stream()
                        .filter(offering -> offering.strand() == Strand.HOMEWORK)
                        .map(Offering::id)
                        .toList();
        return rooms.isEmpty()
                ? Map.of()
                : sessions.ofOfferings(scope, rooms, from, to).stream()
                        .filter(session -> session.state() != Session.State.CANCELLED)
                        .map(Session::date)
                        .distinct()
                        .collect(Collectors.toMap(Function.identity(), _ -> true));
    }

    private static DropInSeat seat(
            Session session,
            Offering offering,
            Map<Offering.Id, Long> fees,
            Map<Offering.Id, Integer> rooms,
            Map<Offering.Id, Map<LocalDate, Integer>> booked) {
        int seats = rooms.getOrDefault(offering.id(), 0);
        int taken = booked.getOrDefault(offering.id(), Map.of()).getOrDefault(session.date(), 0);
        return new DropInSeat(
                offering.id(),
                offering.courseName(),
                offering.category(),
                offering.instructorName(),
                session.venueName(),
                session.from(),
                session.to(),
                fees.getOrDefault(offering.id(), 0L),
                seats,
                Math.max(0, seats - taken));
    }
}
