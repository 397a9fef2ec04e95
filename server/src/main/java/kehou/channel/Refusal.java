package kehou.channel;

import kehou.kernel.Reason;

/** Why the border says no. */
enum Refusal implements Reason {
    /** A notice that its provider did not sign; never processed, only counted. */
    SIGNATURE_WRONG(401),
    /** A notice signed more than five minutes ago: repeated by someone else. */
    NOTICE_TOO_OLD(401),
    NOTICE_UNREADABLE(422);

    private final int status;

    Refusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
