package kehou.supervision;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import kehou.kernel.MovableClock;
import kehou.supervision.Overview.OverviewRow;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes an overview as a spreadsheet: title, rows, total. Money is in yuan there, as offices calculate. */
final class OverviewSheet {
    private static final ZoneId BEIJING = MovableClock.BEIJING;
    private static final List<String> TITLES =
            List.of("名称", "学校数", "教职工", "在校学生", "参加学生", "应开课次", "已开课次", "应到人次", "实到人次", "订单数", "实收（元）", "退款（元）");

    private OverviewSheet() {}

    static byte[] of(Overview overview) {
        try (Workbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = book.createSheet("总览");
            String asOf = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss")
                    .withZone(BEIJING)
                    .format(overview.asOf());
            sheet.createRow(0)
                    .createCell(0)
                    .setCellValue("%s　%s 至 %s　统计时刻 %s"
                            .formatted(guarded(overview.name()), overview.from(), overview.to(), asOf));
            Row header = sheet.createRow(1);
            for (int i = 0; i < TITLES.size(); i++) {
                header.createCell(i).setCellValue(TITLES.get(i));
            }
            int at = 2;
            for (OverviewRow row : overview.rows()) {
                write(sheet.createRow(at++), guarded(row.name()), row);
            }
            write(sheet.createRow(at), "合计", overview.totals());
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Row line, String name, OverviewRow row) {
        line.createCell(0).setCellValue(name);
        int[] counts = {
            row.schools(),
            row.staff(),
            row.pupils(),
            row.pupilsServed(),
            row.sessions(),
            row.held(),
            row.expected(),
            row.present()
        };
        for (int i = 0; i < counts.length; i++) {
            line.createCell(i + 1).setCellValue(counts[i]);
        }
        if (row.orders() != null && row.paidFen() != null && row.refundedFen() != null) {
            line.createCell(9).setCellValue(row.orders());
            line.createCell(10).setCellValue(row.paidFen() / 100.0);
            line.createCell(11).setCellValue(row.refundedFen() / 100.0);
        }
    }

    /** A name that a spreadsheet program would take for a formula is made text. */
    private static String guarded(String name) {
        return name.matches("^[=+\\-@].*") ? "'" + name : name;
    }
}
