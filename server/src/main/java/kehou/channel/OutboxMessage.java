package kehou.channel;

import java.time.Instant;
import kehou.kernel.RowId;

/** A text message that the stand-in took. The phone is in full: in the demo every number is invented. */
record OutboxMessage(Id id, String phone, String text, Instant at) {
    record Id(long value) implements RowId {}
}
