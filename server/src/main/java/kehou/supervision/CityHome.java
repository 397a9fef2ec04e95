package kehou.supervision;

import java.time.Instant;

/**
 * The city as its public home shows it: sums only.
 *
 * @param schools that take part, practice schools left out
 * @param courses classes on offer
 * @param pupils who have a place in at least one
 */
public record CityHome(String name, Instant asOf, int schools, int courses, int pupils) {}
