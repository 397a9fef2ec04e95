package kehou.kernel;

/** What the kernel itself refuses. */
public enum KernelRefusal implements Reason {
    /** It does not exist, or not for you: the same answer. */
    NOT_FOUND(404),
    SIGN_IN_REQUIRED(401),
    NOT_YOURS(403),
    /** A body or parameter is not as it must be; facts.fields says where. */
    INVALID(422),
    /** A write came without Idempotency-Key, so it could not be retried safely. */
    KEY_MISSING(400),
    /** The same key came with another body. */
    KEY_REUSED(422),
    /** The twin of this request is still at work. */
    KEY_BUSY(409),
    /** Someone changed it first; facts.current is how it stands. */
    STALE(409),
    TOO_LARGE(413),
    TOO_MANY(429),
    BUSY(503);

    private final int status;

    KernelRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
