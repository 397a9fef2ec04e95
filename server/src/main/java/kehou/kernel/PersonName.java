package kehou.kernel;

/**
 * A person's name. Prints and serialises masked ({@code 张*}) unless the reader's scope may name the
 * subject.
 *
 * @param subject row id of whose name it is (pupil, guardianship, staff member) or the account id
 */
public record PersonName(String text, long subject) implements Personal {
    @Override
    public String masked() {
        int first = text.isEmpty() ? 0 : text.offsetByCodePoints(0, 1);
        return text.substring(0, first) + "*".repeat(Math.min(2, text.codePointCount(first, text.length())));
    }

    @Override
    public boolean readableIn(Scope scope) {
        return scope.mayName(subject);
    }

    @Override
    public String toString() {
        return masked();
    }
}
