package kehou.enrolment;

import java.time.Instant;
import kehou.plan.Offering;
import kehou.region.Term;
import org.jspecify.annotations.Nullable;

/**
 * How the places of a class came about, where helpers entered any (JA-6).
 *
 * @param chosen places that were ever taken, given up or not
 * @param entered those of them that a helper entered
 * @param undone those of the entered ones that the family took back or objected to
 * @param opensAt when its window opened
 * @param fullAt when the last seat was taken for the first time; absent where one is left
 */
public record HelperShare(
        Offering.Id offering,
        Term.Id term,
        String courseName,
        int seats,
        int chosen,
        int entered,
        int undone,
        Instant opensAt,
        @Nullable Instant fullAt) {}
