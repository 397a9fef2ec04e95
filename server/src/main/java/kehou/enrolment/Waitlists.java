package kehou.enrolment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kehou.kernel.Ids;
import kehou.kernel.KernelRefusal;
import kehou.kernel.Page;
import kehou.kernel.Scope;
import kehou.people.Pupil;
import kehou.people.PupilCard;
import kehou.people.Pupils;
import kehou.plan.Offering;
import kehou.plan.Offerings;
import kehou.region.Terms;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Waiting for a seat of a class that is full: in the order of arrival, the place in line in sight, and a seat that comes
 * free kept for the next until the family has had time to answer.
 */
@Component
public class Waitlists {
    private final WaitingStore store;
    private final SeatStore seats;
    private final FreeSeats free;
    private final WishDesk desk;
    private final Swaps swaps;
    private final AnswerTime time;
    private final Offerings offerings;
    private final Terms terms;
    private final Pupils pupils;
    private final Ids ids;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Waitlists(
            WaitingStore store,
            SeatStore seats,
            FreeSeats free,
            WishDesk desk,
            Swaps swaps,
            AnswerTime time,
            Offerings offerings,
            Terms terms,
            Pupils pupils,
            Ids ids,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.seats = seats;
        this.free = free;
        this.desk = desk;
        this.swaps = swaps;
        this.time = time;
        this.offerings = offerings;
        this.terms = terms;
        this.pupils = pupils;
        this.ids = ids;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Puts the pupil in line; asked again, also by the other guardian, it is the same place. Refuses a class that is not
     * for the pupil, that has seats left (take one) and that the pupil has. Where a seat is free and nobody else waits, it
     * is offered at once.
     */
    @Transactional
    public WaitingPlace join(Scope scope, Pupil.Id pupil, Offering.Id offering) {
        scope.pupil(pupil);
        scope.at(offering);
        Seat seat = swaps.lock(scope, offering, null);
        Optional<Waiting> before = store.live(scope, offering, pupil);
        if (before.isPresent()) {
            return place(scope, before.get());
        }
        Wish wish = desk.wish(scope, pupil, seat, now());
        EnrolmentRules.refusalToWait(wish).ifPresent(refused -> {
            throw refused;
        });
        Waiting made = store.add(
                scope,
                ids.next(offering.school(), Waiting.Id::new),
                offering,
                pupil,
                now(),
                terms.find(wish.offering().term()).lastDay());
        events.publishEvent(new Waiting.Joined(offering.school(), made.id(), offering, pupil, made.number()));
        free.offer(scope, offering.school(), seat);
        return place(scope, find(scope, made.id()));
    }

    /** Leaves the line, or declines the seat that is offered; the next in line gets it. Again changes nothing. */
    @Transactional
    public WaitingPlace leave(Scope scope, Waiting.Id id) {
        Waiting known = find(scope, id);
        swaps.lock(scope, known.offering(), null);
        Waiting now = find(scope, id);
        if (now.state().live()) {
            close(scope, now, now.state() == Waiting.State.OFFERED ? Waiting.State.DECLINED : Waiting.State.LEFT);
        }
        return place(scope, find(scope, id));
    }

    /**
     * Takes the seat that is offered: confirmed where it is free of charge, else held until paid. Again it is the same
     * place. Refuses when nothing is offered, when the time to answer is over, and when the pupil is elsewhere then, unless
     * {@code swap} gives that place up in the same step.
     */
    @Transactional
    public Enrolment accept(Scope scope, Waiting.Id id, @Nullable SwapWish swap) {
        Waiting known = find(scope, id);
        Seat seat = swaps.lock(scope, known.offering(), swap);
        Waiting now = find(scope, id);
        Enrolment.Id placed = now.enrolment();
        if (placed != null) {
            return desk.placed(scope, placed);
        }
        Instant until = now.answerBy();
        if (now.state() != Waiting.State.OFFERED || (until != null && !now().isBefore(until))) {
            throw Refusal.NOTHING_OFFERED.refused("state", now.state());
        }
        if (swap != null) {
            swaps.giveUp(scope, swap);
        }
        Enrolment enrolment = desk.give(scope, now.pupil(), seat, now());
        store.end(scope, id, Waiting.State.PLACED, enrolment.id(), now());
        tell(now, Waiting.State.PLACED);
        return enrolment;
    }

    /** The offer has reached the family: its time to answer runs from now. Told twice, the first time counts. */
    @Transactional
    public void told(Scope scope, Waiting.Id id) {
        store.told(scope, id, now(), time.after(id.school(), now()));
    }

    /** Where the pupil stands, latest first; also what is over. */
    @Transactional(readOnly = true)
    public List<WaitingPlace> ofPupil(Scope scope, Pupil.Id pupil) {
        return places(scope, pupil, store.ofPupil(scope, pupil));
    }

    /** An offering's waitlist by number, with all that has become of it. */
    @Transactional(readOnly = true)
    public Page<WaitingLine> ofOffering(Scope scope, Offering.Id offering, int after, int limit) {
        List<Waiting> lines = store.ofOffering(scope, offering, after, limit + 1);
        Map<Pupil.Id, PupilCard> cards =
                pupils.names(scope, lines.stream().map(Waiting::pupil).toList());
        return Page.of(
                lines.stream()
                        .flatMap(line -> Optional.ofNullable(cards.get(line.pupil())).stream()
                                .map(card -> new WaitingLine(line, card)))
                        .toList(),
                limit,
                line -> (long) line.waiting().number());
    }

    /** These pupils left the school: nobody waits for them. */
    @Transactional
    public void leaveAll(Scope scope, int school, Collection<Pupil.Id> gone) {
        List<Waiting> waits = store.liveOf(scope, school, gone);
        seats.lock(scope, waits.stream().map(Waiting::offering).toList());
        for (Waiting known : waits) {
            Waiting now = find(scope, known.id());
            if (now.state().live()) {
                close(scope, now, Waiting.State.ENDED);
            }
        }
    }

    /** What the job has to settle: offers whose time is over, waits of a term that is. */
    @Transactional(readOnly = true)
    public List<Waiting> due(Scope scope, int limit) {
        return store.due(scope, now(), LocalDate.now(clock), limit);
    }

    /** Ends what is due: an offer nobody answered goes to the next, a wait ends with the term. */
    @Transactional
    public void settle(Scope scope, Waiting.Id id) {
        swaps.lock(scope, find(scope, id).offering(), null);
        Waiting now = find(scope, id);
        Instant until = now.answerBy();
        if (now.state() == Waiting.State.OFFERED && until != null && !now().isBefore(until)) {
            close(scope, now, Waiting.State.EXPIRED);
        } else if (now.state().live() && isOver(scope, now)) {
            close(scope, now, Waiting.State.ENDED);
        }
    }

    private boolean isOver(Scope scope, Waiting waiting) {
        LocalDate last =
                terms.find(offerings.find(scope, waiting.offering()).term()).lastDay();
        return !LocalDate.now(clock).isBefore(last);
    }

    private void close(Scope scope, Waiting waiting, Waiting.State as) {
        store.end(scope, waiting.id(), as, null, now());
        tell(waiting, as);
        if (waiting.state() == Waiting.State.OFFERED) {
            free.give(scope, waiting.id().school(), waiting.offering());
        }
    }

    private void tell(Waiting waiting, Waiting.State as) {
        events.publishEvent(new Waiting.Closed(
                waiting.id().school(), waiting.id(), waiting.offering(), waiting.pupil(), waiting.number(), as));
    }

    private Waiting find(Scope scope, Waiting.Id id) {
        Waiting found = store.find(scope, id).orElseThrow(KernelRefusal.NOT_FOUND::refused);
        scope.pupil(found.pupil());
        return found;
    }

    private WaitingPlace place(Scope scope, Waiting waiting) {
        return places(scope, waiting.pupil(), List.of(waiting)).getFirst();
    }

    private List<WaitingPlace> places(Scope scope, Pupil.Id pupil, List<Waiting> waitings) {
        List<Place> has = desk.places(scope, pupil);
        Set<Offering.Id> around = Stream.concat(
                        waitings.stream().map(Waiting::offering),
                        has.stream().map(place -> place.enrolment().offering()))
                .collect(Collectors.toSet());
        Map<Offering.Id, Offering> known = desk.known(scope, around);
        Map<Waiting.Id, Integer> ahead = store.ahead(
                scope,
                pupil.school(),
                waitings.stream()
                        .filter(waiting -> waiting.state() == Waiting.State.WAITING)
                        .toList());
        Instant now = now();
        return waitings.stream()
                .flatMap(waiting -> Stream.ofNullable(known.get(waiting.offering()))
                        .map(of -> new WaitingPlace(
                                waiting,
                                of.courseName(),
                                ahead.getOrDefault(waiting.id(), 0),
                                waiting.state().live()
                                        ? WishDesk.inTheWay(has, of, known).orElse(null)
                                        : null,
                                now)))
                .toList();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
