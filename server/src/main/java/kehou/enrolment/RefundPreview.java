package kehou.enrolment;

import java.time.LocalDateTime;
import java.util.List;

/**
 * What would go back if the place were given up now, in fen.
 *
 * @param meetings of the offering since the place was chosen
 * @param remaining of them, not begun yet, and those that a closure took and that were not made up
 */
public record RefundPreview(long amountFen, long paidFen, RefundRule rule, int meetings, int remaining) {
    /** The rule: {@code paidFen} times what remains over what there is, half a fen rounded up for the family. */
    static RefundPreview of(long paidFen, List<LocalDateTime> meetings, LocalDateTime now) {
        return of(paidFen, meetings, 0, now);
    }

    /** The same; {@code owed} of the meetings that lie behind were not held for a closure. */
    static RefundPreview of(long paidFen, List<LocalDateTime> meetings, int owed, LocalDateTime now) {
        int total = meetings.size();
        int ahead =
                (int) meetings.stream().filter(begins -> begins.isAfter(now)).count();
        int remaining = Math.min(total, ahead + owed);
        if (paidFen == 0) {
            return new RefundPreview(0, 0, RefundRule.NOTHING_PAID, total, remaining);
        }
        if (remaining == total) {
            return new RefundPreview(paidFen, paidFen, RefundRule.FULL, total, remaining);
        }
        long amount = (2 * paidFen * remaining + total) / (2L * total);
        return new RefundPreview(amount, paidFen, RefundRule.PRO_RATA, total, remaining);
    }
}
