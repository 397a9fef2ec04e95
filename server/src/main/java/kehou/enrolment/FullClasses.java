package kehou.enrolment;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import kehou.kernel.Purpose;
import kehou.kernel.Refused;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.people.Pupil;
import kehou.plan.Offering;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * 'Full', said from memory to whoever never had a place in the class nor waits for one: it stays true once the last seat of a window is
 * given out, so nobody has to stand in a queue to hear it. All others are heard by the lane.
 */
@Component
class FullClasses {
    private final SeatStore seats;
    private final Tenancy tenancy;
    private final TransactionOperations transactions;
    private final Cache<Offering.Id, Optional<FullClass>> known = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterWrite(Duration.ofSeconds(30))
            .build();

    FullClasses(SeatStore seats, Tenancy tenancy, TransactionOperations transactions) {
        this.seats = seats;
        this.tenancy = tenancy;
        this.transactions = transactions;
    }

    /** The refusal, where memory is enough for it. */
    Optional<Refused> refusal(Pupil.Id pupil, Offering.Id offering, Instant at) {
        Optional<FullClass> full = known.getIfPresent(offering);
        return full == null
                ? Optional.empty()
                : full.filter(of -> at.isBefore(of.closesAt()) && !of.pupils().contains(pupil.value()))
                        .map(of -> Refusal.FULL.refused("seats", of.seats(), "before", of.taken()));
    }

    /** The lane said so. */
    void remember(Offering.Id offering) {
        known.asMap().computeIfAbsent(offering, this::asked);
    }

    /**
     * It is said to end: that is the reason now, and the lane gives it. Said before the commit of the end, since a press
     * that stands in the lane instead is never wrong; the entry keeps away whoever still heard 'full' and comes late with it.
     */
    void ends(Offering.Id offering) {
        known.put(offering, Optional.empty());
    }

    private Optional<FullClass> asked(Offering.Id offering) {
        Scope own = Scope.system(Purpose.SERVICE, offering.school());
        Optional<FullClass> full = tenancy.as(own, () -> transactions.execute(_ -> seats.full(own, offering)));
        return full == null ? Optional.empty() : full;
    }
}
