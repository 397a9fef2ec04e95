/**
 * The people of the city: accounts and sign-in, roles, pupils and their guardians, staff, consents, access records.
 * Rosters come in as the files that schools export: read, shown with every problem, confirmed whole, undone whole.
 * Only what the service needs is kept; need flags live in a restricted store; the rest of a file is never stored.
 * Families ask that a need of their child counts; two persons of the school agree, and nobody else learns of it.
 * A guardian's account is the city's, guardianship and everything about a pupil is the school's.
 * Names, numbers and phones are encrypted, found by blind index and masked by who reads them.
 */
@ApplicationModule(allowedDependencies = {"kernel", "audit", "region", "channel", "rules", "files"})
@NullMarked
package kehou.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
