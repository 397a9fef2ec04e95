package kehou.plan;

import kehou.kernel.Purpose;
import kehou.kernel.Scope;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Puts operating models into force on their day. Any node may run it; running twice changes nothing. */
@Component
class OperatingModelJob {
    private final OperatingModels models;

    OperatingModelJob(OperatingModels models) {
        this.models = models;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
    public void run() {
        models.enterDue(Scope.system(Purpose.OPERATION));
    }
}
