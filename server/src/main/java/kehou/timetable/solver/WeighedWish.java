package kehou.timetable.solver;

import java.util.function.ToIntFunction;

/**
 * What a wish costs a timetable.
 *
 * @param weight how much the school cares
 * @param times how often it is not met; for NEAR floors and buildings on the way, whichever there are
 */
public record WeighedWish(Wish wish, int weight, long times) {
    /** What a school can care for; each is a constraint of its own in the search. */
    public enum Wish {
        FAIR(TimetableWeights::fair),
        PREFERRED(TimetableWeights::preferred),
        SAME_VENUE(TimetableWeights::sameVenue),
        SPREAD(TimetableWeights::spread),
        BUILDINGS(TimetableWeights::buildings),
        NEAR(TimetableWeights::near),
        MOVES(TimetableWeights::moves);

        private final ToIntFunction<TimetableWeights> weight;

        Wish(ToIntFunction<TimetableWeights> weight) {
            this.weight = weight;
        }

        int weightIn(TimetableWeights weights) {
            return weight.applyAsInt(weights);
        }
    }

    /** Weight times times: its part of the sum that the search makes small. */
    public long cost() {
        return weight * times;
    }
}
