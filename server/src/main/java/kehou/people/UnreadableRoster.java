package kehou.people;

/** A file that cannot or must not be read at all; carries the one problem the school is told. */
final class UnreadableRoster extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final RosterProblem.Code code;
    private final String expected;

    UnreadableRoster(RosterProblem.Code code, String expected) {
        super(code.name());
        this.code = code;
        this.expected = expected;
    }

    RosterProblem in(String fileName) {
        return new RosterProblem(fileName, 0, "", code, expected);
    }
}
