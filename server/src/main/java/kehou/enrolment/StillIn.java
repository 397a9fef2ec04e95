package kehou.enrolment;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kehou.enrolment.ClassEndStore.Lasting;
import kehou.kernel.MovableClock;
import kehou.plan.Offering;

/**
 * A class that was said to end, in which the child still sits at the hour of another: that one counts from the day on
 * which this ends (change/after).
 *
 * @param until the first day on which the child is not in it any more
 */
public record StillIn(Offering.Id offering, String courseName, LocalDate until) {
    /** The last of these at that hour, for a place in {@code wanted}; none where the child is free from now on. */
    static Optional<StillIn> at(Offering wanted, List<Lasting> lasting, Map<Offering.Id, Offering> known) {
        Slot slot = Slot.of(wanted);
        return lasting.stream()
                .filter(one -> !one.offering().equals(wanted.id()) && one.slot().overlaps(slot))
                .max(Comparator.comparing(Lasting::until))
                .flatMap(one -> Optional.ofNullable(known.get(one.offering()))
                        .map(offering -> new StillIn(
                                one.offering(),
                                offering.courseName(),
                                LocalDate.ofInstant(one.until(), MovableClock.BEIJING))));
    }
}
