package kehou.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import kehou.kernel.MovableClock;
import kehou.kernel.Scope;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Published change rounds that a school takes back before their day (change/after). Either the round is taken back and
 * nothing of it happens, or its day came first and it cannot be any more.
 */
@Component
public class WithdrawnRounds {
    private final ChangeRounds rounds;
    private final ChangeRoundStore store;
    private final OfferingStops stops;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WithdrawnRounds(
            ChangeRounds rounds,
            ChangeRoundStore store,
            OfferingStops stops,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rounds = rounds;
        this.store = store;
        this.stops = stops;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Takes it back, tells everybody who heard of it, and opens the classes again that it was to end; who waited for one
     * stands in line as before. Refuses a draft, one that was taken back, and one whose day has come.
     */
    @Transactional
    public ChangeRound withdraw(Scope scope, ChangeRound.Id id, String why) {
        // First: the day may come, and its job begin, while we wait for whoever holds the round.
        store.lock(scope, id);
        ChangeRound round = rounds.find(scope, id);
        requireStanding(round);
        store.withdraw(scope, id, why.strip(), clock.instant());
        List<Offering.Id> ending = round.lines().stream()
                .filter(line -> line.kind() == ChangeRound.Kind.ENDED)
                .map(ChangeRound.ChangeLine::offering)
                .toList();
        stops.goOn(scope, id.school(), ending, round.effectiveOn());
        events.publishEvent(new ChangeRound.Withdrawn(id.school(), id));
        return rounds.find(scope, id);
    }

    private void requireStanding(ChangeRound round) {
        if (round.publishedAt() == null) {
            throw Refusal.ROUND_NOT_PUBLIC.refused();
        }
        if (round.withdrawnAt() != null) {
            throw Refusal.ROUND_WITHDRAWN.refused();
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), MovableClock.BEIJING);
        if (!today.isBefore(round.effectiveOn())) {
            throw Refusal.ROUND_DAY_CAME.refused("on", round.effectiveOn());
        }
    }
}
