package kehou.channel;

/** How a payment stands at its provider. */
public sealed interface TradeAnswer {
    /** Not paid, and it still can be. */
    record Open() implements TradeAnswer {}

    /** Not paid, and it never will be. */
    record Closed() implements TradeAnswer {}

    /** Paid. */
    record Paid(PaidNotice notice) implements TradeAnswer {}
}
