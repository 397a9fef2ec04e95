package kehou.plan;

import java.time.LocalDate;
import java.util.List;
import kehou.region.Term;

/**
 * The week by which a school is judged on a day.
 *
 * @param days its days of service, in order
 */
public record TeachingWeek(Term term, List<LocalDate> days) {
    public LocalDate first() {
        return days.getFirst();
    }

    public LocalDate last() {
        return days.getLast();
    }
}
