package kehou.people;

import java.util.HashMap;
import java.util.Map;

/** Keeps track of the columns that cells of earlier rows reach down into, as {@code rowspan} asks. */
final class HtmlSpans {
    private final Map<Integer, Integer> takenThroughRow = new HashMap<>();

    void clear() {
        takenThroughRow.clear();
    }

    /** The first free column at or after {@code wanted}; takes {@code across} columns for {@code down} rows. */
    int place(int row, int wanted, int across, int down) {
        int column = wanted;
        while (column < SheetSink.MAX_COLUMNS && takenThroughRow.getOrDefault(column, 0) >= row) {
            column++;
        }
        for (int i = 0; i < across; i++) {
            takenThroughRow.put(column + i, row + down - 1);
        }
        return column;
    }
}
