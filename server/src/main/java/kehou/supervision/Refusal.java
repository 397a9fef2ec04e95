package kehou.supervision;

import kehou.kernel.Reason;

/** Why this module says no. */
enum Refusal implements Reason {
    DAYS_BACKWARDS(422);

    private final int status;

    Refusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
