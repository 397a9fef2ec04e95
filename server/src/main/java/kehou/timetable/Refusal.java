package kehou.timetable;

import kehou.kernel.Reason;

/** Why timetable says no. */
enum Refusal implements Reason {
    /** The session is given by somebody else. */
    NOT_YOUR_SESSION(403),
    /** A cancelled session is never held. */
    CANCELLED(409),
    /** It was held already, so it cannot be cancelled. */
    HELD(409),
    /** The instructor gives another session at that time. */
    INSTRUCTOR_BUSY(409),
    /** No times are known at which anything could meet. */
    NO_PERIODS(422),
    /** The term has no offerings to place. */
    NO_LESSONS(422),
    /** A few of the school's runs wait or are at work already. */
    RUNS_OPEN(409),
    /** It has ended, so it cannot be cancelled. */
    RUN_OVER(409),
    /** Only a run that is done has a result to edit, compare with or apply. */
    RUN_NOT_DONE(409),
    /** It was put into force before. */
    RUN_APPLIED(409),
    /** Offerings changed since the run was asked for. */
    OFFERINGS_CHANGED(409),
    /** A lesson that would move breaks a rule where it would go. */
    TIMETABLE_CLASHES(409),
    /** Another session of that time is in the venue. facts.venue. */
    VENUE_TAKEN(409),
    /** Lists reach over at most 31 days. */
    RANGE_TOO_LONG(422),
    /** There is no term to make a schedule for. */
    NO_TERM(409),
    /** A cell that ends before it begins, or has half a time. */
    TIMES_REVERSED(422),
    /** No class is published and no cell added. */
    NOTHING_TO_PUBLISH(409),
    /** Cells lack what the rules ask for; facts.cells, facts.content, facts.mend, facts.clause (JB-1.3, SH-3.1). */
    CELLS_INCOMPLETE(422),
    /** Another version came first; facts.version is the latest. */
    PUBLISHED_MEANWHILE(409),
    /** It says what version facts.version says. */
    NOTHING_CHANGED(409),
    /** Only the latest version is filed; facts.version. */
    OLDER_VERSION(409),
    /** This version is with the authority already. */
    FILED_ALREADY(409),
    /** The authority has answered. */
    FILING_ANSWERED(409),
    /** What goes back says why. */
    REASON_MISSING(422),
    /** A room for questions answers those of one subject. */
    ONE_SUBJECT(422),
    /** A class that is of none of the room's grades. */
    CLASS_OF_ANOTHER_GRADE(422),
    /** Grades without written homework have no other activity; facts.mend, facts.clause, facts.at (SH-3.2). */
    ACTIVITY_MISSING(422),
    /** Another room is in that venue then; facts.venue. */
    ROOM_TAKEN(409),
    /** The room is not open that day; facts.day. */
    ROOM_CLOSED(422),
    /** What lies behind is not planned any more. */
    DAYS_PAST(422),
    /** The teacher takes no turn in that subject. */
    NOT_ON_ROTA(422),
    /** The teacher gives facts.courseName then. */
    OWN_LESSON(409),
    /** The teacher has another turn then. */
    ON_DUTY_ALREADY(409),
    /** Somebody is on duty there already. */
    DUTY_TAKEN(409),
    /** It was held or cancelled before. */
    DUTY_OVER(409),
    /** Nobody is present before the turn begins; facts.from. */
    DUTY_AHEAD(409),
    /** A helper signs in with an account of the school's; facts.staff. */
    HELPER_WITHOUT_ACCOUNT(422),
    /** The pupil is helped in this subject already. */
    HELPED_ALREADY(409),
    /** The staff were asked this term; facts.term. */
    ASKED_THIS_TERM(409),
    /** Nobody is asked now. */
    POLL_CLOSED(409),
    /** They were reminded less than facts.hours ago; the next time is facts.next (KH-25). */
    WISHES_REMINDED_LATELY(409),
    /** Everyone has answered. */
    NOBODY_SILENT(409),
    /** It is open until facts.closesOn already. */
    NO_LATER(422),
    /** The teacher has time off then. */
    AWAY_THEN(409),
    /** The account holds facts.balance minutes, facts.minutes were asked for. */
    LIEU_SHORT(409),
    /** The minutes of the turn were spent on time off already; facts.minutes. */
    LIEU_SPENT(409),
    /** Time off at that time was asked for before; facts.day. */
    TIME_OFF_TWICE(409),
    /** It was answered or taken back. */
    TIME_OFF_ANSWERED(409),
    /** The teacher has a turn or lesson then; facts.day. */
    NEEDED_THEN(409),
    /** Children in that venue want a reason; facts.venue, facts.mend, facts.clause, facts.at (SH-4.2). */
    VENUE_SUITS_BADLY(422),
    /** The venue is open at some time; facts.venue. */
    VENUE_OPEN(409),
    /** The last day of a closure lies before its first. */
    CLOSURE_REVERSED(422),
    /** A closure is declared for days ahead, from today on; facts.firstDay. */
    CLOSURE_PAST(422),
    /** More days at once than facts.days. */
    CLOSURE_LONG(422),
    /** On none of these days there is service; facts.firstDay, facts.lastDay. */
    CLOSURE_NO_SERVICE(422),
    /** A grade or a class is closed by its school, one of the two. */
    CLOSURE_PART(422),
    /** A closure of the same children stands on one of these days; facts.firstDay, facts.lastDay. */
    CLOSURE_TWICE(409),
    /** It has taken effect; facts.firstDay. */
    CLOSURE_BEGUN(409),
    /** It was withdrawn. */
    CLOSURE_WITHDRAWN(409),
    /** A make-up day lies ahead, after the closed one, in the same term; facts.on. */
    MAKE_UP_DAY(422),
    /** The make-up day is closed itself; facts.on, facts.reason. */
    MAKE_UP_CLOSED(409),
    /** Nothing of the day is left that could be held then; facts.day, facts.on. */
    MAKE_UP_NOTHING(409);

    private final int status;

    Refusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
