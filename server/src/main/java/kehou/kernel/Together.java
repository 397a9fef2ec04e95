package kehou.kernel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Events of several schools that one transaction brought about. Each is published as if it were alone, but audited
 * with the others in one statement.
 */
public record Together(List<Event> events) {
    private static final ScopedValue<Set<Event>> TOLD = ScopedValue.newInstance();
    private static final ScopedValue<List<Event>> GATHERED = ScopedValue.newInstance();

    public Together {
        events = List.copyOf(events);
    }

    /**
     * What the work publishes together is told of as one, after it and in its order: the parts of one act that several
     * modules have a hand in. All of it in the transaction at hand.
     */
    public static void gathered(ApplicationEventPublisher publisher, Runnable work) {
        List<Event> gathered = new ArrayList<>();
        ScopedValue.where(GATHERED, gathered).run(work);
        new Together(gathered).publish(publisher);
    }

    /** Tells of all of them, in their order. */
    public void publish(ApplicationEventPublisher publisher) {
        if (events.isEmpty()) {
            return;
        }
        if (GATHERED.isBound()) {
            GATHERED.get().addAll(events);
            return;
        }
        publisher.publishEvent(this);
        Set<Event> told = Collections.newSetFromMap(new IdentityHashMap<>());
        told.addAll(events);
        ScopedValue.where(TOLD, told).run(() -> events.forEach(publisher::publishEvent));
    }

    /** Was this very event told of with others, and so audited before? */
    public static boolean told(Event event) {
        return TOLD.isBound() && TOLD.get().contains(event);
    }
}
