package kehou.library;

import java.util.List;
import kehou.kernel.RowId;

/**
 * What is taught: the dossier of a course in a school's library.
 *
 * @param grades the grades it suits, 1 to 9, ascending
 * @param classSize the most pupils it can be taught to at once
 * @param version grows with each change; a write names the one it has seen
 */
public record Course(
        Id id,
        String name,
        ActivityCategory category,
        String introduction,
        String aims,
        List<Integer> grades,
        int classSize,
        List<Lesson> lessons,
        Standing state,
        int version) {
    /** The id of a course. */
    public record Id(long value) implements RowId {}
}
