/**
 * Places and days: the tree of organisations with what each is and who answers for it, how far each
 * school has come onto the platform, campuses with their fence, venues, terms and calendars.
 * Organisations, campuses and calendars are public facts that anyone may read; only who is in charge
 * and the venues are a school's own. Other modules ask here which school lies under which authority
 * and whether a day is one of service. It knows no person beyond the names in charge.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "audit", "rules"})
package kehou.region;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
