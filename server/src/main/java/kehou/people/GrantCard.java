package kehou.people;

import kehou.kernel.Role;

/** A grant as its holder sees it. */
record GrantCard(Grant.Id id, Role role, int place, String placeName) {}
