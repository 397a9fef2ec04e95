package kehou;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the platform itself is doing, for the one who operates it: figures of machine and database, no
 * business data.
 *
 * @param owedEvents events that a listener has not dealt with yet
 * @param backup the newest backup; absent where a database server was given, which has backups of its own
 */
record PlatformStatus(
        Instant checkedAt,
        Instant startedAt,
        DatabaseStatus database,
        NodeStatus node,
        long owedEvents,
        @Nullable BackupStatus backup) {

    /** The database: version, size, connections in use and allowed. */
    record DatabaseStatus(String version, long bytes, int connections, int allowedConnections) {}

    /** This node: memory in use and allowed, and what is left on the disk of its data. */
    record NodeStatus(int processors, long usedBytes, long allowedBytes, long freeDiskBytes) {}

    /** When it was taken, and whether a restore of it was tried and good. */
    record BackupStatus(Instant finishedAt, long bytes, boolean proved) {}
}
