package kehou.channel;

/** Sends text messages. A real provider or, without one, {@link OutboxSms}. */
public interface Sms {
    /**
     * Hands a text over to the provider; delivery is not promised. Never call it inside a transaction.
     *
     * @param phone eleven digits
     */
    void send(String phone, String text);
}
