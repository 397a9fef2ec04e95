package kehou.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kehou.Clause;
import kehou.people.RosterProblem.Code;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that lie about their type, and files that must not be read. */
@Clause("roster/import")
class RosterFileKindTest {
    private static final RosterFrame FRAME = new RosterFrame(LocalDate.of(2026, 11, 22), 1, 9);
    private static final String LINES = "姓名,性别,出生日期,年级,班级\n阿依古丽·买买提,女,2018-05-06,三年级,2班\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK", "GB18030"})
    void text_is_read_in_whatever_encoding_it_was_saved(String charset) {
        assertOnePupil(LINES.getBytes(Charset.forName(charset)), "名单.csv");
    }

    @Test
    void a_byte_order_mark_is_not_part_of_the_first_heading() {
        assertOnePupil(("\uFEFF" + LINES).getBytes(StandardCharsets.UTF_8), "名单.csv");
    }

    @Test
    void tab_text_as_excel_saves_it_in_utf_16_is_read() {
        byte[] tabs = ("\uFEFF" + LINES.replace(',', '\t')).getBytes(StandardCharsets.UTF_16LE);
        assertOnePupil(tabs, "名单.txt");
    }

    @Test
    void tab_text_named_xls_is_read_as_what_it_is() {
        assertOnePupil(LINES.replace(',', '\t').getBytes(Charset.forName("GBK")), "名单.xls");
    }

    @Test
    void quoted_values_may_hold_commas_and_line_breaks() {
        Roster roster = read(
                RosterFiles.text(
                        "姓名,备注,年级班级,出生日期\n\"李\"\"想\",\"爱唱歌,\n爱画画\",\"三(2)班\",=\"20180506\"\n王宁,,三(2)班,20180507\n"),
                "名单.csv");
        assertThat(roster.rows()).extracting(RosterRow::name).contains("王宁");
        assertThat(roster.problems()).extracting(RosterProblem::code).containsExactly(Code.NAME_SHAPE);
    }

    @Test
    void a_web_page_named_xls_is_read_as_its_table() {
        String page = """
                <html><head><meta charset="gbk"><style>td {mso-number-format:"\\@"; content:"<td>"}</style></head><body>
                <!-- <table><tr><td>姓名</table> -->
                <TABLE border=1><tr><td colspan=4>实验小学三年级（2）班名册
                <tr><th rowspan=2>姓名<th rowspan=2>出生日期<th colspan=2>父亲
                <tr><th>姓名<th>联系电话
                <tr><td>阿依古丽&#183;买买提<td>2018年5月6日<td>买买提&middot;艾力</td><td>139&nbsp;0000&nbsp;0001</TABLE></body></html>""";
        Roster roster = read(page.getBytes(Charset.forName("GBK")), "名单.xls");

        assertThat(roster.problems()).isEmpty();
        RosterRow row = roster.rows().getFirst();
        assertThat(row.name()).isEqualTo("阿依古丽·买买提");
        assertThat(row.grade()).isEqualTo(3);
        assertThat(row.classNumber()).isEqualTo(2);
        assertThat(row.guardians()).containsExactly(new RosterGuardian("买买提·艾力", Kinship.FATHER, "13900000001", true));
    }

    @Test
    void workbooks_new_and_old_are_read_under_any_name() {
        Map<String, List<List<Object>>> sheet = Map.of(
                "三年级2班",
                List.of(List.of("学生名册"), List.of("姓名", "出生日期"), List.of("阿依古丽·买买提", LocalDate.of(2018, 5, 6))));
        CellRangeAddress title = new CellRangeAddress(0, 0, 0, 1);
        assertOnePupil(RosterFiles.xlsx(sheet, title), "名单.csv");
        assertOnePupil(RosterFiles.xls(sheet, title), "名单.xlsx");
    }

    @Test
    void files_of_other_kinds_are_refused_by_what_they_are() {
        assertRefused(RosterFiles.text("%PDF-1.7 …"), Code.FILE_TYPE_UNKNOWN);
        assertRefused(new byte[] {1, 2, 0, 3}, Code.FILE_TYPE_UNKNOWN);
        assertRefused(RosterFiles.zip(Map.of("word/document.xml", "<w/>")), Code.FILE_TYPE_UNKNOWN);
        assertRefused(new byte[] {(byte) 0x81, (byte) 0xFF, (byte) 0xFF}, Code.FILE_TYPE_UNKNOWN);
        assertRefused(RosterFiles.text("PK\u0003\u0004 broken"), Code.FILE_BROKEN);
        assertRefused(RosterFiles.text("你好,世界\n"), Code.HEADER_MISSING);
        assertRefused(new byte[0], Code.HEADER_MISSING);
    }

    @Test
    void a_file_over_10_megabytes_is_refused_unread() {
        assertRefused(new byte[SheetSink.MAX_FILE_BYTES + 1], Code.FILE_TOO_LARGE);
    }

    @Test
    void a_zip_bomb_is_stopped_while_it_expands() {
        String blanks = " ".repeat(200 << 20);
        assertRefused(RosterFiles.rawXlsx("<worksheet>" + blanks + "</worksheet>"), Code.FILE_EXPANDS_TOO_FAR);
    }

    @Test
    void entities_are_refused_wherever_they_point() {
        String bomb = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;\">"
                + "<!ENTITY c SYSTEM \"file:///etc/hostname\">]><worksheet><sheetData><row r=\"1\">"
                + "<c t=\"inlineStr\"><is><t>&b;&c;</t></is></c></row></sheetData></worksheet>";
        assertRefused(RosterFiles.rawXlsx(bomb), Code.FILE_BROKEN);
    }

    @Test
    void a_number_with_a_billion_digits_is_a_broken_cell_not_a_dead_server() {
        String xml = RosterFiles.sheetXml(List.of(List.of("姓名", "学籍号"), List.of("李想", "x")))
                .replace("t=\"inlineStr\"><is><t>x</t></is>", "><v>1E999999999</v>");
        assertThat(read(RosterFiles.rawXlsx(xml), "a.xlsx").problems())
                .extracting(RosterProblem::code)
                .contains(Code.CELL_ERROR);
    }

    @Test
    void more_rows_columns_sheets_or_characters_than_any_school_has_are_refused() {
        List<String> pupil = List.of("李想");
        assertRefused(
                RosterFiles.rawXlsx(RosterFiles.sheetXml(Collections.nCopies(SheetSink.MAX_ROWS + 1, pupil))),
                Code.TOO_MANY_ROWS);
        assertRefused(
                RosterFiles.rawXlsx(RosterFiles.sheetXml(List.of(Collections.nCopies(300, "姓名")))),
                Code.TOO_MANY_COLUMNS);
        assertRefused(RosterFiles.text("姓名,\"" + "长".repeat(40_000)), Code.CELL_TOO_LONG);
        assertRefused(
                RosterFiles.text("<table>" + "<tr><td>姓名<td>班级</table><table>".repeat(130)), Code.TOO_MANY_SHEETS);
    }

    @Test
    void hidden_sheets_and_instructions_are_passed_over_and_other_sheets_are_mentioned() {
        Map<String, List<List<Object>>> sheets = new LinkedHashMap<>();
        sheets.put("填写说明", List.of(List.of("请先阅读")));
        sheets.put("三年级2班", List.of(List.of("姓名", "出生日期"), List.of("李想", "20180506")));
        sheets.put("课表", List.of(List.of("周一", "语文")));
        Roster roster = read(RosterFiles.xlsx(sheets), "a.xlsx");

        assertThat(roster.rows()).hasSize(1);
        assertThat(roster.importable()).isTrue();
        assertThat(roster.problems())
                .containsExactly(new RosterProblem("课表", 0, "", Code.SHEET_SKIPPED, "这张表没有“姓名”表头，不会导入"));
    }

    private static void assertOnePupil(byte[] bytes, String fileName) {
        Roster roster = read(bytes, fileName);
        assertThat(roster.problems()).isEmpty();
        assertThat(roster.rows()).hasSize(1);
        RosterRow row = roster.rows().getFirst();
        assertThat(row.name()).isEqualTo("阿依古丽·买买提");
        assertThat(row.birth()).isEqualTo(LocalDate.of(2018, 5, 6));
        assertThat(row.grade()).isEqualTo(3);
        assertThat(row.className()).isEqualTo("2班");
    }

    private static void assertRefused(byte[] bytes, Code code) {
        Roster roster = read(bytes, "名单.xlsx");
        assertThat(roster.rows()).isEmpty();
        assertThat(roster.importable()).isFalse();
        assertThat(roster.problems()).extracting(RosterProblem::code).containsExactly(code);
    }

    private static Roster read(byte[] bytes, String fileName) {
        return RosterReader.read(bytes, fileName, FRAME);
    }
}
