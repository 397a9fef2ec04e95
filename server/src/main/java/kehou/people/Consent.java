package kehou.people;

import java.time.Instant;
import kehou.kernel.Event;
import kehou.kernel.RowId;
import org.jspecify.annotations.Nullable;

/**
 * Where a guardian stands on one optional use of a child's data. Refusing or withdrawing never closes the service.
 *
 * @param version of the text as it stands, {@code hash} its SHA-256 in hex
 * @param given whether it is allowed now; false also when never asked or when the text has changed since
 * @param at when it was last given or withdrawn; absent when never asked
 */
public record Consent(
        Pupil.Id pupil,
        Item item,
        String title,
        String text,
        int version,
        String hash,
        boolean given,
        @Nullable Channel channel,
        @Nullable Instant at) {

    public record Id(long value) implements RowId {}

    public enum Item {
        /** Photos of activities. */
        PHOTO,
        /** Position at pick-up. */
        LOCATION,
        /** Health notes. */
        HEALTH,
        /** Name and grade to a third party that teaches. */
        PROVIDER
    }

    public enum Channel {
        MOBILE,
        WECHAT,
        PAPER
    }

    /** A text that is put to guardians, in its current version. */
    public record ConsentText(Item item, int version, String title, String text, String hash) {}

    /** A guardian allowed this use, on this version of the text. */
    public record Given(int school, long pupil, Item item, int version) implements Event {}

    /** A guardian withdrew or refused. */
    public record Withdrawn(int school, long pupil, Item item) implements Event {}
}
