package kehou.plan;

import java.time.LocalDate;
import kehou.region.Term;

/** In which school weeks of a term something meets; week 1 holds the term's first day. */
public enum Weeks {
    EVERY,
    ODD,
    EVEN;

    /** Whether it meets in the week of that day. */
    public boolean hold(Term term, LocalDate day) {
        return this == EVERY || this == of(term.week(day));
    }

    /** ODD or EVEN. */
    public static Weeks of(int week) {
        return week % 2 == 0 ? EVEN : ODD;
    }

    /** Whether some week is in both. */
    public boolean meet(Weeks other) {
        return this == EVERY || other == EVERY || this == other;
    }
}
