package kehou.payment;

import java.time.Instant;
import kehou.channel.PaymentChannel;
import kehou.kernel.KernelRefusal;
import kehou.kernel.RowId;
import org.jspecify.annotations.Nullable;

/** One attempt to pay an order at one provider, under a number of ours that is used once. */
public record Payment(
        Id id,
        Order.Id order,
        PaymentChannel channel,
        String outTradeNo,
        long amountFen,
        State state,
        @Nullable Instant paidAt) {
    /** The id of a payment. */
    public record Id(long value) implements RowId {
        private static final String PREFIX = "KH";

        String outTradeNo() {
            return PREFIX + value;
        }

        /** The payment that a provider speaks of; refuses a number that is not ours. */
        static Id of(String outTradeNo) {
            if (!outTradeNo.matches(PREFIX + "[1-9][0-9]{0,15}")) {
                throw KernelRefusal.NOT_FOUND.refused();
            }
            return new Id(Long.parseLong(outTradeNo.substring(PREFIX.length())));
        }
    }

    /** Started at the provider, paid there, or closed there unpaid. */
    public enum State {
        STARTED,
        PAID,
        CLOSED
    }
}
