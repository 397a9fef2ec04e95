package kehou.enrolment;

import kehou.kernel.Event;
import kehou.people.PupilCard;
import kehou.timetable.Closure;

/**
 * What a closure owes one child at its school.
 *
 * @param sessions that its places did not get; {@code minutes} what these come to
 * @param paid of these sessions, the ones of places that were paid for; {@code madeUp} the ones held on another day
 * @param refunded sessions whose money went back; {@code carried} the ones whose worth went along into another class
 * @param owed sessions that were paid for and are not made up: what is to be settled in money
 */
public record ClosureCredit(
        PupilCard pupil, int sessions, int minutes, int paid, int madeUp, int refunded, int carried, int owed) {
    /** What a school's closure owes was written down; so many children. */
    public record Recorded(int school, Closure.Id closure, int pupils) implements Event {}

    /** It is owed no more: the closure was withdrawn, so many children. */
    public record Voided(int school, Closure.Id closure, int pupils) implements Event {}

    /** Sessions of it are held on another day, so many children. */
    public record Settled(int school, Closure.Id closure, int pupils) implements Event {}

    /** What closures owed a place went back in money: so many sessions, so many fen. */
    public record Refunded(int school, Enrolment.Id enrolment, int sessions, long fen) implements Event {}
}
