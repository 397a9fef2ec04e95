package kehou.timetable;

import java.time.LocalDate;
import java.time.LocalTime;
import kehou.people.StaffMember;

/** A lesson that a member of staff gives or assists. */
record OwnLesson(StaffMember.Id staff, LocalDate day, LocalTime from, LocalTime to, String courseName) {
    boolean meets(LocalDate on, LocalTime begins, LocalTime ends) {
        return day.equals(on) && from.isBefore(ends) && begins.isBefore(to);
    }

    int minutes() {
        return (to.toSecondOfDay() - from.toSecondOfDay()) / 60;
    }
}
