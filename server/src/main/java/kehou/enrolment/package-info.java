/**
 * Windows, seats and who gets them. A seat is a row that counts; it is taken by one guarded batch in one
 * transaction, held for half an hour until paid, free of charge confirmed at once. Every 'no' has a reason
 * with numbers, the same in the catalogue and at the counter. Locks are taken in the order seat, enrolment,
 * order, ids ascending. Withdrawing shows the exact refund first; a hold lapses only after its order is closed.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "audit",
            "rules",
            "files",
            "region",
            "people",
            "library",
            "payment",
            "plan",
            "timetable"
        })
@NullMarked
package kehou.enrolment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
