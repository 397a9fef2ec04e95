package kehou.library;

import java.time.LocalDate;
import java.util.List;
import kehou.kernel.Event;
import kehou.kernel.RowId;
import org.jspecify.annotations.Nullable;

/**
 * A provider as it stands on the white list, for everyone (JB-2.2).
 *
 * @param organisation number of the provider's organisation
 * @param reason why it was suspended or removed; empty otherwise
 * @param windsDownUntil the last day any of its running classes may go on once it was removed
 */
public record WhitelistEntry(
        Id id,
        Provider.Id provider,
        int organisation,
        String name,
        String introduction,
        int authority,
        String authorityName,
        List<ProviderScope> scope,
        List<String> services,
        LocalDate from,
        LocalDate until,
        State state,
        @Nullable LocalDate removedOn,
        String reason,
        String clause,
        @Nullable LocalDate windsDownUntil) {
    /** The id of an entry. */
    public record Id(long value) implements RowId {}

    /** How it stands today. */
    public enum State {
        /** Its first day lies ahead. */
        UPCOMING,
        LISTED,
        SUSPENDED,
        /** The licence, the agreement or the entry ran out. */
        EXPIRED,
        REMOVED
    }

    /** Put on the list, or its scope or days were adjusted. */
    public record Listed(int school, Id entry, int authority) implements Event {}

    /** Taken off the list, with so many classes to wind down. */
    public record Removed(int school, Id entry, int authority, int classes) implements Event {}
}
