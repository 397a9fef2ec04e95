package kehou.enrolment;

import java.time.LocalDate;
import java.util.List;
import kehou.timetable.Closure;

/**
 * A closure as the family of a child sees it.
 *
 * @param withdrawn everything takes place after all
 * @param sessions of the child's places that do not take place; {@code madeUp} of them held on another day
 * @param minutes what these sessions come to; {@code paid} sessions of places that were paid for
 * @param refunded of these, the ones whose money went back; {@code carried} those whose worth went along into another class
 * @param owed sessions that were paid for and are not made up: what is to be settled in money
 * @param makeUps the days on which they are held
 */
public record ChildClosure(
        Closure.Id closure,
        Closure.Kind kind,
        LocalDate firstDay,
        LocalDate lastDay,
        String reason,
        boolean withdrawn,
        int sessions,
        int minutes,
        int paid,
        int madeUp,
        int refunded,
        int carried,
        int owed,
        List<LocalDate> makeUps) {}
