package kehou.people;

import java.time.Instant;
import java.util.List;

/** What all nodes together have ended and changed; the database's, or a test's. */
interface RevocationFeed {
    record EndedSignIn(long signIn, Instant until) {}

    /** Sign-ins ended at or after this instant that would otherwise still run. */
    List<EndedSignIn> endedSince(Instant instant);

    /** Accounts whose wards changed at or after this instant. */
    List<Long> changedSince(Instant instant);
}
