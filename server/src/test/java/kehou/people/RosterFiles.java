package kehou.people;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Makes roster files as schools make them, and as nobody should. All people are invented. */
final class RosterFiles {
    /** A prefix that was never issued; the number is valid by its checksum, born 2018-05-06, a girl. */
    static final String GIRL = numbered("20180506", 42);

    static final String BOY = numbered("20180506", 51);

    private RosterFiles() {}

    static String numbered(String birth, int serial) {
        String seventeen = "360101" + birth + "%03d".formatted(serial);
        return seventeen + MainlandId.checkOf(seventeen);
    }

    static byte[] sample(String name) {
        try (InputStream in = RosterFiles.class.getResourceAsStream("/rosters/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] xlsx(Map<String, List<List<Object>>> sheets, CellRangeAddress... merges) {
        return saved(new XSSFWorkbook(), sheets, merges);
    }

    static byte[] xls(Map<String, List<List<Object>>> sheets, CellRangeAddress... merges) {
        return saved(new HSSFWorkbook(), sheets, merges);
    }

    private static byte[] saved(Workbook workbook, Map<String, List<List<Object>>> sheets, CellRangeAddress... merges) {
        try (workbook;
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            CellStyle dateStyle = workbook.createCellStyle();
            dateStyle.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
            sheets.forEach((name, lines) -> {
                Sheet sheet = workbook.createSheet(name);
                for (CellRangeAddress merge : merges) {
                    sheet.addMergedRegion(merge);
                }
                for (int i = 0; i < lines.size(); i++) {
                    fill(sheet.createRow(i), lines.get(i), dateStyle);
                }
            });
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A cell to be written as a formula, with or without a stored result. */
    record Formula(String text, String result) {}

    private static void fill(Row row, List<Object> values, CellStyle dateStyle) {
        for (int i = 0; i < values.size(); i++) {
            switch (values.get(i)) {
                case Number number -> row.createCell(i).setCellValue(number.doubleValue());
                case LocalDate date -> {
                    row.createCell(i).setCellValue(date);
                    row.getCell(i).setCellStyle(dateStyle);
                }
                case Formula formula -> {
                    row.createCell(i).setCellFormula(formula.text());
                    row.getCell(i).setCellValue(formula.result());
                }
                case Object text
                when !text.toString().isEmpty() -> row.createCell(i).setCellValue(text.toString());
                default -> {}
            }
        }
    }

    /** A workbook of one sheet whose XML is given as it is, for what no spreadsheet program writes. */
    static byte[] rawXlsx(String sheetXml) {
        return zip(Map.of(
                "_rels/.rels",
                """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1"
                 Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>""",
                "xl/_rels/workbook.xml.rels",
                """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1"
                 Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>""",
                "xl/workbook.xml",
                """
                <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
                 xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
                <sheets><sheet name="三年级2班" sheetId="1" r:id="r1"/></sheets></workbook>""",
                "xl/worksheets/sheet1.xml",
                sheetXml));
    }

    static byte[] zip(Map<String, String> parts) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                for (Map.Entry<String, String> part : parts.entrySet()) {
                    zip.putNextEntry(new ZipEntry(part.getKey()));
                    zip.write(text(part.getValue()));
                }
            }
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Rows of inline strings as sheet XML. */
    static String sheetXml(List<List<String>> lines) {
        StringBuilder xml = new StringBuilder(
                "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
        for (int row = 0; row < lines.size(); row++) {
            xml.append("<row r=\"").append(row + 1).append("\">");
            for (int column = 0; column < lines.get(row).size(); column++) {
                xml.append("<c r=\"").append(RawSheet.letters(column)).append(row + 1);
                xml.append("\" t=\"inlineStr\"><is><t>")
                        .append(lines.get(row).get(column))
                        .append("</t></is></c>");
            }
            xml.append("</row>");
        }
        return xml.append("</sheetData></worksheet>").toString();
    }
}
