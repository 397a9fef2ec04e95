package kehou.plan;

import java.time.Instant;
import java.time.LocalDate;
import kehou.kernel.Event;
import kehou.kernel.RowId;
import org.jspecify.annotations.Nullable;

/**
 * Training that a provider gave to the teachers of a school (JB-2.3, JB-4.2).
 *
 * @param people how many teachers took part
 * @param confirmedAt when the school confirmed it; until then it does not count
 */
public record Training(
        Id id,
        int school,
        String schoolName,
        int provider,
        String providerName,
        LocalDate day,
        String topic,
        int people,
        int minutes,
        Instant recordedAt,
        @Nullable Instant confirmedAt) {
    /** The id of a training. */
    public record Id(long value) implements RowId {}

    /** A provider wrote it down. */
    public record Recorded(int school, Id training, int provider) implements Event {}

    /** The school says that it was so. */
    public record Confirmed(int school, Id training, int provider) implements Event {}
}
