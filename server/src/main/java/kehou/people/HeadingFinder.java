package kehou.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kehou.people.RosterColumn.PupilField;
import org.jspecify.annotations.Nullable;

/**
 * Finds the headings of a sheet below title rows: the one, two or three rows near the top that together name most
 * known columns, a pupil's name among them. A heading that spans columns is carried over those it spans.
 */
final class HeadingFinder {
    private static final int ROWS_SEARCHED = 30;
    private static final int DEEPEST = 3;
    private static final int FEWEST_COLUMNS = 2;

    private final RosterHeadings headings;

    HeadingFinder(RosterHeadings headings) {
        this.headings = headings;
    }

    /**
     * The headings of a sheet. {@code columns} by column number, {@code labels} as a person reads them, for every
     * column; {@code titles} is the text above, {@code lastRow} the place in the list of rows after which pupils begin.
     */
    record Headings(
            int firstRow,
            int lastRow,
            Map<Integer, RosterColumn> columns,
            Map<Integer, String> labels,
            String titles) {}

    Optional<Headings> find(RawSheet sheet) {
        int searched = Math.min(ROWS_SEARCHED, sheet.rows().size());
        return IntStream.range(0, searched)
                .boxed()
                .flatMap(first -> IntStream.rangeClosed(1, Math.min(DEEPEST, searched - first))
                        .mapToObj(depth -> at(sheet, first, depth)))
                .filter(found -> found.columns().size() >= FEWEST_COLUMNS && namesPupils(found))
                // Of equals the one that takes fewest rows: a title above adds no columns.
                .max(Comparator.comparingInt((Headings found) -> found.columns().size())
                        .thenComparing(Headings::lastRow, Comparator.reverseOrder())
                        .thenComparing(Headings::firstRow));
    }

    private static boolean namesPupils(Headings found) {
        return found.columns().containsValue(RosterColumn.of(PupilField.NAME));
    }

    private Headings at(RawSheet sheet, int first, int depth) {
        List<Map<Integer, String>> lines = new ArrayList<>();
        for (int i = first; i < first + depth; i++) {
            lines.add(line(
                    sheet,
                    sheet.rows().get(i),
                    i + 1 < first + depth ? sheet.rows().get(i + 1) : null));
        }
        TreeMap<Integer, RosterColumn> columns = new TreeMap<>();
        TreeMap<Integer, String> labels = new TreeMap<>();
        Map<RosterColumn, Integer> taken = new HashMap<>();
        int width = lines.stream()
                .flatMap(line -> line.keySet().stream())
                .mapToInt(each -> each + 1)
                .max()
                .orElse(0);
        for (int column = 0; column < width; column++) {
            int at = column;
            List<String> parts = lines.stream()
                    .map(line -> line.get(at))
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
            if (parts.isEmpty()) {
                continue;
            }
            labels.put(column, String.join("/", parts));
            meaning(parts)
                    .filter(meaning -> taken.putIfAbsent(meaning, at) == null)
                    .ifPresent(meaning -> columns.put(at, meaning));
        }
        String titles = sheet.rows().subList(0, first).stream()
                .flatMap(row -> row.cells().values().stream())
                .map(CellText::shown)
                .collect(Collectors.joining(" "));
        return new Headings(first, first + depth - 1, columns, labels, titles);
    }

    private Optional<RosterColumn> meaning(List<String> parts) {
        String last = parts.getLast();
        return parts.size() == 1 ? headings.column(last) : headings.column(parts.get(parts.size() - 2), last);
    }

    /** The headings in one row; in a row above another one, a heading is carried right while that row goes on. */
    private static Map<Integer, String> line(RawSheet sheet, RawSheet.Row row, RawSheet.@Nullable Row below) {
        Map<Integer, String> line = new TreeMap<>();
        row.cells().forEach((column, cell) -> line.put(column, CellText.shown(cell)));
        if (below == null) {
            return line;
        }
        for (int column : below.cells().keySet()) {
            if (!line.containsKey(column)) {
                Integer left = ((TreeMap<Integer, String>) line).floorKey(column);
                if (left != null && spans(sheet, row.number(), left, column)) {
                    line.put(column, Objects.requireNonNull(line.get(left)));
                }
            }
        }
        return line;
    }

    /** Where no area of the row is merged (plain text, centred titles), a blank to the right belongs to the heading. */
    private static boolean spans(RawSheet sheet, int row, int left, int column) {
        List<RawSheet.Merge> wide = sheet.merges().stream()
                .filter(merge -> row >= merge.firstRow() && row <= merge.lastRow())
                .filter(merge -> merge.lastColumn() > merge.firstColumn())
                .toList();
        return wide.isEmpty() || wide.stream().anyMatch(merge -> merge.covers(row, left) && merge.covers(row, column));
    }
}
