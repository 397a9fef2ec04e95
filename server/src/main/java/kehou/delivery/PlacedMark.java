package kehou.delivery;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import kehou.people.Pupil;

/** A mark somebody set, with the when and where that decide between two of them. */
record PlacedMark(Pupil.Id pupil, Mark mark, Instant at, String device) {
    /**
     * The later touch wins; at the same instant the greater device name, and on one device the greater
     * mark. Total, so devices may report in any order, twice or in parts, and the roll comes out the same.
     */
    private static final Comparator<PlacedMark> PRECEDENCE = Comparator.comparing(PlacedMark::at)
            .thenComparing(PlacedMark::device)
            .thenComparing(PlacedMark::mark);

    /** The winners per pupil of both sides. */
    static Map<Pupil.Id, PlacedMark> merge(Collection<PlacedMark> known, Collection<PlacedMark> edits) {
        Map<Pupil.Id, PlacedMark> merged = new HashMap<>();
        known.forEach(mark -> merged.merge(mark.pupil(), mark, PlacedMark::later));
        edits.forEach(mark -> merged.merge(mark.pupil(), mark, PlacedMark::later));
        return merged;
    }

    private static PlacedMark later(PlacedMark one, PlacedMark other) {
        return PRECEDENCE.compare(one, other) >= 0 ? one : other;
    }
}
