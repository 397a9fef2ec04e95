package kehou.timetable;

import java.time.LocalDate;
import java.util.Set;
import kehou.plan.Strand;

/**
 * What a member of staff said in the poll of the term.
 *
 * @param weekdays on which turns suit; any where empty
 * @param strands what is preferred; anything where empty
 * @param away days on which the person is not there
 */
record RotaWish(boolean willing, Set<Integer> weekdays, Set<Strand> strands, Set<LocalDate> away) {
    /** Nothing was said. */
    static final RotaWish NONE = new RotaWish(true, Set.of(), Set.of(), Set.of());

    boolean allows(LocalDate day) {
        return willing
                && !away.contains(day)
                && (weekdays.isEmpty() || weekdays.contains(day.getDayOfWeek().getValue()));
    }

    /** 0 for homework support wished for, 1 where nothing was said of it, 2 where something else was. */
    int distance() {
        if (strands.contains(Strand.HOMEWORK)) {
            return 0;
        }
        return strands.isEmpty() ? 1 : 2;
    }
}
