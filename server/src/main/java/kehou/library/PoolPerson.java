package kehou.library;

/**
 * One line of the pool for whoever looks for people.
 *
 * @param invited whether an invitation of the caller's school waits for an answer
 * @param engaged whether the caller's school has this person already
 */
public record PoolPerson(PoolEntry entry, PoolReadiness readiness, boolean invited, boolean engaged) {}
