package kehou.library;

import java.util.List;
import java.util.Set;
import kehou.kernel.Event;
import kehou.kernel.RowId;
import org.jspecify.annotations.Nullable;

/**
 * Someone in an authority's expert pool (NP-3.1).
 *
 * @param account the account this person signs in with; absent until the invitation is taken up
 * @param employer where this person works; whoever works for the submitter does not judge it
 * @param fields the categories of the directory that this person can judge
 * @param ties numbers of organisations this person has declared ties with
 * @param active may be drawn
 */
public record Expert(
        Id id,
        @Nullable Long account,
        String name,
        String employer,
        String title,
        List<ActivityCategory> fields,
        Set<Integer> ties,
        boolean active,
        int version) {
    /** The id of an expert. */
    public record Id(long value) implements RowId {}

    /** Joined the pool of the authority {@code school}. */
    public record Joined(int school, Id expert) implements Event {}
}
