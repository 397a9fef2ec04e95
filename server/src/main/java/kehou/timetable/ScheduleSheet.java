package kehou.timetable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Writes a schedule as a spreadsheet: the week by venue, as it hangs on the wall, and the list of its cells. */
final class ScheduleSheet {
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final List<String> TITLES = List.of("星期", "时间", "内容", "形式", "场地", "教师或负责人", "班额（人）", "年级", "周次或日期");
    private static final int[] WIDTHS = {8, 14, 24, 14, 20, 16, 12, 24, 14};
    private static final byte[] HEAD = {(byte) 0xec, (byte) 0xec, (byte) 0xec};
    private static final int CHARACTER = 256;

    private ScheduleSheet() {}

    static ResponseEntity<byte[]> answer(SchedulePaper paper) {
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(
                                        paper.school() + " 课后服务排片表 第 " + paper.version() + " 版.xlsx",
                                        StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(of(paper));
    }

    static byte[] of(SchedulePaper paper) {
        try (Workbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            CellStyle box = box(book);
            CellStyle head = head(book);
            week(book.createSheet("一周"), paper, box, head, book);
            list(book.createSheet("明细"), paper, box, head, book);
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void week(Sheet sheet, SchedulePaper paper, CellStyle box, CellStyle head, Workbook book) {
        List<Integer> days = ScheduleWords.days(paper.cells());
        title(sheet, paper, days.size(), book);
        Row names = sheet.createRow(1);
        names.setHeightInPoints(18);
        put(names, 0, "场地", head);
        for (int i = 0; i < days.size(); i++) {
            put(names, i + 1, ScheduleWords.weekday(days.get(i)), head);
        }
        Map<String, List<ScheduleCell>> venues =
                new TreeMap<>(paper.cells().stream().collect(Collectors.groupingBy(ScheduleCell::venueName)));
        int at = 2;
        for (var venue : venues.entrySet()) {
            Row row = sheet.createRow(at++);
            put(row, 0, venue.getKey(), head);
            int most = 1;
            for (int i = 0; i < days.size(); i++) {
                int day = days.get(i);
                List<ScheduleCell> here = venue.getValue().stream()
                        .filter(cell -> cell.weekday() == day)
                        .toList();
                put(row, i + 1, here.stream().map(ScheduleWords::block).collect(Collectors.joining("\n\n")), box);
                most = Math.max(most, here.size() * 4);
            }
            row.setHeightInPoints(most * 15f + 4);
        }
        sheet.setColumnWidth(0, 16 * CHARACTER);
        for (int i = 0; i < days.size(); i++) {
            sheet.setColumnWidth(i + 1, 26 * CHARACTER);
        }
        printed(sheet, paper);
    }

    private static void list(Sheet sheet, SchedulePaper paper, CellStyle box, CellStyle head, Workbook book) {
        title(sheet, paper, TITLES.size() - 1, book);
        Row names = sheet.createRow(1);
        for (int i = 0; i < TITLES.size(); i++) {
            put(names, i, TITLES.get(i), head);
            sheet.setColumnWidth(i, WIDTHS[i] * CHARACTER);
        }
        int at = 2;
        for (ScheduleCell cell : paper.cells()) {
            Row row = sheet.createRow(at++);
            put(row, 0, ScheduleWords.weekday(cell.weekday()), box);
            put(row, 1, ScheduleWords.span(cell), box);
            put(row, 2, cell.content(), box);
            put(row, 3, ScheduleWords.form(cell), box);
            put(row, 4, cell.venueName(), box);
            put(row, 5, cell.teacher(), box);
            Cell size = row.createCell(6);
            size.setCellStyle(box);
            if (cell.size() != null) {
                size.setCellValue(cell.size());
            }
            put(row, 7, ScheduleWords.grades(cell.grades()), box);
            put(row, 8, ScheduleWords.weeks(cell), box);
        }
        printed(sheet, paper);
    }

    private static void title(Sheet sheet, SchedulePaper paper, int last, Workbook book) {
        Cell cell = sheet.createRow(0).createCell(0);
        CellStyle style = book.createCellStyle();
        Font font = book.createFont();
        font.setBold(true);
        font.setFontHeightInPoints((short) 14);
        style.setFont(font);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        cell.getRow().setHeightInPoints(26);
        cell.setCellStyle(style);
        cell.setCellValue(guarded(ScheduleWords.title(paper)));
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, last));
        sheet.createFreezePane(0, 2);
        sheet.setRepeatingRows(CellRangeAddress.valueOf("1:2"));
    }

    private static void printed(Sheet sheet, SchedulePaper paper) {
        PrintSetup setup = sheet.getPrintSetup();
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        setup.setLandscape(true);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) 0);
        sheet.setFitToPage(true);
        sheet.getFooter().setLeft(ScheduleWords.title(paper).replace("&", "＆"));
        sheet.getFooter().setRight("第 &P 页，共 &N 页");
    }

    private static CellStyle box(Workbook book) {
        CellStyle style = book.createCellStyle();
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        short line = IndexedColors.GREY_50_PERCENT.getIndex();
        style.setTopBorderColor(line);
        style.setBottomBorderColor(line);
        style.setLeftBorderColor(line);
        style.setRightBorderColor(line);
        style.setAlignment(HorizontalAlignment.LEFT);
        style.setIndention((short) 1);
        return style;
    }

    private static CellStyle head(Workbook book) {
        CellStyle style = box(book);
        Font font = book.createFont();
        font.setBold(true);
        style.setFont(font);
        style.setFillForegroundColor(new XSSFColor(HEAD));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    private static void put(Row row, int column, String text, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(style);
        cell.setCellValue(guarded(text));
    }

    /** Text that a spreadsheet program would take for a formula is made text. */
    private static String guarded(String text) {
        return text.matches("(?s)^[=+\\-@].*") ? "'" + text : text;
    }
}
