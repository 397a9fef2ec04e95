package kehou.supervision;

import kehou.kernel.Reason;

/** Why this module says no. */
enum Refusal implements Reason {
    DAYS_BACKWARDS(422),
    /** The family's last one of this kind about this school has no answer yet. */
    COMPLAINT_WAITS(409),
    /** Answered already, or with as many files as it may have. */
    COMPLAINT_CLOSED(409),
    COMPLAINT_ANSWERED(409),
    /** It lies with the city now. */
    COMPLAINT_FORWARDED(409),
    /** There is nobody above the city to pass it on to. */
    COMPLAINT_AT_CITY(409),
    /** No complaint answers to this code. */
    COMPLAINT_RECEIPT_UNKNOWN(404);

    private final int status;

    Refusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
