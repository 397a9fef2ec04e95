package kehou.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import kehou.Clause;
import kehou.Http;
import kehou.kernel.Role;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@Clause("NC-11/dossier")
class CourseListTest extends DossierJourney {
    private static final List<String> TITLES = List.of("课程名称", "类别", "活动", "适合年级", "班额", "课程介绍", "课次安排", "每次分钟");

    @Test
    void a_list_is_shown_first_and_then_taken_whole() {
        byte[] list = list(
                List.of("剪纸", "美育", "中国传统文化艺术", "3-5", "", "从对称到团花。", "认识剪刀；团花", ""),
                List.of("小车", "科技活动", "创客活动", "4,5", "28", "", "", ""));
        JsonNode shown = send(list).expect(200).json();
        assertThat(shown.path("taken").asBoolean()).isFalse();
        assertThat(effects(shown)).containsExactly("ADD", "ADD");
        assertThat(shown.path("problems")).isEmpty();
        assertThat(mine()).isEmpty();

        assertThat(take(list).expect(200).json().path("taken").asBoolean()).isTrue();
        JsonNode paper = mine().get(0);
        assertThat(paper.path("state").asString()).isEqualTo("DRAFT");
        assertThat(paper.path("classSize").asInt())
                .as("the most that the rules of the place allow")
                .isEqualTo(35);
        assertThat(paper.path("lessons")).hasSize(2);
    }

    @Test
    void the_same_list_again_adds_nothing_and_a_changed_one_rewrites_the_draft() {
        take(list(List.of("剪纸", "美育", "中国传统文化艺术", "3-5", "20", "从对称到团花。", "认识剪刀；团花", "40")))
                .expect(200);
        byte[] same = list(List.of("剪纸", "美育", "中国传统文化艺术", "3-5", "20", "从对称到团花。", "认识剪刀；团花", "40"));
        assertThat(effects(send(same).expect(200).json())).containsExactly("SAME");
        take(same).expect(200);
        assertThat(mine()).hasSize(1);
        assertThat(mine().get(0).path("version").asInt()).isEqualTo(1);

        byte[] changed = list(List.of("剪纸", "美育", "", "", "", "一把剪刀一张红纸。", "认识剪刀；团花；生肖", ""));
        assertThat(effects(send(changed).expect(200).json())).containsExactly("CHANGE");
        take(changed).expect(200);
        JsonNode now = mine().get(0);
        assertThat(mine()).hasSize(1);
        assertThat(now.path("introduction").asString()).isEqualTo("一把剪刀一张红纸。");
        assertThat(now.path("classSize").asInt())
                .as("an empty cell changes nothing")
                .isEqualTo(20);
        assertThat(now.path("grades")).hasSize(3);
        assertThat(now.path("lessons").get(0).path("minutes").asInt()).isEqualTo(40);
        assertThat(now.path("lessons").get(2).path("minutes").asInt()).isEqualTo(50);
    }

    @Test
    void a_course_that_was_submitted_is_left_alone() {
        long id = http(school)
                .post("/api/courses", dossier("小车"))
                .expect(200)
                .json()
                .path("id")
                .asLong();
        http(school).post("/api/courses/" + id + "/submission").expect(200);
        byte[] list = list(List.of("小车", "科技活动", "创客活动", "1", "10", "另一门", "", ""));
        assertThat(effects(take(list).expect(200).json())).containsExactly("LOCKED");
        assertThat(mine().get(0).path("introduction").asString()).isEqualTo("从积木到传感器。");
    }

    @Test
    void what_is_wrong_is_named_by_sheet_row_and_column_and_then_nothing_is_taken() {
        byte[] list = list(
                List.of("剪纸", "美育", "球类", "3-5", "", "", "", ""),
                List.of("球", "体育", "球类", "五", "900", "", "", ""),
                List.of("合唱", "声乐", "", "", "", "", "", ""),
                List.of("篮球", "体育", "", "", "", "", "", ""),
                List.of("篮球", "体育", "", "", "", "", "", ""));
        JsonNode problems = send(list).expect(200).json().path("problems");
        assertThat(problems.valueStream()
                        .map(of -> of.path("sheet").asString()
                                + of.path("row").asInt()
                                + of.path("column").asString()
                                + of.path("code").asString()))
                .containsExactly(
                        "课程2活动WRONG", "课程3课程名称WRONG", "课程3适合年级WRONG", "课程3班额WRONG", "课程4类别WRONG", "课程6课程名称TWICE");
        assertThat(problems.get(0).path("expected").asString()).contains("舞蹈").doesNotContain("球类");
        Http.Answer refused = take(list).expect(422);
        assertThat(refused.code()).isEqualTo("library.list_has_problems");
        assertThat(mine()).isEmpty();
    }

    @Test
    void the_template_says_what_belongs_where_and_is_no_list_of_courses_itself() throws IOException {
        byte[] template = http(school)
                .get("/api/course-imports/template")
                .expect(200)
                .raw()
                .body();
        try (Workbook book = new XSSFWorkbook(new ByteArrayInputStream(template))) {
            assertThat(book.getSheetAt(0).getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("课程名称");
            assertThat(book.getSheet("填写说明").getLastRowNum()).isGreaterThan(20);
        }
        JsonNode read = send(template).expect(200).json();
        assertThat(read.path("lines")).isEmpty();
        assertThat(read.path("problems")).isEmpty();
    }

    @Test
    void a_file_that_is_no_list_is_refused_and_a_teacher_takes_none_in() {
        assertThat(http(school)
                        .upload("/api/course-imports", "课程.xlsx", "这不是表格".getBytes())
                        .expect(422)
                        .code())
                .isEqualTo("library.unreadable_sheet");
        http(staff(Role.TEACHER, school.place(), number()))
                .upload("/api/course-imports", "课程.xlsx", list())
                .expect(403);
    }

    private Http.Answer send(byte[] list) {
        return http(school).upload("/api/course-imports", "课程.xlsx", list);
    }

    private Http.Answer take(byte[] list) {
        return http(school).upload("/api/course-imports", "课程.xlsx", list, "confirmed", "true");
    }

    private JsonNode mine() {
        return http(school).get("/api/courses").expect(200).json();
    }

    private static List<String> effects(JsonNode read) {
        return read.path("lines")
                .valueStream()
                .map(of -> of.path("effect").asString())
                .toList();
    }

    @SafeVarargs
    private static byte[] list(List<String>... lines) {
        try (Workbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = book.createSheet("课程");
            write(sheet.createRow(0), TITLES);
            for (int i = 0; i < lines.length; i++) {
                write(sheet.createRow(i + 1), lines[i]);
            }
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Row row, List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            row.createCell(i).setCellValue(texts.get(i));
        }
    }
}
