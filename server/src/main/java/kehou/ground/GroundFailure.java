package kehou.ground;

/** The ground cannot be laid or kept; the message is one line that an operator can act on. */
public final class GroundFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    GroundFailure(String message) {
        super(message);
    }

    GroundFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
