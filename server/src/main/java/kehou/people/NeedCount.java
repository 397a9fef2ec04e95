package kehou.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How many children of an authority's area have a need that counts.
 *
 * @param children absent where they are so few that one could be guessed, or none
 * @param below the number below which they are not shown
 * @param countedAt the oldest count in it; absent before the first
 */
public record NeedCount(
        Need need,
        @Nullable Integer children,
        int below,
        @Nullable Instant countedAt) {}
