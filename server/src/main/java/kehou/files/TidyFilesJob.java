package kehou.files;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import kehou.kernel.Purpose;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Removes abandoned uploads after a day, files that nobody holds after a week, and bytes that no row stands for:
 * what a failed request left behind. Any node may run it; running twice changes nothing.
 */
@Component
class TidyFilesJob {
    static final Duration LOOSE = Duration.ofDays(7);
    /** No request writes for so long before its row is committed. */
    private static final Duration UNWRITTEN = Duration.ofDays(1);

    private static final Logger log = LoggerFactory.getLogger(TidyFilesJob.class);

    private final FileStore files;
    private final FileUploadStore uploads;
    private final UsageStore usage;
    private final SealedBlobs blobs;
    private final Tenancy tenancy;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TidyFilesJob(
            FileStore files,
            FileUploadStore uploads,
            UsageStore usage,
            SealedBlobs blobs,
            Tenancy tenancy,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.files = files;
        this.uploads = uploads;
        this.usage = usage;
        this.blobs = blobs;
        this.tenancy = tenancy;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT20M")
    void run() {
        blobs.owners().forEach(this::tidy);
    }

    void tidy(int owner) {
        Instant now = clock.instant();
        Set<String> old = blobs.names(owner, now.minus(UNWRITTEN));
        Set<String> known = removeRows(owner, now);
        old.removeIf(name -> known.contains(stem(name)));
        old.forEach(name -> blobs.delete(owner, name));
        if (!old.isEmpty()) {
            log.info("{} pieces of files of organisation {} that nothing stands for are removed", old.size(), owner);
        }
    }

    /** Removes the rows whose time is over and answers the blobs of those that stay. */
    private Set<String> removeRows(int owner, Instant now) {
        Scope scope = Scope.system(Purpose.SERVICE, owner);
        return tenancy.as(
                scope,
                () -> transaction.execute(_ -> {
                    uploads.removeExpired(scope, owner, now);
                    long freed = files.removeLoose(scope, owner, now.minus(LOOSE));
                    if (freed > 0) {
                        usage.giveBack(scope, owner, freed);
                    }
                    return files.blobs(scope, owner);
                }));
    }

    private static String stem(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }
}
