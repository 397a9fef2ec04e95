package kehou.notification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kehou.enrolment.Seats;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells how many seats are left. In a rush thousands change in a second, so only the latest of each
 * offering is told, by one ticker a node; nothing of it is kept, because the next one replaces it.
 */
@Component
class SeatsListener {
    private final Map<Long, Seats> latest = new ConcurrentHashMap<>();
    private final SignalStore store;

    SeatsListener(SignalStore store) {
        this.store = store;
    }

    /** Heard inside the transaction, counted only if it commits; deliberately not a recorded listener. */
    @EventListener
    void on(Seats.Changed changed) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            note(changed);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                note(changed);
            }
        });
    }

    private void note(Seats.Changed changed) {
        changed.seats().forEach(seats -> latest.put(seats.offering(), seats));
    }

    @Scheduled(fixedDelay = 500)
    void tell() {
        List<Signal> some = new ArrayList<>();
        latest.keySet().forEach(offering -> {
            Seats seats = latest.remove(offering);
            if (seats != null) {
                some.add(signal(seats));
            }
        });
        store.announce(some);
    }

    private static Signal signal(Seats seats) {
        return new Signal(
                0,
                Signal.Type.SEATS,
                seats.school(),
                null,
                List.of(),
                Map.of("offering", seats.offering(), "left", (long) seats.left()));
    }
}
