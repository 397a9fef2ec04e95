package kehou.people;

import kehou.kernel.Reason;

/** Why an application for a need says no. */
enum NeedRefusal implements Reason {
    /** The place's rules name no such group. */
    NEED_NOT_NAMED(422),
    /** An application for this child waits for a decision already. */
    NEED_OPEN(409),
    /** It was decided, withdrawn or is over. */
    NEED_CLOSED(409),
    /** Who entered an application does not decide on it. */
    NEED_OWN(409),
    /** Who answers for the child does not decide on it. */
    NEED_OWN_CHILD(409),
    /** The first approval is this person's; another person gives the second. */
    NEED_SAME_PERSON(409);

    private final int status;

    NeedRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
