/**
 * What a school offers in a term: a course by an instructor in a venue on a weekday, with seats and a fee.
 * The database keeps venues and instructors from being in two places at once. Nothing is charged before its
 * fee notice is public (JB-3.2); publishing passes the library's gate, freezes the offering and fills the
 * public catalogue in the same transaction.
 */
@ApplicationModule(allowedDependencies = {"kernel", "audit", "region", "people", "library"})
@NullMarked
package kehou.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
