package kehou.enrolment;

/** By which rule a refund is reckoned. */
public enum RefundRule {
    /** Nothing was paid. */
    NOTHING_PAID,
    /** No meeting has been held since the place was chosen: all of it. */
    FULL,
    /** The part of the meetings still to come. */
    PRO_RATA,
    /** The family declines in time the class into which its own was merged: all that was brought along. */
    DECLINED
}
