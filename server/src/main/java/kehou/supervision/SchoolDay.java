package kehou.supervision;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One school on one day, in numbers.
 *
 * @param sessions due that day, cancelled ones left out
 * @param held of those, the ones whose roll was called
 * @param expected pupils expected in the held ones
 * @param present of those, the ones who came
 * @param orders opened that day
 * @param paidFen received for those orders so far
 * @param refundedFen returned on those orders so far
 */
record SchoolDay(
        int school,
        LocalDate day,
        int sessions,
        int held,
        int expected,
        int present,
        int orders,
        long paidFen,
        long refundedFen) {

    static SchoolDay none(int school, LocalDate day) {
        return new SchoolDay(school, day, 0, 0, 0, 0, 0, 0, 0);
    }

    boolean empty() {
        return equals(none(school, day));
    }

    /** The figures by name, as differences report them. */
    Map<String, Long> figures() {
        Map<String, Long> figures = new LinkedHashMap<>();
        figures.put("sessions", (long) sessions);
        figures.put("held", (long) held);
        figures.put("expected", (long) expected);
        figures.put("present", (long) present);
        figures.put("orders", (long) orders);
        figures.put("paidFen", paidFen);
        figures.put("refundedFen", refundedFen);
        return figures;
    }
}
