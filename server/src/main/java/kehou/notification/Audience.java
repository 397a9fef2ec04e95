package kehou.notification;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import kehou.kernel.Scope;

/**
 * Who may hear of what. Families hear of their own pupils, teachers of their own sessions, a school of
 * itself, an operator of the day in the schools that authorised it, a classroom of its one lesson.
 *
 * @param instructors for a teacher: the instructors it is
 */
record Audience(Scope scope, Set<Long> instructors) {
    private static final Set<Signal.Type> OF_A_TEACHER = EnumSet.of(
            Signal.Type.ROLL, Signal.Type.LEAVE, Signal.Type.CHECK_IN, Signal.Type.SESSION, Signal.Type.REMARK);
    private static final Set<Signal.Type> OF_AN_OPERATOR =
            EnumSet.of(Signal.Type.ROLL, Signal.Type.CHECK_IN, Signal.Type.SESSION, Signal.Type.NOTICE);
    private static final Set<Signal.Type> OF_MONEY = EnumSet.of(Signal.Type.ORDER, Signal.Type.SEATS);

    boolean hears(Signal signal) {
        if (!scope.schools().contains(signal.school())) {
            return false;
        }
        return switch (scope.role()) {
            case GUARDIAN ->
                signal.type() == Signal.Type.SEATS || !Collections.disjoint(signal.pupils(), scope.pupils());
            case TEACHER ->
                // Any teacher of the school may answer.
                signal.type() == Signal.Type.QUESTION
                        || OF_A_TEACHER.contains(signal.type())
                                && signal.instructor() != null
                                && instructors.contains(signal.instructor());
            case SCHOOL, PRINCIPAL -> true;
            case SCHOOL_FINANCE -> OF_MONEY.contains(signal.type());
            case OPERATOR -> OF_AN_OPERATOR.contains(signal.type());
            case CLASSROOM ->
                signal.type() == Signal.Type.ROLL
                        && scope.approval() != null
                        && scope.approval().equals(signal.data().get("session"));
            default -> false;
        };
    }
}
