package kehou.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kehou.Clause;
import kehou.people.RosterProblem.Code;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What rows say, and every problem by its place. */
@Clause("roster/import")
class RosterReaderTest {
    private static final RosterFrame FRAME = new RosterFrame(LocalDate.of(2026, 11, 22), 1, 9);
    private static final String GIRL = RosterFiles.GIRL;
    private static final String BOY = RosterFiles.BOY;

    @ParameterizedTest
    @ValueSource(
            strings = {"20180506", "2018-05-06", "2018/5/6", "2018年5月6日", "2018.5.6", "2018-05-06 00:00:00", "２０１８年５月６日"
            })
    void a_birth_date_is_read_in_every_spelling(String spelling) {
        assertThat(only(csv("姓名,出生日期,班级", "李想," + spelling + ",三(2)班")).birth()).isEqualTo(LocalDate.of(2018, 5, 6));
    }

    @Test
    void a_birth_date_is_read_from_date_cells_serial_numbers_and_packed_numbers() {
        Roster roster = sheet(
                "三(2)班",
                List.of("姓名", "出生日期"),
                List.of("李想", LocalDate.of(2018, 5, 6)),
                List.of("王宁", 43226),
                List.of("赵朵", 20180506));
        assertThat(roster.rows())
                .hasSize(3)
                .allMatch(row -> LocalDate.of(2018, 5, 6).equals(row.birth()));
    }

