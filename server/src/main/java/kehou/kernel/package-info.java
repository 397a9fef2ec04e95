/**
 * What every module stands on: ids that carry their school, scopes and the two walls, refusals,
 * idempotent writes, the movable clock, events, and personal values that mask themselves.
 * It knows no school, no pupil and no money; it depends on nothing of ours.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package kehou.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
