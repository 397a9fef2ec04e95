package kehou.channel;

import java.time.Instant;

/** What a provider says to a refund. Accepted is not done: ask again with the same number. */
public sealed interface RefundAnswer {
    record Accepted() implements RefundAnswer {}

    record Done(Instant at) implements RefundAnswer {}

    /** It cannot be returned this way; a person must look. */
    record Failed(String why) implements RefundAnswer {}
}
