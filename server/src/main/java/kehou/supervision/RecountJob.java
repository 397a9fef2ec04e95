package kehou.supervision;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Recounts at half past two, Beijing time, when no school is at work. */
@Component
class RecountJob {
    private final Recounts recounts;

    RecountJob(Recounts recounts) {
        this.recounts = recounts;
    }

    @Scheduled(cron = "0 30 2 * * *", zone = "Asia/Shanghai")
    void night() {
        recounts.night();
    }
}
