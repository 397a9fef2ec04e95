package kehou.timetable;

import java.time.LocalDate;
import kehou.people.HomeClass;
import org.jspecify.annotations.Nullable;

/** A closure as it touches one school. */
public record ClosedSchool(
        int school,
        Closure.Id closure,
        Closure.Kind kind,
        @Nullable Integer grade,
        HomeClass.@Nullable Id homeClass,
        LocalDate firstDay,
        LocalDate lastDay,
        String reason,
        State state) {
    /** To be carried out, carried out, to be undone, undone. */
    public enum State {
        DUE,
        DONE,
        LIFT_DUE,
        LIFTED;

        /** The school is closed by it. */
        public boolean stands() {
            return this == DUE || this == DONE;
        }
    }

    /** The whole school. */
    public boolean whole() {
        return grade == null && homeClass == null;
    }

    /** Whether a child of that grade and class stays away. */
    public boolean touches(int ofGrade, HomeClass.Id ofClass) {
        return whole() || Integer.valueOf(ofGrade).equals(grade) || ofClass.equals(homeClass);
    }

    /** Whether that day lies in it. */
    public boolean holds(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }
}
