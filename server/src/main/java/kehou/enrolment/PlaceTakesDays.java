package kehou.enrolment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kehou.kernel.MovableClock;
import kehou.kernel.Scope;
import kehou.payment.Order;
import kehou.people.Pupil;
import kehou.plan.Offering;
import kehou.plan.Offerings;
import kehou.region.Terms;
import kehou.timetable.Session;
import kehou.timetable.Sessions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A confirmed place of the term takes the hour of single days on which its child has a seat, in the same class or another:
 * they end in the same transaction, and all that was paid goes back. Until then, while the place waits for its payment, the
 * day is the family's as before; a day whose lesson has begun stays as it is.
 */
@Component
class PlaceTakesDays {
    private final DropInSeatStore store;
    private final DropInOpeningStore open;
    private final EnrolmentStore enrolments;
    private final DropInMoney money;
    private final Offerings offerings;
    private final Sessions sessions;
    private final Terms terms;
    private final Clock clock;

    PlaceTakesDays(
            DropInSeatStore store,
            DropInOpeningStore open,
            EnrolmentStore enrolments,
            DropInMoney money,
            Offerings offerings,
            Sessions sessions,
            Terms terms,
            Clock clock) {
        this.store = store;
        this.open = open;
        this.enrolments = enrolments;
        this.money = money;
        this.offerings = offerings;
        this.sessions = sessions;
        this.terms = terms;
        this.clock = clock;
    }

    /** These places are the children's from now on. */
    @Transactional(propagation = Propagation.MANDATORY)
    void confirmed(Scope scope, Collection<Enrolment> places) {
        confirmed(scope, places, LocalDate.ofInstant(clock.instant(), MovableClock.BEIJING));
    }

    /** The same from that day on. */
    @Transactional(propagation = Propagation.MANDATORY)
    void confirmed(Scope scope, Collection<Enrolment> places, LocalDate from) {
        Set<Pupil.Id> pupils = places.stream().map(Enrolment::pupil).collect(Collectors.toSet());
        open.confirmTogether(scope, pupils.stream().map(Pupil.Id::school).collect(Collectors.toSet()));
        end(scope, pupils, places, from);
    }

    private void end(Scope scope, Set<Pupil.Id> pupils, Collection<Enrolment> places, LocalDate from) {
        List<DropIn> days = store.ofPupils(scope, pupils, from);
        if (days.isEmpty()) {
            return;
        }
        Map<Offering.Id, Offering> classes =
                offerings.find(scope, places.stream().map(Enrolment::offering).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(Offering::id, Function.identity()));
        Map<Pupil.Id, List<Offering>> own = places.stream()
                .collect(Collectors.groupingBy(
                        Enrolment::pupil,
                        Collectors.mapping(place -> classes.get(place.offering()), Collectors.toList())));
        money.endAll(
                scope,
                days.stream()
                        .filter(day -> taken(scope, day, own.getOrDefault(day.pupil(), List.of())))
                        .toList(),
                DropIn.End.PLACE);
    }

    /** A single day that had lapsed was paid after all, and meanwhile a place took its hour. */
    @Transactional(propagation = Propagation.MANDATORY)
    void paid(Scope scope, Order.Id order) {
        store.ofOrder(scope, order)
                .filter(day -> day.state() == DropIn.State.BOOKED)
                .ifPresent(day -> end(
                        scope,
                        Set.of(day.pupil()),
                        enrolments.live(scope, List.of(day.pupil())).stream()
                                .map(Place::enrolment)
                                .filter(place -> place.state() == Enrolment.State.CONFIRMED)
                                .toList(),
                        day.date()));
    }

    private boolean taken(Scope scope, DropIn day, List<Offering> own) {
        Offering.Id offering = day.offering();
        return offering != null
                && !money.begun(scope, day)
                && sessions.ofOfferings(scope, List.of(offering), day.date(), day.date()).stream()
                        .filter(session -> session.state() != Session.State.CANCELLED)
                        .anyMatch(session -> DropInRules.has(own, offering)
                                || terms.at(day.date())
                                        .flatMap(term -> DropInRules.elsewhere(own, term, session))
                                        .isPresent());
    }
}
