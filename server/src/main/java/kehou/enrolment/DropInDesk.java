package kehou.enrolment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import kehou.kernel.Ids;
import kehou.kernel.KernelRefusal;
import kehou.kernel.MovableClock;
import kehou.kernel.Scope;
import kehou.payment.Order;
import kehou.people.Pupil;
import kehou.people.PupilPlace;
import kehou.plan.Offering;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Single days booked and given up, by families and by the school. */
@Component
public class DropInDesk {
    private final DropInStore store;
    private final DropInOpenings openings;
    private final DropInChoices choices;
    private final DropInDays days;
    private final DropInMoney money;
    private final Ids ids;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DropInDesk(
            DropInStore store,
            DropInOpenings openings,
            DropInChoices choices,
            DropInDays days,
            DropInMoney money,
            Ids ids,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.openings = openings;
        this.choices = choices;
        this.days = days;
        this.money = money;
        this.ids = ids;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Books base care, or a seat; one that costs something is held until it is paid, half an hour and not beyond the
     * cut-off. Refuses days without service or behind, a day that is booked, and of a seat whatever keeps the child from
     * it: not open, cut-off, grade, class, another place at that time, nothing free, a fee that is not public. Base care is
     * refused for want of room never.
     */
    @Transactional
    public DropIn book(Scope scope, Pupil.Id pupil, DropInWish wish) {
        scope.pupil(pupil);
        Offering.Id offering = wish.offering();
        if (offering == null) {
            return care(scope, pupil, wish.date());
        }
        PupilPlace child = days.onRoll(scope, pupil);
        days.require(scope, child, wish.date(), now());
        DropInChoices.Sale sale = choices.requireSeat(
                scope,
                child,
                wish.date(),
                offering,
                openings.cutoff(scope, pupil.school()).time(),
                now());
        // Again, behind the lock of the class: a closure that was committed meanwhile has looked for bookings before
        // this one.
        days.requireOpen(scope, child, wish.date());
        boolean costs = sale.feeFen() > 0;
        DropIn booking = new DropIn(
                ids.next(pupil.school(), DropIn.Id::new),
                pupil,
                wish.date(),
                DropIn.Kind.SEAT,
                offering,
                false,
                sale.feeFen(),
                costs ? ids.next(pupil.school(), Order.Id::new) : null,
                costs ? sale.until().atZone(MovableClock.BEIJING).toInstant() : null,
                false,
                0,
                costs ? DropIn.State.HELD : DropIn.State.BOOKED,
                at());
        insert(scope, booking, sale.seat());
        money.bill(scope, booking, sale.offering().courseName());
        return booking;
    }

    /** The school takes a child into base care that nobody booked; as a family's booking it is never full. */
    @Transactional
    public DropIn arrive(Scope scope, DropInArrival arrival) {
        scope.at(arrival.pupil());
        return care(scope, arrival.pupil(), arrival.date());
    }

    /**
     * The family cancels: until the cut-off of the day itself, and all that was paid goes back; a paid seat after that until
     * its lesson begins, and nothing goes back. Refuses when {@code seenFen} is not what goes back now.
     */
    @Transactional
    public DropIn cancel(Scope scope, Pupil.Id pupil, DropIn.Id id, long seenFen) {
        scope.pupil(pupil);
        if (id.school() != pupil.school()) {
            throw KernelRefusal.NOT_FOUND.refused();
        }
        DropIn booking = money.lock(scope, id);
        if (!booking.pupil().equals(pupil)) {
            throw KernelRefusal.NOT_FOUND.refused();
        }
        LocalTime cutoff = openings.cutoff(scope, id.school()).time();
        DropInBooking seen = choices.whereabouts(
                        scope, List.of(booking), (one, begins) -> DropInRules.worth(one, cutoff, begins, now()))
                .getFirst();
        return leave(scope, seen, DropIn.End.FAMILY, seenFen, cutoff);
    }

    /**
     * The school cancels, as long as the day is not behind and a paid lesson has not begun: the family called, or it was
     * noted by mistake. All that was paid goes back. Refuses when {@code seenFen} is not that.
     */
    @Transactional
    public DropIn cancel(Scope scope, DropIn.Id id, long seenFen) {
        DropIn booking = money.lock(scope, id);
        if (booking.date().isBefore(now().toLocalDate())) {
            throw Refusal.DROP_IN_NO_SERVICE.refused("date", booking.date());
        }
        DropInBooking seen =
                choices.whereabouts(scope, List.of(booking), this::bySchool).getFirst();
        return leave(scope, seen, DropIn.End.SCHOOL, seenFen, LocalTime.MAX);
    }

    private DropIn care(Scope scope, Pupil.Id pupil, LocalDate date) {
        PupilPlace child = days.onRoll(scope, pupil);
        days.require(scope, child, date, now());
        DropIn booking = new DropIn(
                ids.next(pupil.school(), DropIn.Id::new),
                pupil,
                date,
                DropIn.Kind.CARE,
                choices.room(scope, child, date),
                DropInRules.over(date, openings.cutoff(scope, pupil.school()).time(), now()),
                0,
                null,
                null,
                false,
                0,
                DropIn.State.BOOKED,
                at());
        insert(scope, booking, null);
        return booking;
    }

    private void insert(Scope scope, DropIn booking, @Nullable Integer seat) {
        if (!store.insert(scope, booking, seat)) {
            throw Refusal.DROP_IN_TAKEN.refused("date", booking.date());
        }
        int school = booking.id().school();
        events.publishEvent(
                booking.state() == DropIn.State.HELD
                        ? new DropIn.Held(school, booking.id(), booking.date(), booking.feeFen())
                        : new DropIn.Booked(school, booking.id(), booking.date(), booking.kind(), booking.late()));
    }

    private DropIn leave(Scope scope, DropInBooking seen, DropIn.End why, long seenFen, LocalTime cutoff) {
        DropIn booking = seen.dropIn();
        LocalTime begins = seen.from();
        if (!booking.state().live()) {
            throw Refusal.DROP_IN_NOT_BOOKED.refused("date", booking.date());
        }
        if (!seen.open()) {
            LocalTime last = booking.sold() && begins != null ? begins : cutoff;
            throw Refusal.DROP_IN_CUTOFF.refused("date", booking.date(), "time", last);
        }
        if (seen.backFen() != seenFen) {
            throw Refusal.REFUND_CHANGED.refused("seenFen", seenFen, "amountFen", seen.backFen());
        }
        return money.leave(scope, booking, why, seen.backFen());
    }

    private DropInRules.Worth bySchool(DropIn booking, LocalTime begins) {
        return DropInRules.bySchool(booking, begins, now());
    }

    private Instant at() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), MovableClock.BEIJING);
    }
}
