package kehou.kernel;

/** A phone number. Always shown as {@code 138****5678} except to its owner; unmasking is an act of its own. */
public record Phone(String text, long subject) implements Personal {
    @Override
    public String masked() {
        int length = text.length();
        return length < 8 ? "****" : text.substring(0, 3) + "****" + text.substring(length - 4);
    }

    @Override
    public boolean readableIn(Scope scope) {
        return scope.account() != 0 && scope.account() == subject;
    }

    @Override
    public String toString() {
        return masked();
    }
}
