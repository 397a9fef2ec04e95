package kehou.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kehou.enrolment.Enrolment;
import kehou.kernel.Event;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import kehou.kernel.Together;
import kehou.payment.Order;
import kehou.supervision.DueStore.Due;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Places given and orders opened make standings and days old, thousands in a second: marked in their own transaction,
 * all with one statement, since a listener of its own would have to be noted and worked off for each.
 */
@Component
class RollUpRushListener {
    private final RollUps rollUps;
    private final Clock clock;

    RollUpRushListener(RollUps rollUps, Clock clock) {
        this.rollUps = rollUps;
        this.clock = clock;
    }

    @EventListener
    void on(Together together) {
        mark(together.events());
    }

    @EventListener
    void on(Enrolment.Given given) {
        alone(given);
    }

    @EventListener
    void on(Order.Opened opened) {
        alone(opened);
    }

    private void alone(Event event) {
        if (!Together.told(event)) {
            mark(List.of(event));
        }
    }

    private void mark(List<Event> told) {
        Set<Due> old = told.stream().flatMap(this::old).collect(Collectors.toSet());
        Scope scope = Tenancy.current();
        if (scope != null && !old.isEmpty()) {
            rollUps.mark(scope, old);
        }
    }

    private Stream<Due> old(Event event) {
        return switch (event) {
            case Enrolment.Given given -> Stream.of(new Due(given.school(), DueStore.STANDING));
            case Order.Opened opened -> Stream.of(new Due(opened.school(), LocalDate.now(clock)));
            default -> Stream.empty();
        };
    }
}
