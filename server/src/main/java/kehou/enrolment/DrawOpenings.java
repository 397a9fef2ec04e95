package kehou.enrolment;

import java.util.List;

/**
 * The keys of all, opened: whether each follows from what its family was promised.
 *
 * @param faults keys or seals that do not
 */
public record DrawOpenings(Draw.Id draw, String reason, int faults, List<OpenedKey> keys) {
    /** @param agrees seal and key follow from the values beside them */
    public record OpenedKey(String receipt, String key, String lot, int tickets, int credit, boolean agrees) {}
}
