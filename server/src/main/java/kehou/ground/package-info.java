/**
 * The ground everything stands on: a PostgreSQL of our own (or a given server), its roles and passwords, the root
 * secret, the guard that refuses an unsafe start, and backups proved by a real restore.
 * It is plain Java, so that it can be used before there is an application: by {@code main}, by tests, by drills.
 * It knows nothing of any table; what it checks of them it reads from the catalogue.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package kehou.ground;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
