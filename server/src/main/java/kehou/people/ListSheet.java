package kehou.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A sheet that is a plain list: the first row of headings that has what must be there, and the rows below it. Headings
 * nobody asked for are named in {@code ignored}; their columns are not read.
 */
record ListSheet(String name, Map<String, Integer> columns, List<String> ignored, List<RawSheet.Row> rows) {
    private static final int ROWS_SEARCHED = 30;

    /** {@code headings}: for each column its names in files. */
    static Optional<ListSheet> in(RawSheet sheet, Map<String, List<String>> headings, Set<String> needed) {
        List<RawSheet.Row> rows = sheet.rows();
        for (int i = 0; i < Math.min(ROWS_SEARCHED, rows.size()); i++) {
            Map<String, Integer> columns = new HashMap<>();
            List<String> ignored = new ArrayList<>();
            rows.get(i).cells().forEach((place, cell) -> {
                String shown = CellText.shown(cell);
                String heading = CellText.dense(shown).replaceAll("[*:]|\\(.*\\)", "");
                Optional<String> column = headings.entrySet().stream()
                        .filter(each -> each.getValue().contains(heading))
                        .map(Map.Entry::getKey)
                        .findFirst();
                column.ifPresentOrElse(known -> columns.putIfAbsent(known, place), () -> ignored.add(shown));
            });
            if (columns.keySet().containsAll(needed)) {
                return Optional.of(new ListSheet(sheet.name(), columns, ignored, rows.subList(i + 1, rows.size())));
            }
        }
        return Optional.empty();
    }

    /** What the row shows in this column; empty where there is no such column. */
    String text(RawSheet.Row row, String column) {
        RawCell cell = cell(row, column);
        return cell == null ? "" : CellText.shown(cell);
    }

    @Nullable
    RawCell cell(RawSheet.Row row, String column) {
        Integer place = columns.get(column);
        return place == null ? null : row.cells().get(place);
    }

    /** The place of a problem as the spreadsheet shows it: column letter and heading. */
    String place(String column, String heading) {
        Integer place = columns.get(column);
        return place == null ? heading : RawSheet.letters(place) + " " + heading;
    }
}
