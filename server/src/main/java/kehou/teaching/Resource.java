package kehou.teaching;

import java.time.Instant;
import java.util.List;
import kehou.files.StoredFile;
import kehou.kernel.Event;
import kehou.kernel.RowId;
import kehou.library.Subject;
import org.jspecify.annotations.Nullable;

/**
 * A free online resource (NC-6/online): a file or a link, for pupils of some grades. It costs nothing, ever.
 *
 * @param shared on the shelf of the whole city as well
 * @param reason why it was returned or withdrawn
 */
public record Resource(
        Id id,
        String title,
        String summary,
        Subject subject,
        List<Integer> grades,
        @Nullable StoredFile file,
        @Nullable String url,
        State state,
        boolean shared,
        String reason,
        Instant submittedAt) {
    public record Id(long value) implements RowId {}

    public enum State {
        SUBMITTED,
        PUBLISHED,
        RETURNED,
        WITHDRAWN
    }

    /** A teacher or the office proposed it. */
    public record Submitted(int school, Id resource) implements Event {}

    /** It was published, returned or withdrawn. */
    public record Decided(int school, Id resource, State state, boolean shared) implements Event {}
}
