package kehou.people;

import java.time.Instant;
import kehou.kernel.Role;
import org.jspecify.annotations.Nullable;

/**
 * What a signed token says. It is believed without asking the database; whether it was ended meanwhile,
 * {@link Revocations} knows.
 *
 * @param of the sign-in; for a screen the session (lesson) it is for; for the half-way token 0
 * @param device hash of the device it is bound to, if it is
 * @param expiresAt end unless used before; {@code endsAt} is the end in any case
 */
record SignInToken(
        Kind kind,
        long account,
        long of,
        long grant,
        Role role,
        int place,
        String app,
        Strength strength,
        @Nullable String device,
        Instant issuedAt,
        Instant expiresAt,
        Instant endsAt) {

    enum Kind {
        SIGN_IN,
        /** The password was right, the second factor is awaited. */
        HALF,
        /** A classroom screen for one lesson. */
        SCREEN
    }

    /** Is it time to hand out the next one? After a third of its life, so that most requests need none. */
    boolean isDueForRenewal(Instant now) {
        return expiresAt.isBefore(endsAt)
                && now.isAfter(issuedAt.plus(
                        java.time.Duration.between(issuedAt, expiresAt).dividedBy(3)));
    }

    /** The same sign-in used until now: it idles out later, but never past its end. */
    SignInToken renewed(Instant now, Instant idleEnd) {
        Instant until = idleEnd.isBefore(endsAt) ? idleEnd : endsAt;
        return new SignInToken(kind, account, of, grant, role, place, app, strength, device, now, until, endsAt);
    }
}
