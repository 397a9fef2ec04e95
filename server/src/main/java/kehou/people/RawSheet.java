package kehou.people;

import java.util.List;
import java.util.SortedMap;

/** A sheet as any kind of file yields it: rows with their non-empty cells by column (from 0), and merged areas. */
record RawSheet(String name, List<Row> rows, List<Merge> merges) {

    /** {@code number} counts from 1 as the spreadsheet shows it. */
    record Row(int number, SortedMap<Integer, RawCell> cells) {}

    /** A merged area; rows count from 1, columns from 0, both ends inside. */
    record Merge(int firstRow, int lastRow, int firstColumn, int lastColumn) {
        boolean covers(int row, int column) {
            return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
        }
    }

    /** A, B … Z, AA: the name a spreadsheet shows for a column counted from 0. */
    static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int left = column; left >= 0; left = left / 26 - 1) {
            letters.insert(0, (char) ('A' + left % 26));
        }
        return letters.toString();
    }
}
