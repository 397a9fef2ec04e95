/**
 * What reaches a person: the live stream of open screens and the inbox of closed ones. A signal is ids
 * only; it is written and handed to PostgreSQL in the transaction of a listener, reaches every node
 * through LISTEN, and each node gives it to those of its open streams whose scope may know. Signals are
 * kept for an hour so that a stream that was cut off goes on where it stopped. Nobody depends on this.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "region",
            "people",
            "library",
            "payment",
            "plan",
            "timetable",
            "enrolment",
            "delivery",
            "teaching",
            "supervision"
        })
package kehou.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
