package kehou.people;

import java.time.Instant;
import java.util.List;
import kehou.kernel.Event;

/**
 * The turn of the school year at a school.
 *
 * @param standing the school year the roster stands in, by the year it began
 * @param current today's school year
 * @param due whether the roster is behind
 * @param moving pupils that would move up, {@code graduating} those that would graduate
 */
public record Promotion(int standing, int current, boolean due, int moving, int graduating, List<YearTurn> history) {

    /** A year that was turned. */
    public record YearTurn(int schoolYear, int promoted, int graduated, Instant at) {}

    /** The school's roster moved into this school year. */
    public record Turned(int school, int schoolYear, int promoted, int graduated) implements Event {}
}
