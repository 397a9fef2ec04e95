package kehou.people;

import kehou.kernel.Reason;

/** Why sign-in and the care of accounts say no. */
enum SignInRefusal implements Reason {
    /** Name or password or code is wrong, or there is no such account: one answer for all. */
    WRONG_CREDENTIALS(401),
    /** Someone signed in typed the own password wrong; the sign-in stays. */
    WRONG_PASSWORD(422),
    /** The same for a one-time password or a WeChat code. */
    WRONG_CODE(422),
    /** There is a confirmed second factor; it goes only by another administrator's hand. */
    TOTP_KEPT(409),
    /** The sign-in is over: expired, ended, or never was. */
    ENDED(401),
    /** The password was right but too old; send it again with a new one. */
    PASSWORD_EXPIRED(403),
    /** The new password will not do; facts.fault says why. */
    WEAK_PASSWORD(422),
    /** Too many failures under this name or from this address; facts.retryAfter in seconds. */
    TOO_MANY_TRIES(429),
    TOO_MANY_CODES(429),
    /** This role asks for a stronger sign-in than the one at hand. */
    STRONGER_SIGN_IN(403),
    /** Rightly signed in, but no role of this person belongs in this app. */
    NO_ROLE_HERE(403),
    /** This role cannot be held at that kind of place. */
    ROLE_UNFIT(422),
    /** The invitation is used, expired, withdrawn or never was. */
    INVITATION_GONE(404),
    LOGIN_TAKEN(409),
    PHONE_TAKEN(409),
    /** The account cannot hold this role beside those it has (the three administrators exclude all else). */
    ROLES_EXCLUDE(409),
    /** An administrator's own account is looked after by another person. */
    NOT_ONESELF(409),
    /** The last security administrator cannot go. */
    LAST_ONE(409),
    /** Password hashing is fully used. */
    BUSY(503),
    /** Whether sign-ins were ended cannot be told just now. */
    UNCERTAIN(503);

    private final int status;

    SignInRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
