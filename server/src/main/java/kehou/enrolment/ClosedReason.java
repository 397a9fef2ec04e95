package kehou.enrolment;

import java.util.HashMap;
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

    /** The same with one more fact. */
    ClosedReason with(String fact, Object value) {
        Map<String, Object> more = new HashMap<>(facts);
        more.put(fact, value);
        return new ClosedReason(code, more);
    }
}
