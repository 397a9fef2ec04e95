package kehou.kernel;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Drops answers older than the 72 hours in which a retry is promised to find them. */
@Component
class ForgetKeysJob {
    private final IdempotencyStore store;

    ForgetKeysJob(IdempotencyStore store) {
        this.store = store;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
    @Transactional
    public void run() {
        store.forgetOld();
    }
}
