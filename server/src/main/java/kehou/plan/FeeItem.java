package kehou.plan;

import java.time.LocalTime;

/** What a fee is taken for; what may not be charged for at all is said by the rule packs (JB-3.2, SH-1.1). */
public enum FeeItem {
    BASE_SERVICE,
    ENRICHMENT,
    FLEXIBLE_ARRIVAL,
    NOON_REST;

    /** What a class of that strand at that time of a school day is, whatever it is called. */
    static FeeItem of(Strand strand, OfferingSlot slot, Hours hours) {
        boolean schoolDay = slot.weekday() <= 5;
        LocalTime from = slot.from();
        if (schoolDay && !slot.to().isAfter(hours.lessonsBegin())) {
            return FLEXIBLE_ARRIVAL;
        }
        if (schoolDay && !from.isBefore(hours.noonBegins()) && from.isBefore(hours.noonEnds())) {
            return NOON_REST;
        }
        return strand.gated() ? ENRICHMENT : BASE_SERVICE;
    }

    /** When lessons begin, and the noon break. */
    record Hours(LocalTime lessonsBegin, LocalTime noonBegins, LocalTime noonEnds) {}
}
