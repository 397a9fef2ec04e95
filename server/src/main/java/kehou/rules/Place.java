package kehou.rules;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where a rule is asked for: division codes (GB/T 2260) from the province down; empty where nobody has said. */
public record Place(List<String> divisions) {
    public static final Place NOWHERE = new Place(List.of());

    /** Province, city and district that the six digits of {@code division} name; nowhere for null. */
    public static Place of(@Nullable String division) {
        if (division == null) {
            return NOWHERE;
        }
        return new Place(Stream.of(division.substring(0, 2) + "0000", division.substring(0, 4) + "00", division)
                .distinct()
                .toList());
    }

    /** Does {@code division} lie within the nearest of these? Nowhere holds everything. */
    public boolean holds(String division) {
        return divisions.isEmpty() || division.startsWith(divisions.getLast().replaceFirst("(00){1,2}$", ""));
    }

    /** How far down {@code division} stands among these; -1 where this place lies outside of it. */
    int depth(String division) {
        return divisions.indexOf(division);
    }
}
