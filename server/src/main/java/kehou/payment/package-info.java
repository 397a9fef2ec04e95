/**
 * Families' money: orders, payments at providers, refunds, and the double-entry books in fen.
 * It knows nothing of courses: who sells names its item by number and hears of the order by event.
 * Nothing outside is called inside a transaction; what a provider says is checked, applied once and
 * booked, and never touches a seat. What was not told is asked for.
 */
@ApplicationModule(allowedDependencies = {"kernel", "audit", "region", "channel", "people"})
@NullMarked
package kehou.payment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
