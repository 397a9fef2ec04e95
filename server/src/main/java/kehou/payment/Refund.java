package kehou.payment;

import java.time.Instant;
import kehou.kernel.Event;
import kehou.kernel.RowId;
import org.jspecify.annotations.Nullable;

/**
 * Money on its way back to a family, under one number for ever.
 *
 * @param cause id of what it follows from: one cause, one refund
 */
public record Refund(
        Id id,
        Order.Id order,
        Payment.Id payment,
        String outRefundNo,
        long amountFen,
        Why reason,
        String note,
        long cause,
        State state,
        Instant askedAt,
        @Nullable Instant doneAt) {
    /** The id of a refund. */
    public record Id(long value) implements RowId {
        String outRefundNo() {
            return "KR" + value;
        }
    }

    /** What a refund follows from. */
    public enum Why {
        /** The family withdrew. */
        WITHDRAWN,
        /** Paid after the seat was gone. */
        LATE,
        /** One order paid twice. */
        PAID_TWICE,
        /** The school decided so. */
        BY_SCHOOL,
        /** The class was cancelled, or merged into one that costs less. */
        CLASS_ENDED,
        /** Sessions that a closure took were not made up. */
        CLOSURE
    }

    /** Asked for, confirmed by the provider, or impossible that way: then the money stays and a person looks. */
    public enum State {
        ASKED,
        DONE,
        FAILED
    }

    /** The money is bound for the family. */
    public record Asked(int school, Order.Id order, Id refund, long amountFen, Why why) implements Event {}

    /** The provider cannot return it; a person must look. */
    public record Failed(int school, Order.Id order, Id refund) implements Event {}
}
