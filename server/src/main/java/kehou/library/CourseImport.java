package kehou.library;

import java.util.List;
import kehou.kernel.Event;
import kehou.region.OrganisationImport.SheetProblem;

/**
 * A course list read from a spreadsheet.
 *
 * @param taken whether its courses are in the library now: all of them, or none
 * @param problems what must be mended first, by row and column
 */
public record CourseImport(boolean taken, List<CourseImportLine> lines, List<SheetProblem> problems) {
    /** What taking a line of the list does to the library. */
    public enum Effect {
        ADD,
        CHANGE,
        SAME,
        /** It lies with the authority, was answered there, or is a teacher's application: the list leaves it alone. */
        LOCKED
    }

    /** One course of the list; {@code gaps} are the parts that are still missing for a submission. */
    public record CourseImportLine(
            int row, String name, ActivityCategory category, int lessons, Effect effect, List<String> gaps) {}

    /** So many courses came in from one list. */
    public record Taken(int school, int courses) implements Event {}
}
