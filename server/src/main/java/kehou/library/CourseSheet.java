package kehou.library;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Reads and writes the spreadsheet of a course list; knows cells, not what they mean. */
final class CourseSheet {
    private static final String NAME = "课程";
    private static final int HEADER_WITHIN = 5;
    private static final int MOST_LINES = 500;
    private static final int MOST_COLUMNS = 60;
    private static final int WIDE = 60 * 256;

    /** One line: its number as people see it and its cells as text. */
    record Line(int row, Map<CourseColumn, String> cells) {
        String text(CourseColumn column) {
            return cells.getOrDefault(column, "");
        }
    }

    /** A sheet's name and its lines. */
    record Lines(String sheet, List<Line> lines) {}

    private CourseSheet() {}

    /** The lines of the first sheet whose header names a course's name and category. */
    static Lines read(byte[] file) {
        try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(file))) {
            for (Sheet sheet : book) {
                for (int at = 0; at < Math.min(HEADER_WITHIN, sheet.getLastRowNum() + 1); at++) {
                    Map<Integer, CourseColumn> header = header(sheet.getRow(at));
                    if (header.containsValue(CourseColumn.NAME) && header.containsValue(CourseColumn.CATEGORY)) {
                        return new Lines(sheet.getSheetName(), lines(sheet, at, header));
                    }
                }
            }
        } catch (TooLong e) {
            throw Refusal.TOO_MANY_LINES.refused("most", MOST_LINES);
        } catch (IOException | RuntimeException e) {
            // Whatever the library stumbles over in a foreign file is the file's fault, not ours.
            throw Refusal.UNREADABLE_SHEET.refused("expected", "xlsx");
        }
        throw Refusal.UNREADABLE_SHEET.refused("expected", CourseColumn.NAME.title());
    }

    /** A spreadsheet with the titles, one course as an example, and what belongs below each title. */
    static byte[] template() {
        try (Workbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = book.createSheet(NAME);
            write(
                    sheet,
                    0,
                    Arrays.stream(CourseColumn.values())
                            .map(CourseColumn::title)
                            .toList());
            write(
                    sheet,
                    1,
                    List.of(
                            "示例：剪纸入门",
                            "美育",
                            "中国传统文化艺术",
                            "入门",
                            "3-5",
                            "35",
                            "从对称花样剪到团花。",
                            "会用阴剪和阳剪。",
                            "示范、临摹、独立设计",
                            "兴趣小组",
                            "16",
                            "美术教室；安全剪刀每人一把",
                            "认识剪刀；对称花样；团花",
                            "50",
                            "学生",
                            "学习态度和作品",
                            "学生、教师、家长",
                            "作品展评",
                            "等级和评语"));
            Sheet notes = book.createSheet("填写说明");
            write(notes, 0, List.of("列", "填写"));
            for (CourseColumn column : CourseColumn.values()) {
                write(notes, column.ordinal() + 1, List.of(column.title(), column.expected()));
            }
            int next = CourseColumn.values().length + 2;
            for (ActivityCategory category : ActivityCategory.values()) {
                write(notes, next++, List.of(CourseReader.nameOf(category), CourseReader.activitiesOf(category)));
            }
            notes.setColumnWidth(0, WIDE / 4);
            notes.setColumnWidth(1, WIDE);
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Sheet sheet, int at, List<String> texts) {
        Row row = sheet.createRow(at);
        for (int i = 0; i < texts.size(); i++) {
            row.createCell(i).setCellValue(texts.get(i));
        }
    }

    private static Map<Integer, CourseColumn> header(@Nullable Row row) {
        Map<Integer, CourseColumn> header = new HashMap<>();
        if (row != null) {
            DataFormatter text = new DataFormatter();
            row.forEach(cell -> CourseColumn.titled(text.formatCellValue(cell))
                    .filter(column -> cell.getColumnIndex() < MOST_COLUMNS && !header.containsValue(column))
                    .ifPresent(column -> header.put(cell.getColumnIndex(), column)));
        }
        return header;
    }

    private static List<Line> lines(Sheet sheet, int headerAt, Map<Integer, CourseColumn> header) {
        DataFormatter text = new DataFormatter();
        List<Line> lines = new ArrayList<>();
        for (int at = headerAt + 1; at <= sheet.getLastRowNum(); at++) {
            Row row = sheet.getRow(at);
            if (row == null) {
                continue;
            }
            Map<CourseColumn, String> cells = new EnumMap<>(CourseColumn.class);
            header.forEach((index, column) -> {
                String value = text.formatCellValue(row.getCell(index)).strip();
                if (!value.isEmpty()) {
                    cells.put(column, value);
                }
            });
            if (!cells.isEmpty() && !cells.getOrDefault(CourseColumn.NAME, "").startsWith("示例")) {
                lines.add(new Line(at + 1, cells));
            }
            if (lines.size() > MOST_LINES) {
                throw new TooLong();
            }
        }
        return lines;
    }

    private static final class TooLong extends RuntimeException {}
}
