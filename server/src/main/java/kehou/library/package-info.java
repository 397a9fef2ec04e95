/**
 * The libraries: what a school teaches after lessons and who teaches it.
 * A course or an instructor is drafted by the school, submitted to its authority and admitted,
 * returned or refused there with a reason. What was admitted is not edited any more. The gate answers
 * whether a course and an instructor may be used; whoever opens a class of interest or club asks it.
 */
@ApplicationModule(allowedDependencies = {"kernel", "audit", "rules", "region", "files", "people"})
@NullMarked
package kehou.library;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
