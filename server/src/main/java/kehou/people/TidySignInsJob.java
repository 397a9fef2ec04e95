package kehou.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes what sign-in no longer needs: codes and counted tries after a day, sign-ins half a year after their end. */
@Component
class TidySignInsJob {
    private static final Duration SHORT = Duration.ofDays(1);
    private static final Duration LONG = Duration.ofDays(184);

    private final CityWork city;
    private final CodeStore codes;
    private final LockoutStore lockouts;
    private final SignInStore signIns;
    private final Clock clock;

    TidySignInsJob(CityWork city, CodeStore codes, LockoutStore lockouts, SignInStore signIns, Clock clock) {
        this.city = city;
        this.codes = codes;
        this.lockouts = lockouts;
        this.signIns = signIns;
        this.clock = clock;
    }

    @Scheduled(cron = "0 40 3 * * *", zone = "Asia/Shanghai")
    void run() {
        Instant now = clock.instant();
        city.run(() -> {
            codes.removeBefore(CityWork.CITY, now.minus(SHORT));
            lockouts.removeBefore(CityWork.CITY, now.minus(SHORT.plus(SHORT)));
            signIns.removeBefore(CityWork.CITY, now.minus(LONG));
        });
    }
}
