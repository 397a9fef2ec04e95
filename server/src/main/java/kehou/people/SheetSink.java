package kehou.people;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import kehou.people.RosterProblem.Code;

/** Collects what a file reader finds and stops it at the limits, so that no file of any kind can exhaust the machine. */
final class SheetSink {
    static final int MAX_FILE_BYTES = 10 << 20;
    static final int MAX_SHEETS = 120;
    /** 3,000 pupils and room for titles, totals and blank lines. */
    static final int MAX_ROWS = 3_600;

    static final int MAX_COLUMNS = 256;
    static final int MAX_CELL_CHARACTERS = 32_767;

    private final List<RawSheet> sheets = new ArrayList<>();
    private List<RawSheet.Row> rows = new ArrayList<>();
    private List<RawSheet.Merge> merges = new ArrayList<>();
    private TreeMap<Integer, RawCell> cells = new TreeMap<>();
    private String sheet = "";
    private int row;
    private int filledRows;

    void startSheet(String name) {
        if (sheets.size() >= MAX_SHEETS) {
            throw new UnreadableRoster(Code.TOO_MANY_SHEETS, "一个文件最多 " + MAX_SHEETS + " 张工作表");
        }
        sheet = name;
        rows = new ArrayList<>();
        merges = new ArrayList<>();
        startRow(1);
    }

    void startRow(int number) {
        closeRow();
        row = number;
    }

    void cell(int column, RawCell cell) {
        if (cell instanceof RawCell.Text(String text)) {
            if (text.length() > MAX_CELL_CHARACTERS) {
                throw new UnreadableRoster(Code.CELL_TOO_LONG, "一个单元格最多 " + MAX_CELL_CHARACTERS + " 个字符");
            }
            if (text.isBlank()) {
                return;
            }
        }
        if (column >= MAX_COLUMNS) {
            throw new UnreadableRoster(Code.TOO_MANY_COLUMNS, "一张工作表最多 " + MAX_COLUMNS + " 列");
        }
        cells.put(column, cell);
    }

    void merge(RawSheet.Merge merge) {
        if (merges.size() < MAX_ROWS) {
            merges.add(merge);
        }
    }

    void endSheet() {
        closeRow();
        sheets.add(new RawSheet(sheet, rows, merges));
    }

    List<RawSheet> sheets() {
        return sheets;
    }

    private void closeRow() {
        if (cells.isEmpty()) {
            return;
        }
        if (++filledRows > MAX_ROWS) {
            throw new UnreadableRoster(Code.TOO_MANY_ROWS, "一个文件最多 3000 名学生，请按年级拆分后再导入");
        }
        rows.add(new RawSheet.Row(row, cells));
        cells = new TreeMap<>();
    }
}
