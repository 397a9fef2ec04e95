package kehou.ground;

import java.time.Instant;

/**
 * One whole copy of the data as it was while it was taken.
 *
 * @param name its folder, such as {@code 20261122T023000Z}
 * @param finished from this moment on any later point in time can be restored with it
 * @param cluster the number of the installation it belongs to
 * @param firstLog the first piece of the log that it needs
 * @param bytes the size of the data
 */
public record Backup(String name, Instant started, Instant finished, String cluster, String firstLog, long bytes) {
    /**
     * What a real restore of a backup found.
     *
     * @param indexes how many indexes were compared with their tables, row by row
     * @param fault the first thing found wrong; empty for a backup that is proved
     */
    public record Proof(Instant at, long tables, long rows, long indexes, String fault) {
        public boolean good() {
            return fault.isEmpty();
        }
    }
}
