package kehou.plan;

import java.util.Collection;
import kehou.kernel.Scope;

/**
 * Follows published offerings that are announced to end, or go on after all, in the same transaction. Upper modules implement it over their
 * own rows; this module knows none of them.
 */
public interface EndFollower {

    /** Locks its own rows of these, before the offerings are written. */
    void hold(Scope scope, Collection<Offering.Id> offerings);

    /** Nobody chooses these offerings of the school from now on. */
    void ending(Scope scope, int school, Collection<Offering.Id> offerings);

    /** They do not end after all. */
    void goingOn(Scope scope, int school, Collection<Offering.Id> offerings);
}
