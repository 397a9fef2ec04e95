package kehou.library;

import kehou.kernel.Scope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The gate (BX-10, NP-5.2): nothing of strand INTEREST or CLUB opens, goes on or is paid with a course
 * or an instructor that is not admitted. Whoever opens such a class asks here, through any route.
 */
@Component
public class Gate {
    private final Courses courses;
    private final Instructors instructors;

    Gate(Courses courses, Instructors instructors) {
        this.courses = courses;
        this.instructors = instructors;
    }

    /** Passes in silence, or refuses with what is missing. */
    @Transactional(readOnly = true)
    public void pass(Scope scope, Course.Id course, Instructor.Id instructor) {
        Standing ofCourse = courses.find(scope, course).state();
        if (ofCourse != Standing.ADMITTED) {
            throw Refusal.COURSE_NOT_ADMITTED.refused("course", course, "state", ofCourse);
        }
        Standing ofInstructor = instructors.find(scope, instructor).state();
        if (ofInstructor != Standing.ADMITTED) {
            throw Refusal.INSTRUCTOR_NOT_ADMITTED.refused("instructor", instructor, "state", ofInstructor);
        }
    }
}
