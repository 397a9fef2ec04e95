package kehou.rules;

/** How hard a clause binds. */
public enum Force {
    MUST,
    /** May be departed from with a recorded reason ('in principle', 'not suitable'). */
    IN_PRINCIPLE,
    ENCOURAGED
}
