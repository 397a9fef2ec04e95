package kehou.people;

import java.time.Instant;
import kehou.kernel.Event;
import kehou.kernel.RowId;

/**
 * One sign-in of a person in one app, from start to end: what its owner sees in the list of own sign-ins
 * and can end there. (A web session; in this field a session is a meeting of a class.)
 *
 * @param address where it was started from
 * @param agent the browser's name for itself, shortened
 * @param here whether it is the one that asks
 */
public record SignIn(
        Id id,
        String app,
        String address,
        String agent,
        boolean onDevice,
        Instant startedAt,
        Instant seenAt,
        Instant expiresAt,
        boolean here) {

    public record Id(long value) implements RowId {}

    /** Why a sign-in was ended before its time. */
    public enum End {
        SIGN_OUT,
        BY_OWNER,
        REPLACED,
        PASSWORD,
        LOCKED,
        GRANT,
        TOTP
    }

    public record Started(int school, long signIn, long account, String strength) implements Event {}

    public record Ended(int school, long signIn, long account, End cause) implements Event {}

    /** Someone failed to prove who he is; the account is 0 where there is none. */
    public record Failed(int school, long account, String by) implements Event {}
}
