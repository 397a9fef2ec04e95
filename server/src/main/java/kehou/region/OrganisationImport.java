package kehou.region;

import java.time.Instant;
import java.util.List;
import kehou.kernel.RowId;
import org.jspecify.annotations.Nullable;

/**
 * A spreadsheet of organisations, read and checked but not yet in force.
 *
 * @param problems what must be mended before it can be confirmed: then all of it counts, or none
 */
public record OrganisationImport(
        Id id,
        String file,
        Instant uploadedAt,
        @Nullable Instant confirmedAt,
        OrganisationImportCounts counts,
        List<SheetProblem> problems,
        List<OrganisationImportLine> lines) {
    public record Id(long value) implements RowId {}

    /** Lines by what confirming does with them. */
    public record OrganisationImportCounts(int added, int changed, int same, int problems) {}

    /** What a confirmed line does. */
    public enum Effect {
        ADD,
        CHANGE,
        SAME
    }

    /** A line and its effect. */
    public record OrganisationImportLine(
            int row,
            Organisation.Kind kind,
            String name,
            @Nullable String parent,
            Effect effect) {}

    /**
     * A cell that is not as it must be.
     *
     * @param row counted from 1 as people see it
     * @param column the column's title
     * @param code what is wrong, for the client to say in words
     * @param expected what would be right
     * @param found what stands there
     */
    public record SheetProblem(String sheet, int row, String column, String code, String expected, String found) {}
}
