package kehou.library;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a submission stands, for whoever made it: everything but who scored what.
 *
 * @param judges how many experts judge it; {@code in} says how many have handed in
 * @param averages the mean points of each line of the checklist, once it is answered
 * @param opinions what the experts wrote, in no order that tells them apart
 * @param appealUntil the last day for an appeal, while one is possible
 */
public record SubmissionState(
        Admission admission,
        List<AdmissionStep> steps,
        Standard standard,
        int judges,
        int in,
        List<Double> averages,
        List<String> opinions,
        @Nullable LocalDate appealUntil) {}
