package kehou.people;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import kehou.people.RosterColumn.PupilField;
import kehou.people.RosterProblem.Code;
import org.jspecify.annotations.Nullable;

/** The kept cells of one row by what their column means, and the way to say what is wrong with them. */
final class RowCells {
    private static final int LONGEST = 100;

    private final String sheet;
    private final RawSheet.Row row;
    private final Map<RosterColumn, Integer> places = new HashMap<>();
    private final Map<Integer, String> labels;
    private final RosterProblems problems;

    RowCells(String sheet, RawSheet.Row row, HeadingFinder.Headings headings, RosterProblems problems) {
        this.sheet = sheet;
        this.row = row;
        this.labels = headings.labels();
        this.problems = problems;
        headings.columns().forEach((place, column) -> places.put(column, place));
    }

    String sheet() {
        return sheet;
    }

    int number() {
        return row.number();
    }

    boolean has(PupilField field) {
        return places.containsKey(RosterColumn.of(field));
    }

    boolean filled(PupilField field) {
        return cell(RosterColumn.of(field)) != null;
    }

    @Nullable
    RawCell cell(RosterColumn column) {
        Integer place = places.get(column);
        return place == null ? null : row.cells().get(place);
    }

    String text(PupilField field) {
        return text(RosterColumn.of(field));
    }

    /** The words in a cell, or an empty string; what cannot be read is reported. */
    String text(RosterColumn column) {
        RawCell cell = cell(column);
        switch (cell) {
            case null -> {
                return "";
            }
            case RawCell.FormulaWithoutValue none ->
                problem(column, Code.FORMULA_WITHOUT_VALUE, "填写内容本身；公式没有结果，请“粘贴为数值”");
            case RawCell.Broken broken -> problem(column, Code.CELL_ERROR, "填写内容本身；这一格显示为错误值");
            case RawCell.Text(String text)
            when text.length() > LONGEST -> problem(column, Code.CELL_TOO_LONG, "不超过 " + LONGEST + " 个字");
            default -> {
                return CellText.shown(cell);
            }
        }
        return "";
    }

    /** A number that is a name (identity, student number, phone): its exact characters, or reported as lost. */
    String code(RosterColumn column) {
        String text = text(column);
        RawCell cell = cell(column);
        if (cell != null && !text.isEmpty() && CellText.lostDigits(cell)) {
            problem(column, Code.NUMBER_LOST_DIGITS, "文本格式的完整号码；这一格被存成数字，末尾几位已经丢失，请把该列设为文本后重新填写");
            return "";
        }
        return CellText.withoutEmptyFraction(CellText.dense(text)).toUpperCase(Locale.ROOT);
    }

    void problem(PupilField field, Code code, String expected) {
        problem(RosterColumn.of(field), code, expected);
    }

    void problem(RosterColumn column, Code code, String expected) {
        Integer place = places.get(column);
        String label = place == null ? "" : RawSheet.letters(place) + " " + labels.getOrDefault(place, "");
        problems.add(sheet, row.number(), label, code, expected);
    }

    /** The first words anywhere in the row, kept column or not: tells totals and signatures from pupils. */
    String firstWords() {
        return row.cells().values().stream()
                .map(CellText::shown)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }
}
