package kehou.supervision;

import java.util.List;

/**
 * How a school stands now, in numbers.
 *
 * @param pupilsServed pupils with a confirmed place in at least one offering
 */
record SchoolStanding(int school, int pupils, int pupilsServed, int staff, List<ClassStanding> classes) {

    /** An offering of the school with its seats and those taken by confirmed places. */
    record ClassStanding(long offering, String name, int seats, int enrolled) {}
}
