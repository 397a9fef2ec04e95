package kehou.teaching;

import kehou.kernel.Reason;

/** Why teaching says no. */
enum Refusal implements Reason {
    /** The code is unknown, used or older than sixty seconds: the screen shows a new one. */
    CODE_GONE(409),
    /** The teacher has no lesson between half an hour from now and now. */
    NO_LESSON_NOW(409),
    /** Too many wrong codes from this account; facts.retryAfter in seconds. */
    TOO_MANY_TRIES(429),
    /** Too many screens wait at once. */
    TOO_MANY_SCREENS(503),
    /** The resource was decided already; facts.state. */
    NOT_OPEN(409),
    /** The family asked as often today as one day has room for; facts.limit. */
    ENOUGH_FOR_TODAY(429),
    /** The school has hidden the question: nobody writes to it any more. */
    QUESTION_HIDDEN(409),
    /** Hiding needs a reason that the writer is told. */
    REASON_MISSING(422);

    private final int status;

    Refusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
