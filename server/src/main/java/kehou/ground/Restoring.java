package kehou.ground;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes a running server out of a backup and the archived log, in a folder of its own. */
final class Restoring {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSSxxx");

    private final Postgres.Setup model;
    private final Archive archive;

    /** @param model whose programs and passwords the restored server has */
    Restoring(Postgres.Setup model, Archive archive) {
        this.model = model;
        this.archive = archive;
    }

    /** The state at the end of the backup itself; the restored server archives nothing. */
    Postgres asItWas(Backup backup, Path home) throws IOException {
        return recover(backup, home, null, List.of("recovery_target=immediate"), false);
    }

    /**
     * The state at that instant, or the newest one there is.
     *
     * @param leftBehind the log of a server that was lost before it had archived everything, if it is still there
     */
    Postgres asAt(@Nullable Instant at, Backup backup, Path home, @Nullable Path leftBehind) throws IOException {
        if (at != null) {
            try {
                return recover(
                        backup,
                        home,
                        leftBehind,
                        List.of("recovery_target_time="
                                + at.atOffset(ZoneOffset.UTC).format(TIME)),
                        true);
            } catch (GroundFailure e) {
                // Nothing was written after that instant, so the newest state is the state at that instant.
                if (!String.valueOf(e.getMessage()).contains("before configured recovery target")) {
                    throw e;
                }
            }
        }
        return recover(backup, home, leftBehind, List.of(), true);
    }

    private Postgres recover(
            Backup backup, Path home, @Nullable Path leftBehind, List<String> target, boolean archiving)
            throws IOException {
        Disk.delete(home);
        Disk.privateFolder(home);
        Path cluster = Disk.privateFolder(home.resolve("cluster"));
        Manifest.unpack(archive.base().resolve(backup.name()), cluster);
        Files.createFile(cluster.resolve("recovery.signal"));
        List<String> settings = new ArrayList<>(target);
        settings.add("recovery_target_action=promote");
        settings.add("restore_command=" + archive.restoreCommand(backup.cluster(), leftBehind));
        // Without a hot standby the server is ready only when it is restored.
        settings.add("hot_standby=off");
        return Postgres.start(
                new Postgres.Setup(home, model.binaries(), model.secret(), archiving ? archive : null, settings));
    }
}
