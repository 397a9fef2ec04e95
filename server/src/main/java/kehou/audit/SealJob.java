package kehou.audit;

import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Seals about every second. */
@Component
@Profile("!test")
class SealJob {
    private final Sealer sealer;

    SealJob(Sealer sealer) {
        this.sealer = sealer;
    }

    @Scheduled(fixedDelayString = "PT1S", initialDelayString = "PT2S")
    void run() {
        sealer.seal();
    }
}
