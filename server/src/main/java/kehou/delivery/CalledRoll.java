package kehou.delivery;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kehou.people.Pupil;
import org.jspecify.annotations.Nullable;

/**
 * A roll as it is stored: seats, and a mark for each of them.
 *
 * @param seating id of the seat list it was packed against
 * @param version 0 only inside the transaction that creates it
 */
record CalledRoll(
        long seating,
        int version,
        List<Pupil.Id> seats,
        List<Mark> marks,
        @Nullable Instant calledAt) {
    /** What the marks are once leaves and the touched pupils are laid over 'everyone is present'. */
    static List<Mark> evaluate(List<Pupil.Id> seats, Set<Pupil.Id> onLeave, Map<Pupil.Id, PlacedMark> placed) {
        return seats.stream()
                .map(pupil -> {
                    PlacedMark touched = placed.get(pupil);
                    if (touched != null) {
                        return touched.mark();
                    }
                    return onLeave.contains(pupil) ? Mark.LEAVE : Mark.PRESENT;
                })
                .toList();
    }

    /** Nobody loses a seat on a called roll; who joined since then sits behind. */
    static List<Pupil.Id> seatsWith(List<Pupil.Id> seats, Collection<Pupil.Id> expected) {
        return Stream.concat(seats.stream(), expected.stream()).distinct().toList();
    }

    @Nullable
    Mark markOf(Pupil.Id pupil) {
        int seat = seats.indexOf(pupil);
        return seat < 0 ? null : marks.get(seat);
    }

    RollCount count() {
        return RollCount.of(marks);
    }
}
