package kehou;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import kehou.ground.Backup;
import kehou.ground.Backups;
import kehou.ground.Ground;
import kehou.kernel.Allowed;
import kehou.kernel.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The system administrator's part of the platform console. */
@RestController
class PlatformStatusController {
    private final Ground ground;
    private final Optional<Backups> backups;
    private final JdbcClient jdbc;
    private final Clock clock;

    PlatformStatusController(Ground ground, JdbcClient jdbc, Clock clock) {
        this.ground = ground;
        this.backups = Backups.of(ground, clock);
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @GetMapping("/api/platform/status")
    @Allowed(Role.SYSTEM_ADMIN)
    PlatformStatus status() {
        return new PlatformStatus(
                clock.instant(),
                Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime()),
                database(),
                node(),
                jdbc.sql("select count(*) from kernel.event_publication where completion_date is null")
                        .query(Long.class)
                        .single(),
                backups.flatMap(PlatformStatusController::newest).orElse(null));
    }

    private PlatformStatus.DatabaseStatus database() {
        return jdbc.sql("""
                select current_setting('server_version') as version, pg_database_size(current_database()) as bytes,
                       (select count(*) from pg_stat_activity where datname = current_database()) as connections,
                       current_setting('max_connections')::int as allowed
                """)
                .query((row, _) -> new PlatformStatus.DatabaseStatus(
                        row.getString("version"),
                        row.getLong("bytes"),
                        row.getInt("connections"),
                        row.getInt("allowed")))
                .single();
    }

    private PlatformStatus.NodeStatus node() {
        Runtime runtime = Runtime.getRuntime();
        try {
            return new PlatformStatus.NodeStatus(
                    runtime.availableProcessors(),
                    runtime.totalMemory() - runtime.freeMemory(),
                    runtime.maxMemory(),
                    Files.getFileStore(ground.data()).getUsableSpace());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<PlatformStatus.BackupStatus> newest(Backups backups) {
        return backups.all().stream()
                .findFirst()
                .map(backup -> new PlatformStatus.BackupStatus(
                        backup.finished(),
                        backup.bytes(),
                        backups.proofOf(backup).filter(Backup.Proof::good).isPresent()));
    }
}
