package kehou.ground;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The nightly backup of the PostgreSQL inside. It asks every hour whether the last night has one, so that a machine
 * that was off at night makes up for it. There is one such PostgreSQL and one node on it: no lease is needed.
 */
@Component
class BackupJob {
    private static final Logger log = LoggerFactory.getLogger(BackupJob.class);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalTime NIGHT = LocalTime.of(2, 0);

    private final Optional<Backups> backups;

    BackupJob(Ground ground) {
        this.backups = Backups.of(ground, InstantSource.system());
    }

    @Scheduled(cron = "0 10 * * * *", zone = "Asia/Shanghai")
    void run() {
        backups.filter(kept -> due(kept.all().stream().findFirst().map(Backup::started), Instant.now()))
                .ifPresent(BackupJob::attempt);
    }

    /** What was uploaded since: the log of the database is a minute behind, the files a few. */
    @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT3M")
    void runFiles() {
        backups.ifPresent(kept -> {
            try {
                kept.keepFiles();
            } catch (IOException e) {
                log.error("Files could not be copied to the backup folder: {}", e.getMessage());
            }
        });
    }

    private static void attempt(Backups backups) {
        try {
            backups.runNightly();
        } catch (GroundFailure e) {
            log.error("Nightly backup failed: {}", e.getMessage());
        }
    }

    /** Whether nothing was backed up since the last two o'clock at night. */
    static boolean due(Optional<Instant> last, Instant now) {
        ZonedDateTime local = now.atZone(ZONE);
        ZonedDateTime tonight = local.with(NIGHT);
        Instant night = (tonight.isAfter(local) ? tonight.minusDays(1) : tonight).toInstant();
        return last.filter(started -> !started.isBefore(night)).isEmpty();
    }
}
