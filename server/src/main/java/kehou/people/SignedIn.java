package kehou.people;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a sign-in; the token itself travels in a cookie that scripts cannot read.
 *
 * @param active the grant worked under; absent while the second factor is awaited
 * @param needsTotp show the field for the one-time password
 * @param mustEnrol there is no second factor yet: enrol one first
 */
record SignedIn(
        String app,
        Person person,
        List<GrantCard> grants,
        @Nullable GrantCard active,
        boolean needsTotp,
        boolean mustEnrol,
        Instant expiresAt) {

    /** Whom the account belongs to; the name is the reader's own. */
    record Person(Account.Id account, String name) {}
}
