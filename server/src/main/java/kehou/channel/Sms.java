package kehou.channel;

/** Sends text messages: through a provider, or in the demo into an outbox that a page shows. */
public interface Sms {
    /**
     * Hands a text over to the provider; delivery is not promised. Never call it inside a transaction.
     *
     * @param phone eleven digits
     */
    void send(String phone, String text);
}
