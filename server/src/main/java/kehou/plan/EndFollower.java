package kehou.plan;

import java.util.Collection;
import kehou.kernel.Scope;

/**
 * Follows published offerings that are announced to end, in the same transaction. Upper modules implement it over their
 * own rows; this module knows none of them.
 */
public interface EndFollower {

    /** Nobody chooses these offerings of the school from now on. */
    void ending(Scope scope, int school, Collection<Offering.Id> offerings);
}
