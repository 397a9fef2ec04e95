package kehou.people;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import kehou.people.RosterColumn.PupilField;

/** Grade and class cells merged over many rows: every row they cover gets what the first one says. */
final class MergedClasses {
    private static final Set<PupilField> SHARED =
            EnumSet.of(PupilField.GRADE, PupilField.CLASS, PupilField.GRADE_AND_CLASS);

    private final RawSheet sheet;
    private final HeadingFinder.Headings headings;

    MergedClasses(RawSheet sheet, HeadingFinder.Headings headings) {
        this.sheet = sheet;
        this.headings = headings;
    }

    void fillDown() {
        Map<Integer, RawSheet.Row> rows = new HashMap<>();
        for (RawSheet.Row row :
                sheet.rows().subList(headings.lastRow() + 1, sheet.rows().size())) {
            rows.put(row.number(), row);
        }
        for (RawSheet.Merge merge : sheet.merges()) {
            RosterColumn column = headings.columns().get(merge.firstColumn());
            RawSheet.Row first = rows.get(merge.firstRow());
            RawCell said = first == null ? null : first.cells().get(merge.firstColumn());
            if (said != null && column != null && column.pupil() != null && SHARED.contains(column.pupil())) {
                rows.values().stream()
                        .filter(row -> merge.covers(row.number(), merge.firstColumn()))
                        .forEach(row -> row.cells().putIfAbsent(merge.firstColumn(), said));
            }
        }
    }
}
