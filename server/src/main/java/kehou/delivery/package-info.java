/**
 * What happened on the day: who gave the lesson and from where (the check-in stores a distance class,
 * never a position), who was in the room (one roll per session, packed in seat order, with edits of
 * several devices merged per pupil by time of mark), who was excused, and what the instructor remarks
 * on a pupil. The day's list and the operator's board are read from here, because this is the lowest
 * place that sees sessions, seats, check-ins and rolls together.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "audit",
            "rules",
            "region",
            "people",
            "library",
            "plan",
            "timetable",
            "enrolment"
        })
package kehou.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
