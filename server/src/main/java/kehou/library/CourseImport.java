package kehou.library;

import java.util.List;
import kehou.kernel.Event;
import kehou.region.OrganisationImport.SheetProblem;

/**
 * A course list read from a spreadsheet.
 *
 * @param taken whether its courses are drafts in the library now: all of them, or none
 * @param problems what must be mended first, by row and column
 */
public record CourseImport(boolean taken, List<CourseImportLine> lines, List<SheetProblem> problems) {
    /** One course of the list; {@code gaps} are the parts that are still missing for a submission. */
    public record CourseImportLine(int row, String name, ActivityCategory category, int lessons, List<String> gaps) {}

    /** So many courses came in from one list. */
    public record Taken(int school, int courses) implements Event {}
}
