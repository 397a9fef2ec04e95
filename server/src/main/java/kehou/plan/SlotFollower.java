package kehou.plan;

import java.util.Collection;
import kehou.kernel.Scope;

/**
 * Follows published offerings to other slots, in the same transaction, and refuses what it cannot follow. Upper
 * modules implement it over their own rows; this module knows none of them.
 */
public interface SlotFollower {

    /** These offerings of the school meet as they say now. */
    void follow(Scope scope, int school, Collection<Offering> moved);
}
