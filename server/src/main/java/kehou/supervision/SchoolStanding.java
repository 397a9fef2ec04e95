package kehou.supervision;

import java.util.List;
import kehou.enrolment.Unplaced;
import org.jspecify.annotations.Nullable;

/**
 * How a school stands now, in numbers.
 *
 * @param pupilsServed pupils with a confirmed place in at least one offering
 * @param demand absent where families were not asked this term
 */
record SchoolStanding(
        int school,
        int pupils,
        int pupilsServed,
        Unplaced.@Nullable Count demand,
        int staff,
        List<ClassStanding> classes) {

    /** An offering of the school with its seats and those taken by confirmed places. */
    record ClassStanding(long offering, String name, int seats, int enrolled) {}
}
