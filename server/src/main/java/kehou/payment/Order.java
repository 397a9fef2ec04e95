package kehou.payment;

import java.time.Instant;
import java.util.List;
import kehou.channel.PaymentChannel;
import kehou.kernel.Event;
import kehou.kernel.PersonName;
import kehou.kernel.RowId;
import org.jspecify.annotations.Nullable;

/**
 * A family's bill. Amounts are whole fen.
 *
 * @param pupil whom it is for
 * @param paidFen received so far; more than {@code amountFen} only until the surplus is returned
 * @param refundingFen asked to be returned, not yet confirmed by the provider
 * @param payBy after that instant it is closed
 */
public record Order(
        Id id,
        long pupil,
        @Nullable PersonName pupilName,
        String title,
        List<OrderLine> lines,
        long amountFen,
        long paidFen,
        long refundingFen,
        long refundedFen,
        State state,
        Instant createdAt,
        Instant payBy,
        @Nullable Instant paidAt,
        @Nullable PaymentChannel channel) {
    /** The id of an order. */
    public record Id(long value) implements RowId {}

    Order named(PersonName name) {
        return new Order(
                id,
                pupil,
                name,
                title,
                lines,
                amountFen,
                paidFen,
                refundingFen,
                refundedFen,
                state,
                createdAt,
                payBy,
                paidAt,
                channel);
    }

    /** Where an order stands; {@code OrderMachine} has the moves. */
    public enum State {
        /** May be paid. */
        OPEN,
        /** To be closed at the provider before anything is released; a payment may still win the race. */
        CLOSING,
        CLOSED,
        PAID,
        REFUNDING,
        REFUNDED,
        PART_REFUNDED
    }

    /** Families owe these from now on: one event for as many as were opened together, {@code fen} in all. */
    public record Opened(int school, List<Id> orders, long fen) implements Event {
        public Opened {
            orders = List.copyOf(orders);
        }
    }

    /**
     * Money came in.
     *
     * @param late the order was closed before, and what it was for may be gone
     * @param surplus the order was paid before; this payment is on its way back and gives nothing
     */
    public record Paid(int school, Id order, long amountFen, boolean late, boolean surplus) implements Event {}

    /** Closed at the provider: it will not be paid any more. */
    public record Closed(int school, Id order) implements Event {}

    /** Money went back to the family. */
    public record Refunded(int school, Id order, long amountFen) implements Event {}
}
