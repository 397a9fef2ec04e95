package kehou.delivery;

/** Where a pupil was during a session. The order is what the packed vector stores: append only, four at most. */
public enum Mark {
    PRESENT,
    ABSENT,
    LATE,
    LEAVE;

    /** LATE counts as present (实到). */
    public boolean attended() {
        return this == PRESENT || this == LATE;
    }
}
