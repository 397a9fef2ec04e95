package kehou.kernel;

/** The number of an identity document. Shown as {@code 3601**********1234}; unmasking is an act of its own. */
public record IdNumber(String text, long subject) implements Personal {
    @Override
    public String masked() {
        int length = text.length();
        return length < 10 ? "****" : text.substring(0, 4) + "*".repeat(length - 8) + text.substring(length - 4);
    }

    @Override
    public boolean readableIn(Scope scope) {
        return false;
    }

    @Override
    public String toString() {
        return masked();
    }
}
