/**
 * What families want in a term, asked by survey and by poll (SH-2.1, SH-3.1), and what a school then offers: a course
 * by an instructor in a venue on a weekday, with seats and a fee. An answer is signed and never altered; a poll's ballot
 * leaves no row.
 * A fee lies within a standard that the authority had approved, and never is for what may not be charged for.
 * The database keeps venues and instructors from being in two places at once. Nothing is charged before its
 * fee notice is public (JB-3.2); publishing passes the library's gate, freezes the offering and fills the
 * public catalogue in the same transaction. Schools order courses from their owners and lend one another what
 * they have; what owners of courses bring to schools is counted.
 */
@ApplicationModule(allowedDependencies = {"kernel", "audit", "rules", "region", "people", "library", "files"})
@NullMarked
package kehou.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
