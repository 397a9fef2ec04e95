package kehou.channel;

import org.springframework.http.HttpHeaders;

/**
 * A payment provider. Every call but {@link #cashier} and {@link #read} goes outside, so none may be made
 * inside a database transaction; every call may be repeated.
 */
public interface PaymentGateway {
    boolean serves(PaymentChannel channel);

    /** Our number at this provider; a notice to another merchant is not ours. */
    String merchant();

    /** Where the payer goes to pay. Signed here; nothing is called. */
    String cashier(PaymentBill bill);

    /** A notice as it arrived, if its signature and its age are right; refuses anything else. */
    PaidNotice read(PaymentChannel channel, HttpHeaders headers, byte[] body);

    TradeAnswer query(PaymentChannel channel, String outTradeNo);

    /** From then on it cannot be paid, unless it already was. */
    TradeAnswer close(PaymentChannel channel, String outTradeNo);

    /** Returns money of a payment; one {@code outRefundNo} returns it once, however often it is sent. */
    RefundAnswer refund(PaymentChannel channel, String outTradeNo, String outRefundNo, long fen);
}
