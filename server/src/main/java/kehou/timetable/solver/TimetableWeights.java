package kehou.timetable.solver;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * How much a school cares; 0 is not at all.
 *
 * @param fair no one gives two lessons on a day while another day is free
 * @param preferred preferred weekdays
 * @param sameVenue all lessons of an offering in one venue
 * @param spread the lessons of an offering apart in the week
 * @param buildings few changes of building for the little ones
 * @param near young grades near their home and near the ground
 * @param moves what has a place keeps it
 */
public record TimetableWeights(
        @Min(0) @Max(100) int fair,
        @Min(0) @Max(100) int preferred,
        @Min(0) @Max(100) int sameVenue,
        @Min(0) @Max(100) int spread,
        @Min(0) @Max(100) int buildings,
        @Min(0) @Max(100) int near,
        @Min(0) @Max(1000) int moves) {
    /** What is taken where a school says nothing. */
    public static final TimetableWeights USUAL = new TimetableWeights(2, 3, 2, 4, 2, 2, 0);

    /** The same with what has a place kept where it is. */
    public TimetableWeights keeping() {
        return new TimetableWeights(fair, preferred, sameVenue, spread, buildings, near, Math.max(moves, 200));
    }
}
