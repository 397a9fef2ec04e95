package kehou.people;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Hands messages to the outside after the transaction at hand, on a thread of their own: nobody waits for a provider. */
final class Outgoing {
    private static final Logger LOG = LoggerFactory.getLogger(Outgoing.class);
    private static final ExecutorService THREADS = Executors.newVirtualThreadPerTaskExecutor();

    private Outgoing() {}

    static void afterCommit(Runnable send) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            now(send);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                now(send);
            }
        });
    }

    private static void now(Runnable send) {
        THREADS.execute(() -> {
            try {
                send.run();
            } catch (RuntimeException e) {
                LOG.warn("a message could not be handed to the channel", e);
            }
        });
    }
}
