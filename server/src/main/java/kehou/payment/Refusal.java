package kehou.payment;

import kehou.kernel.Reason;

/** Why money is not moved. */
enum Refusal implements Reason {
    /** Closing, closed or paid: nothing to pay any more. */
    ORDER_NOT_OPEN(409),
    /** Its time to pay is over. */
    ORDER_LAPSED(409),
    /** Money is in; it ends by refund, not by closing. */
    ORDER_PAID(409),
    /** Closed at a provider before we said it ended. */
    ORDER_STILL_OPEN(409),
    /** No gateway is set up for this channel. */
    CHANNEL_UNAVAILABLE(409),
    /** A provider told another amount than we asked for. */
    AMOUNT_DIFFERS(409),
    /** A notice to another merchant. */
    MERCHANT_DIFFERS(409),
    /** More than was paid and not yet returned. */
    OVER_REFUND(409),
    /** A refund that nobody asked for. */
    REFUND_NOT_ASKED(409);

    private final int status;

    Refusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
