package kehou.payment;

/** Sums over orders, in fen. {@code open} counts those still to be paid. */
public record OrderTotals(
        long orders, long open, long amountFen, long paid, long paidFen, long refunds, long refundedFen) {}
