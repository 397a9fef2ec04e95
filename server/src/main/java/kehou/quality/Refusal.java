package kehou.quality;

import kehou.kernel.Reason;

/** Why quality says no. */
enum Refusal implements Reason {
    /** Only a session the pupil attended is rated; facts.mark where the roll says otherwise. */
    NOT_ATTENDED(409),
    /** The rating came later than two weeks after the session; facts.closedAt. */
    TOO_LATE(409),
    /** This session was rated for this pupil before. */
    RATED(409),
    /** Results are written at the end of the term; facts.opensOn and facts.closesOn. */
    EVALUATION_CLOSED(409),
    /** One result for each aspect of the plan, in its steps; facts.aspects, facts.levels. */
    EVALUATION_UNFIT(422);

    private final int status;

    Refusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
