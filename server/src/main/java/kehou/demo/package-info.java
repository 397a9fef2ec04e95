/**
 * The demonstration city: invented districts, schools and people, and a term that already runs, brought
 * about through the faces that everyone else uses. The same day always gives the same city. It is loaded
 * once, into an empty database, before the platform says that it is ready, and never where the demo is
 * switched off. Nothing of the platform knows of it.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "audit",
            "channel",
            "files",
            "region",
            "people",
            "library",
            "payment",
            "plan",
            "timetable",
            "enrolment",
            "delivery",
            "teaching",
            "quality",
            "supervision"
        })
package kehou.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
