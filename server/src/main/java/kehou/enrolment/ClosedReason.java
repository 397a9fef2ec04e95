package kehou.enrolment;

import java.util.Map;
import kehou.kernel.Refused;

/**
 * Why an offering is closed to a child, with its numbers: the same in the catalogue and at the counter.
 *
 * @param code for example {@code enrolment.full}
 */
public record ClosedReason(String code, Map<String, Object> facts) {
    static ClosedReason of(Refused refused) {
        return new ClosedReason(refused.reason().code(), refused.facts());
    }
}
