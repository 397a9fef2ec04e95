package kehou.supervision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The city as its public home shows it: sums only.
 *
 * @param division the code whose rule packs bind here; null where the city has not said
 * @param schools that take part, practice schools left out
 * @param courses classes on offer
 * @param pupils who have a place in at least one
 */
public record CityHome(String name, @Nullable String division, Instant asOf, int schools, int courses, int pupils) {}
