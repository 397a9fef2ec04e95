package kehou.enrolment.draw;

/** What a child is owed from one term to the next (BX-8). */
public enum DrawMemory {
    /** It got a seat: nothing is owed. */
    SEATED,
    /** It listed enough that could be met and got nothing: one step ahead. */
    OWED,
    /** It listed too little to have earned anything and keeps what it had. */
    KEPT;

    /**
     * What a draw means for a child.
     *
     * @param listed wishes that could be met when the draw was held
     * @param enough so many earn a step
     * @param possible so many there were for this child; who listed all of fewer has listed enough
     */
    public static DrawMemory of(int listed, int enough, int possible, boolean seated) {
        if (seated) {
            return SEATED;
        }
        return listed > 0 && listed >= Math.min(enough, possible) ? OWED : KEPT;
    }

    /** The credit that follows. */
    public int after(int before) {
        return switch (this) {
            case SEATED -> 0;
            case OWED -> before + 1;
            case KEPT -> before;
        };
    }
}
