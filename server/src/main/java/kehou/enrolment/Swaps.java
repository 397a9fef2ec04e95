package kehou.enrolment;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kehou.kernel.KernelRefusal;
import kehou.kernel.Scope;
import kehou.people.Pupil;
import kehou.people.PupilPlace;
import kehou.people.Pupils;
import kehou.plan.Offering;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One place for another in one step: the old one is given up if and only if the new one is there. */
@Component
public class Swaps {
    private final EnrolmentStore enrolments;
    private final SeatStore seats;
    private final Counter counter;
    private final Withdrawals withdrawals;
    private final Pupils pupils;
    private final Clock clock;

    Swaps(
            EnrolmentStore enrolments,
            SeatStore seats,
            Counter counter,
            Withdrawals withdrawals,
            Pupils pupils,
            Clock clock) {
        this.enrolments = enrolments;
        this.seats = seats;
        this.counter = counter;
        this.withdrawals = withdrawals;
        this.pupils = pupils;
        this.clock = clock;
    }

    /**
     * Gives up the place and takes one in {@code offering}, as the counter decides it. Refuses with the counter's reason,
     * or because the refund is not what was seen; the old place is kept then.
     */
    @Transactional
    public Enrolment swap(Scope scope, Enrolment.Id id, Offering.Id offering, long seenFen) {
        scope.at(offering);
        SwapWish wish = new SwapWish(id, seenFen);
        lock(scope, offering, wish);
        Pupil.Id pupil = place(scope, id).pupil();
        giveUp(scope, wish);
        PupilPlace stand = Optional.ofNullable(
                        pupils.places(scope, id.school(), List.of(pupil)).get(pupil))
                .orElseThrow(KernelRefusal.NOT_FOUND::refused);
        Attempt attempt = new Attempt(
                pupil,
                stand.grade(),
                stand.homeClass(),
                offering,
                scope.account(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        return switch (counter.decide(scope, id.school(), List.of(attempt)).getFirst()) {
            case Outcome.Taken(var enrolment) -> enrolment;
            case Outcome.Declined(var refused) -> throw refused;
        };
    }

    /** Locks the seats of both classes in the order of their ids; gives those of {@code offering}. */
    Seat lock(Scope scope, Offering.Id offering, @Nullable SwapWish swap) {
        List<Offering.Id> both = new ArrayList<>(List.of(offering));
        if (swap != null) {
            both.add(place(scope, swap.enrolment()).offering());
        }
        return seats.lock(scope, both).stream()
                .filter(seat -> seat.offering().equals(offering))
                .findFirst()
                .orElseThrow(Refusal.NO_WINDOW::refused);
    }

    void giveUp(Scope scope, SwapWish swap) {
        withdrawals.confirm(scope, swap.enrolment(), swap.amountFen());
    }

    private Enrolment place(Scope scope, Enrolment.Id id) {
        Enrolment enrolment = enrolments
                .find(scope, id)
                .orElseThrow(KernelRefusal.NOT_FOUND::refused)
                .enrolment();
        scope.pupil(enrolment.pupil());
        return enrolment;
    }
}
