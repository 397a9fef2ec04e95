package kehou.payment;

/** The figures of an order that its machine works on, in fen. */
record OrderBooks(Order.State state, long amountFen, long paidFen, long refundingFen, long refundedFen) {
    static OrderBooks open(long amountFen) {
        return new OrderBooks(Order.State.OPEN, amountFen, 0, 0, 0);
    }

    long refundableFen() {
        return paidFen - refundingFen - refundedFen;
    }

    OrderBooks in(Order.State next) {
        return new OrderBooks(next, amountFen, paidFen, refundingFen, refundedFen);
    }

    /** These figures, and the state that follows from them once something was paid. */
    OrderBooks with(long paid, long refunding, long refunded) {
        Order.State next = refunding > 0
                ? Order.State.REFUNDING
                : refunded == 0
                        ? Order.State.PAID
                        : refunded == paid ? Order.State.REFUNDED : Order.State.PART_REFUNDED;
        return new OrderBooks(next, amountFen, paid, refunding, refunded);
    }
}
