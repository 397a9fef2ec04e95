package kehou.library;

import java.time.Instant;
import java.util.List;
import kehou.kernel.Event;

/**
 * What one expert gave, once alone and once more after a discussion.
 *
 * @param place the expert's place on the panel
 * @param pass 1 alone, 2 after the discussion
 * @param points one number for each line of the checklist
 */
public record ScoreSheet(
        int place,
        int pass,
        List<Integer> points,
        List<String> remarks,
        Admission.Decision advice,
        String opinion,
        Instant at) {
    int total() {
        return points.stream().mapToInt(Integer::intValue).sum();
    }

    /** An expert's sheet came in at the authority {@code school}. */
    public record HandedIn(int school, Panel.Id panel, int pass) implements Event {}
}
