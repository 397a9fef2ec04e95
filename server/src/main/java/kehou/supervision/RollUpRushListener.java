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
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Places given and orders opened make standings and days old, thousands in a second. What is marked already needs no
 * event of its own that a listener would have to work off.
 */
@Component
class RollUpRushListener {
    private final RollUps rollUps;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RollUpRushListener(RollUps rollUps, ApplicationEventPublisher events, Clock clock) {
        this.rollUps = rollUps;
        this.events = events;
        this.clock = clock;
    }

    /** These figures of a school are old, and nothing says so yet. */
    record Aged(int school, LocalDate day) {}

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

    @ApplicationModuleListener
    void on(Aged aged) {
        rollUps.markDays(aged.school(), List.of(aged.day()));
    }

    private void alone(Event event) {
        if (!Together.told(event)) {
            mark(List.of(event));
        }
    }

    private void mark(List<Event> told) {
        Set<Due> old = told.stream().flatMap(this::old).collect(Collectors.toSet());
        Scope scope = Tenancy.current();
        Set<Due> unsaid = scope == null || old.isEmpty() ? old : rollUps.unmarked(scope, old);
        unsaid.forEach(due -> events.publishEvent(new Aged(due.school(), due.day())));
    }

    private Stream<Due> old(Event event) {
        return switch (event) {
            case Enrolment.Given given -> Stream.of(new Due(given.school(), DueStore.STANDING));
            case Order.Opened opened -> Stream.of(new Due(opened.school(), LocalDate.now(clock)));
            default -> Stream.empty();
        };
    }
}
