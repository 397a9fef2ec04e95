package kehou.enrolment;

import kehou.kernel.Reason;

/** Why a seat is not given, a window not announced, a withdrawal not made. */
enum Refusal implements Reason {
    /** The pupil is no longer on the school's roll. */
    NOT_ON_ROLL(409),
    /** A helper enters only what a family wished in writing. */
    WISH_MISSING(422),
    /** The family did this itself, or it is over: what it did stands. */
    FAMILY_ACTED(409),
    /** Nothing was done by it, or the family has objected already. */
    NOT_TO_OBJECT(409),
    /** The account is no guardian of the pupil. */
    NO_GUARDIAN(422),
    /** The family took this back already, or its time for that is over; facts.undoUntil. */
    UNDO_OVER(409),
    /** No window gives out its seats. */
    NO_WINDOW(409),
    /** The offering is not published. */
    NOT_OFFERED(409),
    /** The class ends: nobody chooses it since that was said; facts.on, the first day on which it does not meet. */
    ENDS(409),
    /** Not for the pupil's grade. */
    GRADE(409),
    /** Not for the pupil's class. */
    HOME_CLASS(409),
    /** The window opens later. */
    NOT_OPEN_YET(409),
    /** The window is over. */
    CLOSED(409),
    /** The pupil is elsewhere at that time. */
    TIME_CLASH(409),
    /** Every seat is taken; facts say how many there are and how many stood before. */
    FULL(409),
    /** There are seats left: choose one instead of waiting; facts.left. */
    SEATS_LEFT(409),
    /** The pupil has a place in it. */
    HAS_THE_PLACE(409),
    /** No seat is offered, or not any more; facts.state says what became of the waiting. */
    NOTHING_OFFERED(409),
    /** More stand in the school's lane than it holds; facts.ahead, and facts.retryAfter in seconds. */
    LANE_FULL(503),
    /** At other times of a class, children with a place in it are elsewhere; facts.courseName, facts.pupils. */
    CHILDREN_BUSY(409),
    /** A window that closes before it opens. */
    TIMES_REVERSED(422),
    /** An offering's seats are given out by one window. */
    IN_ANOTHER_WINDOW(409),
    /** Longer than the rules allow for the school's answer; facts.days. */
    APPROVAL_TOO_LONG(422),
    /** Whether the school answers to places stands once a window has opened or a family has chosen. */
    APPROVAL_STANDS(409),
    /** The school does not answer to this place: it stands without. */
    NOT_TO_APPROVE(409),
    /** The place was answered before, or the time for it is over; facts.state. */
    PLACE_ANSWERED(409),
    /** A family has chosen from it. */
    CHOSEN_ALREADY(409),
    /** The place was given up or has lapsed. */
    NOT_LIVE(409),
    /** The refund is not what the family has seen; facts say what it is now. */
    REFUND_CHANGED(409),
    /** Its seats are drawn; the family ranks wishes instead. */
    BY_DRAW(409),
    /** A window with a draw is announced with the draw's rules and public value. */
    DRAW_UNSTATED(422),
    /** What was announced of a draw stands. */
    DRAW_ANNOUNCED(409),
    /** A draw is announced before it opens; facts.opensAt. */
    DRAW_TOO_LATE(422),
    /** Opening, close, public value and end of the waiting for the secret do not follow each other. */
    DRAW_TIMES(422),
    /** The draw was called off. */
    DRAW_CANCELLED(409),
    /** A draw gives out the seats of the window now. */
    DRAW_RUNNING(409),
    /** The window still gives out seats itself; facts.closesAt. */
    WINDOW_OPEN(409),
    /** No seat of the window is left. */
    NOTHING_LEFT(409),
    /** The class also meets on a day on which the child is not free; facts.courseName, facts.weekday. */
    DAY_NOT_FREE(422),
    /** A wish stands twice on the list. */
    WISHED_TWICE(422),
    /** The draw has not closed, or the public value is not known yet; facts.publicAt. */
    VALUE_NOT_DUE(409),
    /** The value stands: two persons have read it. */
    VALUE_STANDS(409),
    /** The secret is revealed when the public value stands, not before. */
    VALUE_FIRST(409),
    /** The draw has been held. */
    DRAW_HELD(409),
    /** The draw has not been held. */
    NOT_DRAWN(409),
    /** Wishes can still change. */
    DRAW_NOT_CLOSED(409),
    /** No day was named on which there is service in the term. */
    LATE_NO_DAYS(422),
    /** On that day there is no service, or it lies behind or outside the term; facts.date. */
    LATE_NO_SERVICE(422),
    /** The day's service is not over by then; facts.date, facts.ends. */
    LATE_NOT_LATER(422),
    /** The child stays on that day already, or has asked to; facts.date. */
    LATE_TAKEN(409),
    /** Too late to take the day back; facts.date, facts.hour. */
    LATE_CUTOFF(409),
    /** The child does not stay on that day by this application; facts.date. */
    LATE_NOT_STAYING(409),
    /** Declining needs the people on duty and a reason. */
    LATE_REASON_MISSING(422),
    /** The school's pattern gives it, so it is not declined; facts.until (JA-3). */
    LATE_ENTITLED(409),
    /** The school has answered; facts.state. */
    LATE_ANSWERED(409),
    /** On that day there is no service, or it lies behind; facts.date. */
    DROP_IN_NO_SERVICE(422),
    /** The child's school, grade or class is closed on that day; facts.date, facts.reason. */
    DROP_IN_CLOSED(409),
    /** The day's service is over; facts.date, facts.ends. */
    DROP_IN_OVER(409),
    /** The child comes on that day already; facts.date. */
    DROP_IN_TAKEN(409),
    /** The child has a place in a homework room on that day anyway; facts.date. */
    DROP_IN_HAS_CARE(409),
    /** Too late for a seat or to cancel; facts.date, facts.time. */
    DROP_IN_CUTOFF(409),
    /** The booking was cancelled before; facts.date. */
    DROP_IN_NOT_BOOKED(409),
    /** The class does not take children of a single day. */
    DROP_IN_NOT_OPEN(409),
    /** The class does not meet on that day; facts.date. */
    DROP_IN_NO_SESSION(409),
    /** No seat is free on that day; facts.date, facts.seats. Base care is not full. */
    DROP_IN_FULL(409),
    /** A homework room is base care and needs no seats for single days; facts.courseName. */
    DROP_IN_CARE(422),
    /** More than nobody has; facts.seats. */
    DROP_IN_SEATS(422),
    /** A draw is about to give out its seats; facts.courseName. */
    DROP_IN_DRAWN(409),
    /** A rehearsal ends before its window opens; facts.opensAt. */
    REHEARSAL_TOO_LATE(422),
    /** A rehearsal of the window stands already. */
    REHEARSAL_STANDS(409),
    /** The family has asked already. */
    APPEALED(409),
    /** The appeal has been answered. */
    APPEAL_ANSWERED(409),
    /** It is not taught or sold now, or its end was confirmed before; facts.courseName. */
    CLASS_NOT_RUNNING(409),
    /** A class ends on a day of its term that lies ahead; facts.first, facts.last. */
    CLASS_END_DAY(422),
    /** It has met today; facts.first is the first day on which it can end. */
    CLASS_END_MET(409),
    /** Families need a day ahead until which they may decline; facts.first. */
    CLASS_END_ANSWER(422),
    /** Something has changed since the preview: look at it again. */
    CLASS_END_CHANGED(409);

    private final int status;

    Refusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
