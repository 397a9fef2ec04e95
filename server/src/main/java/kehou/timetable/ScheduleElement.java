package kehou.timetable;

/** What a cell of the schedule may name; which of them it must name is said by the rule packs (JB-1.3, SH-3.1). */
public enum ScheduleElement {
    CONTENT,
    TIME,
    VENUE,
    TEACHER,
    FORM,
    CLASS_SIZE
}
