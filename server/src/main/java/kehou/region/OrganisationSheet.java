package kehou.region;

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
import kehou.kernel.Refused;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Reads and writes the organisation spreadsheet; knows cells, not what they mean. */
final class OrganisationSheet {
    static final String NAME = "组织机构";
    private static final int HEADER_WITHIN = 5;
    private static final int MOST_ROWS = 5_000;
    private static final int MOST_COLUMNS = 60;

    /** One line: its number as people see it and its cells as text. */
    record Line(int row, Map<OrganisationColumn, String> cells) {
        String text(OrganisationColumn column) {
            return cells.getOrDefault(column, "");
        }
    }

    /** A sheet's name and its lines. */
    record Lines(String sheet, List<Line> lines) {}

    private OrganisationSheet() {}

    /** The lines of the first sheet whose header names at least 类型 and 名称. */
    static Lines read(byte[] file) {
        try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(file))) {
            for (Sheet sheet : book) {
                if (sheet.getLastRowNum() > MOST_ROWS) {
                    throw Refusal.TOO_MANY_ROWS.refused("most", MOST_ROWS);
                }
                for (int at = 0; at < Math.min(HEADER_WITHIN, sheet.getLastRowNum() + 1); at++) {
                    Map<Integer, OrganisationColumn> header = header(sheet.getRow(at));
                    if (header.containsValue(OrganisationColumn.KIND)
                            && header.containsValue(OrganisationColumn.NAME)) {
                        return new Lines(sheet.getSheetName(), lines(sheet, at, header));
                    }
                }
            }
        } catch (IOException | RuntimeException e) {
            if (e instanceof Refused refused) {
                throw refused;
            }
            throw Refusal.UNREADABLE_FILE.refused("expected", "xlsx");
        }
        throw Refusal.UNREADABLE_FILE.refused("expected", "类型、名称");
    }

    /** An empty spreadsheet with the titles, what belongs below each, and a few lines as examples. */
    static byte[] template() {
        try (Workbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = book.createSheet(NAME);
            write(sheet, 0, titles());
            write(sheet, 1, List.of("县区", "示例区", "市"));
            write(
                    sheet,
                    2,
                    List.of(
                            "学校",
                            "示例区第一小学",
                            "示例区",
                            "区属",
                            "小学",
                            "",
                            "",
                            "",
                            "36010001",
                            "示例路 1 号",
                            "115.9040",
                            "28.6740",
                            "WGS84",
                            "200"));
            write(sheet, 3, List.of("学校", "市实验学校", "市", "局属", "九年一贯"));
            Sheet notes = book.createSheet("填写说明");
            write(notes, 0, List.of("列", "填写"));
            int row = 1;
            for (OrganisationColumn column : OrganisationColumn.values()) {
                write(notes, row++, List.of(column.title(), column.expected()));
            }
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> titles() {
        return Arrays.stream(OrganisationColumn.values())
                .map(OrganisationColumn::title)
                .toList();
    }

    private static void write(Sheet sheet, int at, List<String> texts) {
        Row row = sheet.createRow(at);
        for (int i = 0; i < texts.size(); i++) {
            row.createCell(i).setCellValue(texts.get(i));
        }
    }

    private static Map<Integer, OrganisationColumn> header(@Nullable Row row) {
        Map<Integer, OrganisationColumn> header = new HashMap<>();
        if (row != null) {
            DataFormatter text = new DataFormatter();
            row.forEach(cell -> OrganisationColumn.titled(text.formatCellValue(cell))
                    .filter(column -> cell.getColumnIndex() < MOST_COLUMNS && !header.containsValue(column))
                    .ifPresent(column -> header.put(cell.getColumnIndex(), column)));
        }
        return header;
    }

    private static List<Line> lines(Sheet sheet, int headerAt, Map<Integer, OrganisationColumn> header) {
        DataFormatter text = new DataFormatter();
        List<Line> lines = new ArrayList<>();
        for (int at = headerAt + 1; at <= sheet.getLastRowNum(); at++) {
            Row row = sheet.getRow(at);
            if (row == null) {
                continue;
            }
            Map<OrganisationColumn, String> cells = new EnumMap<>(OrganisationColumn.class);
            header.forEach((index, column) -> {
                String value = text.formatCellValue(row.getCell(index)).strip();
                if (!value.isEmpty()) {
                    cells.put(column, value);
                }
            });
            if (!cells.isEmpty()) {
                lines.add(new Line(at + 1, cells));
            }
        }
        return lines;
    }
}
