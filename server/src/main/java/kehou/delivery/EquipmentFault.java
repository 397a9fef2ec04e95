package kehou.delivery;

import java.time.Instant;
import kehou.kernel.Event;
import kehou.kernel.RowId;
import kehou.region.Equipment;
import org.jspecify.annotations.Nullable;

/**
 * Something in a venue does not work (SH-4.2): what is wrong with it, and once it works again how it was mended.
 *
 * @param mendedAt null while it is open; of one piece one fault is open at a time
 */
public record EquipmentFault(
        Id id,
        Equipment.Id equipment,
        String words,
        Instant reportedAt,
        @Nullable String mending,
        @Nullable Instant mendedAt) {
    public record Id(long value) implements RowId {}

    /** Somebody found it broken. */
    public record Reported(int school, Id fault, Equipment.Id equipment) implements Event {}

    /** It works again. */
    public record Mended(int school, Id fault, Equipment.Id equipment) implements Event {}
}
