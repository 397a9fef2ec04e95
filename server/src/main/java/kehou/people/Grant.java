package kehou.people;

import kehou.kernel.Event;
import kehou.kernel.Role;
import kehou.kernel.RowId;

/** A role held by an account at a place in the tree: the whole of what it may do there (NP-1.2/own-rights). */
public record Grant(Id id, Account.Id account, Role role, int place) {
    public record Id(long value) implements RowId {}

    public record Given(int school, long grant, long account, Role role) implements Event {}

    public record GivenToMany(int school, Role role, int accounts) implements Event {}

    public record Ended(int school, long grant, long account, Role role) implements Event {}
}
