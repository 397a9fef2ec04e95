package kehou.channel;

import java.time.Instant;

/** A provider's word, signature checked, that a payment was made. Whether it fits our books is not checked. */
public record PaidNotice(
        PaymentChannel channel, String merchant, String outTradeNo, long fen, String providerNumber, Instant paidAt) {}
