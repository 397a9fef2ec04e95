package kehou.channel;

import java.time.Instant;

/**
 * What a provider is told of a payment.
 *
 * @param outTradeNo our number of this attempt, used once
 * @param back the page of ours that the payer returns to, a path
 */
public record PaymentBill(
        PaymentChannel channel, String outTradeNo, long fen, String title, Instant expires, String back) {}
