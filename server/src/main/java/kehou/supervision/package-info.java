/**
 * What authorities see of the schools under them: roll-ups per school, class and day, fed by events and
 * recounted every night, and the overview that drills from the city down to a class. No child's name
 * ever gets here, and a practice school is in no figure. It watches all modules below; nobody depends
 * on it. Complaints of families lie here too, apart from who wrote them. Every number of a place is the sum of the rows one step further down, as of a shown time.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "audit",
            "rules",
            "files",
            "region",
            "people",
            "library",
            "plan",
            "payment",
            "timetable",
            "enrolment",
            "delivery"
        })
package kehou.supervision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
