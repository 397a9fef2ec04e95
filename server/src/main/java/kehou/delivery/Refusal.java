package kehou.delivery;

import kehou.kernel.Reason;

/** Why delivery says no. */
enum Refusal implements Reason {
    /** facts.opensAt: the roll opens half an hour before the session. */
    NOT_OPEN_YET(409),
    /** facts.closedAt: too late; the school keeps what was called. */
    CLOSED(409),
    /** The session was cancelled. */
    CANCELLED(409),
    /** A mark from the future: the device's clock is wrong. facts.serverTime. */
    CLOCK_AHEAD(422),
    /** A mark for somebody who is not on this roll. facts.pupil. */
    NOT_EXPECTED(422),
    /** Outside the fence, and no reason given for approval. facts.distance. */
    OUTSIDE_FENCE(409),
    /** Too early or too late, and no reason given for approval. facts.opensAt, facts.closesAt. */
    OUTSIDE_WINDOW(409),
    /** It was approved or rejected before. */
    DECIDED(409),
    /** Nobody decides on a check-in of their own. */
    OWN_CHECK_IN(403),
    /** Leave is asked for before the session begins. */
    SESSION_BEGUN(409),
    /** The pupil was not in the room. facts.mark. */
    NOT_PRESENT(409),
    /** More pupils are expected than the venue holds. facts.venue, facts.capacity, facts.expected. */
    VENUE_TOO_SMALL(422),
    /** A remark needs a tag or a text. */
    EMPTY_REMARK(422),
    /** A lesson ends early at a time within it; facts.from, facts.to. */
    OUTSIDE_LESSON(422),
    /** That it ends early was told before. */
    ENDED_EARLY(409),
    /** The day lies behind, or the times run backwards. */
    OUTING_TIMES(422),
    /** The class or one of the people is not the school's, or the leader is named twice. */
    OUTING_PEOPLE(422),
    /** Nobody has a place in that class. */
    OUTING_NOBODY(422),
    /** It has left or was called off; facts.state. */
    OUTING_GONE(409),
    /** It leaves on the day that families signed for; facts.day. */
    OUTING_DAY(409),
    /** Children without a signature stay in base care; facts.pupils of those counted have none, 0 for nobody counted. */
    OUTING_UNSIGNED(409),
    /** Too few people for so many children; facts.pupils, facts.people, facts.needed. */
    OUTING_ESCORTS(409),
    /** It is not out; facts.state. */
    OUTING_NOT_OUT(409);

    private final int status;

    Refusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
