package kehou.channel;

/** The bill as the sandbox cashier shows it. */
public record SandboxBill(PaymentChannel channel, String title, long amountFen, State state, String back) {
    /** Whether it can still be paid. */
    public enum State {
        OPEN,
        PAID,
        CLOSED
    }
}
