package kehou.quality;

import java.time.Instant;
import java.util.List;
import kehou.kernel.Event;
import kehou.people.Pupil;
import kehou.plan.Offering;

/**
 * What the teacher found of one pupil in one class at the end of the term.
 *
 * @param aspects what was looked at; {@code results} says the same in order
 */
public record PupilEvaluation(
        Offering.Id offering,
        Pupil.Id pupil,
        List<String> aspects,
        List<String> results,
        String comment,
        Instant writtenAt,
        int version) {
    /** It was written, or written anew. */
    public record Written(int school, Offering.Id offering, Pupil.Id pupil) implements Event {}
}
