/**
 * Who did what, when: a log that the application can only append to, sealed into chained blocks whose
 * heads are signed and kept outside the database; and the record of who read a child's data, which the
 * family can see. Holds ids and field names, never values.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel"})
package kehou.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
