package kehou.payment;

import kehou.kernel.Event;
import kehou.kernel.RowId;

/** A provider's word that does not fit our books: kept and answered as failed, so that it comes again. */
public final class Doubt {
    private Doubt() {}

    /** The id of a doubt. */
    public record Id(long value) implements RowId {}

    /** What does not fit. */
    public enum Kind {
        AMOUNT_DIFFERS,
        MERCHANT_DIFFERS
    }

    /** It was raised; a person must look. */
    public record Raised(int school, Payment.Id payment, Kind kind, long expectedFen, long toldFen) implements Event {}
}
