package kehou.enrolment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two ways to decide over the same wishes, side by side (BX-16).
 *
 * @param asIs as the draw was held, or would be with a fixed lottery
 */
public record DrawTrial(DrawFigures asIs, DrawFigures changed) {
    /**
     * @param firstWish children that got their first wish
     * @param placed children with at least one seat
     * @param seats given altogether
     * @param worstRank the lowest wish that was somebody's best, 1 is the first
     * @param blockingPairs 0 where nobody has a justified complaint
     * @param groups by grade, and for children in need where the reader may see that
     */
    public record DrawFigures(
            int lists,
            int firstWish,
            int placed,
            int seats,
            int worstRank,
            long blockingPairs,
            List<GroupFigures> groups) {}

    /** @param placed and the rest: none where the group is so small that figures would name children */
    public record GroupFigures(
            @Nullable Integer grade,
            boolean need,
            @Nullable Integer lists,
            @Nullable Integer firstWish,
            @Nullable Integer placed) {}
}
