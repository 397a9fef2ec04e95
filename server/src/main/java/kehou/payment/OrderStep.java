package kehou.payment;

/** What can happen to an order. Amounts are fen. */
sealed interface OrderStep {
    /** A provider has received the money, whatever we thought of the order. */
    record Paid(long fen) implements OrderStep {}

    /** Its time is over, or the family gave it up. */
    record Ended() implements OrderStep {}

    /** No provider will take money for it any more. */
    record ClosedAtProvider() implements OrderStep {}

    record RefundAsked(long fen) implements OrderStep {}

    record RefundDone(long fen) implements OrderStep {}

    record RefundFailed(long fen) implements OrderStep {}
}
