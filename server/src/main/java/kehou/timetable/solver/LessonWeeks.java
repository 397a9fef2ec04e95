package kehou.timetable.solver;

/** In which weeks a lesson meets: single and double weeks never meet each other. */
public enum LessonWeeks {
    EVERY,
    ODD,
    EVEN;

    boolean meets(LessonWeeks other) {
        return this == EVERY || other == EVERY || this == other;
    }
}
