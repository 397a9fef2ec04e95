package kehou.plan;

/** The sides of '1+N' and the room for self-directed study. */
public enum Strand {
    HOMEWORK,
    INTEREST,
    CLUB,
    SELF_DIRECTED;

    /** Whether a class of this strand passes the gate of the library (BX-10). */
    public boolean gated() {
        return this == INTEREST || this == CLUB;
    }
}
