/**
 * What families think of the classes (评课). A rating comes from a guardian, of a session that its own
 * pupil attended, once per pupil and session; it is about the course and stays with it. Words are sealed
 * under the child's key; schools see averages, and those only from three ratings on, so that nobody is
 * found out by a figure. At the end of the term teachers evaluate their pupils by the plan of the course.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "region",
            "people",
            "library",
            "plan",
            "timetable",
            "enrolment",
            "delivery",
            "rules"
        })
package kehou.quality;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