    @ParameterizedTest
    @CsvSource({
        "2018-02-30,BIRTH_SHAPE",
        "五月六日,BIRTH_SHAPE",
        "2018.5,BIRTH_SHAPE",
        "1950-01-01,BIRTH_OUT_OF_RANGE",
        "2026-01-01,BIRTH_OUT_OF_RANGE"
    })
    void a_birth_date_that_cannot_be_is_an_error_at_its_cell(String written, Code code) {
        Roster roster = csv("姓名,学籍号,出生日期,班级", "李想,2018000123," + written + ",三(2)班");
        assertThat(roster.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.row()).isEqualTo(2);
            assertThat(problem.column()).isEqualTo("C 出生日期");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "三年级,2班,3,2",
        "3,2,3,2",
        "小学三年级,(2)班,3,2",
        "初二,十一班,8,11",
        "七年级,701,7,1",
        "小学2024级,3班,3,3",
        "初中2025级,3班,8,3",
        ",三(2)班,3,2",
        ",3.2班,3,2",
        ",302,3,2",
        ",七1班,7,1",
        ",小学2024级3班,3,3",
        "九年级,二十班,9,20",
        "01,02,1,2",
        "3.0,2.0,3,2",
        ",初中2026级(3)班,7,3",
        "八年级,八(5)班,8,5"
    })
    void grades_and_classes_are_read_as_schools_write_them(String grade, String homeClass, int expected, int number) {
        RosterRow row =
                only(csv("姓名,年级,班级,出生日期", "李想," + (grade == null ? "" : grade) + "," + homeClass + ",20180506"));
        assertThat(row.grade()).isEqualTo(expected);
        assertThat(row.classNumber()).isEqualTo(number);
        assertThat(row.className()).isEqualTo(number + "班");
    }

    @ParameterizedTest
    @CsvSource({"三年级2班,3,2", "3(2)班,3,2", "七(1)班,7,1", "三（12）班,3,12", "初一3班,7,3", "3.2班,3,2"})
    void a_sheet_of_its_own_is_a_class(String sheet, int grade, int number) {
        RosterRow row = only(sheet(sheet, List.of("序号", "姓名", "出生日期"), List.of(7, "李想", "20180506")));
        assertThat(row.grade()).isEqualTo(grade);
        assertThat(row.classNumber()).isEqualTo(number);
        assertThat(row.numberInClass()).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource({"2026-2027学年度第一学期三（2）班学生信息表,3,2", "南昌市第二小学四年级三班花名册,4,3", "育才实验学校初一（12）班通讯录,7,12"})
    void a_title_names_the_class_where_nothing_else_does(String title, int grade, int number) {
        RosterRow row = only(sheet("Sheet1", List.of(title), List.of("姓名", "出生日期"), List.of("李想", "20180506")));
        assertThat(row.grade()).isEqualTo(grade);
        assertThat(row.classNumber()).isEqualTo(number);
    }

    @Test
    void a_class_may_have_a_name_and_its_cell_may_be_merged_over_the_class() {
        Roster roster = RosterReader.read(
                RosterFiles.xlsx(
                        Map.of(
                                "Sheet1",
                                List.of(
                                        List.of("年级", "班级", "姓名", "出生日期"),
                                        List.of("一年级", "向日葵班", "李想", "20200506"),
                                        List.of("", "", "王宁", "20200507"))),
                        new CellRangeAddress(1, 2, 0, 0),
                        new CellRangeAddress(1, 2, 1, 1)),
                "a.xlsx",
                FRAME);
        assertThat(roster.problems()).isEmpty();
        assertThat(roster.rows()).hasSize(2).allMatch(row -> row.className().equals("向日葵班") && row.grade() == 1);
        assertThat(roster.rows()).allMatch(row -> row.classNumber() == null);
    }

    @ParameterizedTest
    @CsvSource({
        "年级=十年级;班级=1班,GRADE_SHAPE",
        "年级=2024级;班级=1班,GRADE_SHAPE",
        "年级=;班级=1班,GRADE_MISSING",
        "年级=三年级;班级=,CLASS_MISSING",
        "年级=三年级;班级=四(1)班,CLASS_SHAPE",
        "年级=三年级;班级=401,CLASS_SHAPE",
        "年级=三年级;班级=2026101,CLASS_SHAPE",
        "年级=三年级;班级=1班;班内学号=1000,NUMBER_IN_CLASS_SHAPE"
    })
    void a_place_that_the_file_does_not_say_clearly_is_an_error(String cells, Code code) {
        assertThat(codes(row(cells + ";姓名=李想;出生日期=20180506"))).containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource({
        "欧阳　娜娜,欧阳娜娜",
        "张 三,张三",
        "阿依古丽•买买提,阿依古丽·买买提",
        "买买提・艾力,买买提·艾力",
        "𠅤亶,𠅤亶",
        "㛃,㛃",
        "Anna Maria Rossi,Anna Maria Rossi",
        "⽅⽂,方文"
    })
    void names_keep_every_character_and_lose_only_padding(String written, String name) {
        assertThat(only(csv("姓名,班级,出生日期", written + ",三(2)班,20180506")).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"李?想,NAME_CHARACTER_UNREADABLE", "李想1,NAME_SHAPE", "李\uE000,NAME_CHARACTER_PRIVATE", "'',NAME_MISSING"})
    void a_name_that_is_not_whole_is_told(String written, Code code) {
        assertThat(codes(csv("姓名,班级,出生日期", written + ",三(2)班,20180506"))).containsExactly(code);
    }

    @Test
    void a_long_number_stored_as_a_number_has_lost_digits_and_is_never_guessed() {
        Roster roster = sheet(
                "三(2)班",
                List.of("姓名", "身份证件号", "出生日期"),
                List.of("李想", Double.valueOf(GIRL.replace('X', '0')), "20180506"));
        assertThat(roster.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(Code.NUMBER_LOST_DIGITS);
            assertThat(problem.sheet()).isEqualTo("三(2)班");
            assertThat(problem.row()).isEqualTo(2);
            assertThat(problem.column()).isEqualTo("B 身份证件号");
        });
        assertThat(roster.rows())
                .singleElement()
                .satisfies(row -> assertThat(row.idNumber()).isNull());
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.60101E+17", "3.60101201805060E+17", "360101201805060000"})
    void a_number_spoiled_before_it_became_text_is_told_as_lost(String written) {
        assertThat(codes(row("姓名=李想;班级=三(2)班;身份证件号=" + written))).contains(Code.NUMBER_LOST_DIGITS);
    }

    @Test
    void a_short_number_stored_as_a_number_is_exact() {
        RosterRow row = only(sheet(
                "三(2)班",
                List.of("姓名", "出生日期", "家长姓名", "家长手机", "班内学号"),
                List.of("李想", "20180506", "李明", 13900000001L, 5.0)));
        assertThat(row.guardians()).containsExactly(new RosterGuardian("李明", Kinship.OTHER, "13900000001", true));
        assertThat(row.numberInClass()).isEqualTo(5);
    }

    @Test
    void a_formula_counts_as_its_stored_result_and_without_one_is_an_error() {
        Roster roster = sheet(
                "三(2)班", List.of("姓名", "出生日期"), List.of(new RosterFiles.Formula("\"李\"&\"想\"", "李想"), "20180506"));
        assertThat(roster.rows()).extracting(RosterRow::name).containsExactly("李想");

        String xml = RosterFiles.sheetXml(List.of(List.of("姓名", "出生日期", "性别"), List.of("x", "20180506", "男")))
                .replace("t=\"inlineStr\"><is><t>x</t></is>", "><f>WEBSERVICE(\"http://example.invalid\")</f>");
        Roster without = RosterReader.read(RosterFiles.rawXlsx(xml), "a.xlsx", FRAME);
        assertThat(codes(without)).contains(Code.FORMULA_WITHOUT_VALUE);
        assertThat(without.rows()).isEmpty();
    }

    @Test
    void an_identity_number_must_pass_its_checksum_and_agree_with_the_row() {
        String wrong = GIRL.substring(0, 17) + (GIRL.endsWith("1") ? "2" : "1");
        assertThat(codes(row("姓名=李想;班级=三(2)班;身份证件号=" + wrong))).contains(Code.ID_CHECKSUM);
        assertThat(codes(row("姓名=李想;班级=三(2)班;身份证件号=" + GIRL.substring(1) + ";出生日期=20180506")))
                .containsExactly(Code.ID_SHAPE);
        assertThat(codes(row("姓名=李想;班级=三(2)班;身份证件号=" + GIRL + ";性别=男"))).containsExactly(Code.SEX_DIFFERS_FROM_ID);
        assertThat(codes(row("姓名=李想;班级=三(2)班;身份证件号=" + GIRL + ";出生日期=20180507")))
                .containsExactly(Code.BIRTH_DIFFERS_FROM_ID);
        assertThat(codes(row("姓名=李想;班级=三(2)班;身份证件号=" + GIRL + ";性别=她"))).containsExactly(Code.SEX_SHAPE);
        RosterRow row = only(row("姓名=李想;班级=三(2)班;身份证件号=" + BOY.toLowerCase(Locale.ROOT)));
        assertThat(row.sex()).isEqualTo(Sex.MALE);
        assertThat(row.birth()).isEqualTo(LocalDate.of(2018, 5, 6));
    }

    @ParameterizedTest
    @CsvSource({
        "护照,E12345678,PASSPORT",
        "港澳居民来往内地通行证,H12345678,HONG_KONG_MACAO",
        "台湾居民来往大陆通行证,12345678,TAIWAN",
        "外国人永久居留身份证,USA123456789012,FOREIGN_PERMANENT_RESIDENCE",
        "'',E12345678,OTHER"
    })
    void pupils_without_a_mainland_card_are_normal(String type, String number, IdType expected) {
        RosterRow row = only(row("姓名=Anna Rossi;班级=三(2)班;身份证件类型=" + type + ";身份证件号=" + number));
        assertThat(row.idType()).isEqualTo(expected);
        assertThat(row.idNumber()).isEqualTo(number);
    }

    @Test
    void a_student_number_completes_a_row_only_where_everything_agrees() {
        RosterRow complete = only(row("姓名=李想;班级=三(2)班;学籍号=G" + GIRL + ";出生年月=2018.5;性别=女"));
        assertThat(complete.birth()).isEqualTo(LocalDate.of(2018, 5, 6));
        RosterRow apart = only(row("姓名=李想;班级=三(2)班;学籍号=G" + GIRL + ";出生年月=2018.6;性别=女"));
        assertThat(apart.birth()).isNull();
        assertThat(apart.idNumber()).isNull();
        assertThat(codes(row("姓名=李想;班级=三(2)班;学籍号=G" + GIRL.substring(0, 17) + (GIRL.endsWith("1") ? "2" : "1"))))
                .containsExactly(Code.STUDENT_NUMBER_CHECKSUM);
        assertThat(codes(row("姓名=李想;班级=三(2)班"))).containsExactly(Code.IDENTITY_MISSING);
    }

    @ParameterizedTest
    @CsvSource({
        "139 0000 0001,13900000001",
        "139-0000-0001,13900000001",
        "+86 13900000001,13900000001",
        "8613900000001,13900000001",
        "+852 9123 4567,+85291234567",
        "13900000001.0,13900000001"
    })
    void phones_are_read_as_people_write_them(String written, String phone) {
        assertThat(only(row("姓名=李想;班级=三(2)班;出生日期=20180506;母亲姓名=王芳;母亲电话=" + written))
                        .guardians())
                .containsExactly(new RosterGuardian("王芳", Kinship.MOTHER, phone, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1390000000", "0791-86123456", "13900000001/13900000002", "1.39E+10x"})
    void a_phone_that_is_none_is_an_error_at_its_cell(String written) {
        assertThat(codes(row("姓名=李想;班级=三(2)班;出生日期=20180506;母亲电话=" + written))).containsExactly(Code.PHONE_SHAPE);
    }

    @Test
    void need_flags_never_stand_in_the_pupils_row() {
        Roster roster = row("姓名=李想;班级=三(2)班;出生日期=20180506;是否留守儿童=双亲外出留守;残疾类型=听力残疾;是否孤儿=否;随班就读=非随班就读");
        assertThat(roster.needs())
                .singleElement()
                .extracting(RosterNeeds::needs)
                .isEqualTo(Set.of(Need.LEFT_BEHIND, Need.DISABILITY));
        assertThat(roster.rows().toString()).doesNotContain("LEFT_BEHIND", "留守", "残疾");
        assertThat(codes(row("姓名=李想;班级=三(2)班;出生日期=20180506;是否孤儿=不详细"))).isEmpty();
        assertThat(codes(row("姓名=李想;班级=三(2)班;出生日期=20180506;是否孤儿=也许"))).containsExactly(Code.NEED_SHAPE);
    }

    @Test
    void the_same_pupil_twice_is_found_by_number_and_asked_by_name() {
        String head = "姓名,学籍号,班级,出生日期,班内学号";
        assertThat(codes(csv(head, "李想,2018000001,三(2)班,20180506,1", "李向,2018000001,三(2)班,20180507,2")))
                .containsExactly(Code.STUDENT_NUMBER_TWICE);
        Roster twice = csv(head, "李想,2018000001,三(2)班,20180506,1", "李想,2018000001,三(2)班,20180506,1");
        assertThat(codes(twice)).containsExactly(Code.SAME_ROW_TWICE);
        assertThat(twice.rows()).hasSize(1);
        Roster likely = csv(head, "李想,2018000001,三(2)班,20180506,1", "李想,2018000002,三(2)班,20180506,1");
        assertThat(codes(likely)).containsExactly(Code.LIKELY_SAME_PUPIL, Code.NUMBER_IN_CLASS_TWICE);
        assertThat(likely.importable()).isTrue();
        assertThat(codes(csv("姓名,身份证号,班级", "李想," + GIRL + ",三(2)班", "李向," + GIRL + ",三(2)班")))
                .containsExactly(Code.ID_TWICE);
    }

    @Test
    void one_phone_under_two_names_is_a_question() {
        String head = "姓名,出生日期,班级,家长姓名,家长电话";
        assertThat(codes(csv(head, "李想,20180506,三(2)班,李明,13900000001", "李乐,20190506,二(1)班,李明,13900000001")))
                .isEmpty();
        Roster asked = csv(head, "李想,20180506,三(2)班,李明,13900000001", "李乐,20190506,二(1)班,王芳,13900000001");
        assertThat(codes(asked)).containsExactly(Code.PHONE_OF_SEVERAL_NAMES);
        assertThat(asked.importable()).isTrue();
    }

    @Test
    void totals_signatures_examples_and_repeated_headings_are_not_pupils() {
        Roster roster = csv(
                "序号,姓名,性别,出生日期,班级",
                "1,李想,女,20180506,三(2)班",
                "序号,姓名,性别,出生日期,班级",
                "2,王宁,男,20180507,三(2)班",
                "3,,,,三(2)班",
                "例,示例：张小明,男,2018-03-08,三(2)班",
                "合计,2,,,",
                "班主任签字：,,,,");
        assertThat(roster.problems()).isEmpty();
        assertThat(roster.rows()).extracting(RosterRow::name).containsExactly("李想", "王宁");
    }

    @Test
    void past_500_problems_the_school_mends_the_first_ones() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            lines.add("李想" + i + ",20180506,三(2)班");
        }
        Roster roster = csv("姓名,出生日期,班级", lines.toArray(String[]::new));
        assertThat(roster.problems()).hasSize(501);
        assertThat(roster.problems().getLast().code()).isEqualTo(Code.MORE_PROBLEMS);
    }

    private static Roster csv(String head, String... lines) {
        return RosterReader.read(RosterFiles.text(head + "\n" + String.join("\n", lines)), "名单.csv", FRAME);
    }

    /** A roster of one row, given as heading=value pairs. */
    private static Roster row(String cells) {
        List<String[]> pairs =
                Arrays.stream(cells.split(";")).map(each -> each.split("=", 2)).toList();
        return csv(
                pairs.stream().map(pair -> pair[0]).collect(Collectors.joining(",")),
                pairs.stream().map(pair -> pair[1]).collect(Collectors.joining(",")));
    }

    @SafeVarargs
    private static Roster sheet(String name, List<Object>... lines) {
        return RosterReader.read(RosterFiles.xlsx(Map.of(name, List.of(lines))), "a.xlsx", FRAME);
    }

    private static RosterRow only(Roster roster) {
        assertThat(roster.problems()).isEmpty();
        assertThat(roster.rows()).hasSize(1);
        return roster.rows().getFirst();
    }

    private static List<Code> codes(Roster roster) {
        return roster.problems().stream().map(RosterProblem::code).toList();
    }
}
