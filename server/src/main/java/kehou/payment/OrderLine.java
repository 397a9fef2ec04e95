package kehou.payment;

/** One thing paid for. {@code item} is its id in the module that sells it. */
public record OrderLine(long item, String title, long amountFen) {}
