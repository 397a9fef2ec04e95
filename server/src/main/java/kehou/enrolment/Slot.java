package kehou.enrolment;

import java.time.LocalTime;
import kehou.plan.Offering;
import kehou.region.Term;

/** When an offering meets: minutes of the day, on one weekday of one term. */
record Slot(Term.Id term, int weekday, int from, int to) {
    private static final int SECONDS = 60;

    static Slot of(Offering offering) {
        return new Slot(offering.term(), offering.weekday(), minute(offering.from()), minute(offering.to()));
    }

    boolean overlaps(Slot other) {
        return term.equals(other.term) && weekday == other.weekday && from < other.to && other.from < to;
    }

    LocalTime begins() {
        return LocalTime.ofSecondOfDay((long) from * SECONDS);
    }

    LocalTime ends() {
        return LocalTime.ofSecondOfDay((long) to * SECONDS);
    }

    private static int minute(LocalTime time) {
        return time.toSecondOfDay() / SECONDS;
    }
}
