package kehou.notification;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kehou.kernel.Role;
import kehou.kernel.Scope;

/**
 * A signal as one listener reads it.
 *
 * @param type remark, roll, leave, check-in, session, seats, order, notice, or resumed: some
 *     may have been missed, fetch everything anew
 * @param data ids of what to fetch; for a family {@code pupil} is the own one it concerns
 */
record LiveEvent(String type, int school, Map<String, Long> data) {
    /** One event, or one for each of a guardian's pupils that it concerns. */
    static List<LiveEvent> of(Signal signal, Scope reader) {
        if (reader.role() != Role.GUARDIAN || signal.pupils().isEmpty()) {
            return List.of(new LiveEvent(signal.type().word(), signal.school(), signal.data()));
        }
        return signal.pupils().stream()
                .filter(reader.pupils()::contains)
                .map(pupil -> {
                    Map<String, Long> data = new HashMap<>(signal.data());
                    data.put("pupil", pupil);
                    return new LiveEvent(signal.type().word(), signal.school(), data);
                })
                .toList();
    }
}
