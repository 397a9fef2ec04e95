package kehou.enrolment;

import java.time.Instant;
import java.util.Map;
import kehou.region.Term;
import org.jspecify.annotations.Nullable;

/**
 * How a school answered in a term to places that wanted its answer (KH-29), in places.
 *
 * @param answers places by how they stand; a state without one is absent
 * @param refused the refused ones by why; a reason without one is absent
 * @param firstRefusedAt absent where none was refused
 */
public record ApprovalCount(
        Term.Id term,
        Map<PlaceApproval.State, Integer> answers,
        Map<PlaceApproval.Why, Integer> refused,
        @Nullable Instant firstRefusedAt) {
    public ApprovalCount {
        answers = Map.copyOf(answers);
        refused = Map.copyOf(refused);
    }
}
