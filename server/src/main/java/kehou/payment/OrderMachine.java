package kehou.payment;

/**
 * The life of an order as a pure function. Money that has arrived is never refused: paid after closing or
 * paid twice, it is booked, and the caller sees from the state before what must follow.
 */
final class OrderMachine {
    private OrderMachine() {}

    /** How the order stands after the step; refuses what must not happen. */
    static OrderBooks after(OrderBooks now, OrderStep step) {
        return switch (step) {
            case OrderStep.Paid(long fen) -> paid(now, fen);
            case OrderStep.Ended() -> ended(now);
            case OrderStep.ClosedAtProvider() -> closed(now);
            case OrderStep.RefundAsked(long fen) -> refundAsked(now, fen);
            case OrderStep.RefundDone(long fen) -> refundDone(now, fen);
            case OrderStep.RefundFailed(long fen) -> refundFailed(now, fen);
        };
    }

    private static OrderBooks paid(OrderBooks now, long fen) {
        if (fen != now.amountFen()) {
            throw Refusal.AMOUNT_DIFFERS.refused("expectedFen", now.amountFen(), "toldFen", fen);
        }
        return now.with(now.paidFen() + fen, now.refundingFen(), now.refundedFen());
    }

    private static OrderBooks ended(OrderBooks now) {
        return switch (now.state()) {
            case OPEN, CLOSING -> now.in(Order.State.CLOSING);
            case CLOSED -> now;
            case PAID, REFUNDING, REFUNDED, PART_REFUNDED -> throw Refusal.ORDER_PAID.refused("state", now.state());
        };
    }

    private static OrderBooks closed(OrderBooks now) {
        return switch (now.state()) {
            case OPEN -> throw Refusal.ORDER_STILL_OPEN.refused();
            case CLOSING, CLOSED -> now.in(Order.State.CLOSED);
            // The payment won the race; that it is closed now changes nothing.
            case PAID, REFUNDING, REFUNDED, PART_REFUNDED -> now;
        };
    }

    private static OrderBooks refundAsked(OrderBooks now, long fen) {
        if (fen <= 0 || fen > now.refundableFen()) {
            throw Refusal.OVER_REFUND.refused("askedFen", fen, "refundableFen", now.refundableFen());
        }
        return now.with(now.paidFen(), now.refundingFen() + fen, now.refundedFen());
    }

    private static OrderBooks refundDone(OrderBooks now, long fen) {
        requireAsked(now, fen);
        return now.with(now.paidFen(), now.refundingFen() - fen, now.refundedFen() + fen);
    }

    private static OrderBooks refundFailed(OrderBooks now, long fen) {
        requireAsked(now, fen);
        return now.with(now.paidFen(), now.refundingFen() - fen, now.refundedFen());
    }

    private static void requireAsked(OrderBooks now, long fen) {
        if (fen <= 0 || fen > now.refundingFen()) {
            throw Refusal.REFUND_NOT_ASKED.refused("fen", fen, "refundingFen", now.refundingFen());
        }
    }
}
