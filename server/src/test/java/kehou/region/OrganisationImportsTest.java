package kehou.region;

import static kehou.region.OrganisationsTest.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import kehou.Clause;
import kehou.kernel.KernelRefusal;
import kehou.region.OrganisationImport.SheetProblem;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class OrganisationImportsTest extends RegionJourney {
    private static final List<String> TITLES =
            List.of("类型", "名称", "上级", "办学主体", "学段", "村小", "教学点", "寄宿制", "学校代码", "地址", "经度", "纬度", "坐标系", "围栏半径(米)");

    @Autowired
    OrganisationImports imports;

    @Autowired
    Campuses campuses;

    @Test
    @Clause("NC-3/one-platform")
    void one_spreadsheet_brings_districts_schools_and_campuses_and_bringing_it_again_changes_nothing() {
        String district = fresh("新城区");
        String primary = fresh("新城小学");
        String nine = fresh("新城实验学校");
        byte[] file = sheet(
                List.of(
                        "学校",
                        primary,
                        district,
                        "区属",
                        "小学",
                        "是",
                        "",
                        "",
                        fresh("CODE-"),
                        "学府路 1 号",
                        "115.904",
                        "28.674",
                        "WGS84",
                        "150"),
                List.of("县区", district, "市"),
                List.of("学校", nine, district, "局属", "九年一贯", "", "", "是"));

        OrganisationImport preview = imports.preview(city, "组织机构.xlsx", file);
        assertThat(preview.problems()).isEmpty();
        assertThat(preview.counts()).isEqualTo(new OrganisationImport.OrganisationImportCounts(3, 0, 0, 0));
        assertThat(organisations.children(0)).extracting(Organisation::name).doesNotContain(district);

        imports.confirm(city, preview.id());
        Organisation area = organisations.children(0).stream()
                .filter(o -> o.name().equals(district))
                .findFirst()
                .orElseThrow();
        List<Organisation> schools = organisations.children(area.number());
        assertThat(schools).extracting(Organisation::name).containsExactlyInAnyOrder(primary, nine);
        Organisation first = schools.stream()
                .filter(s -> s.name().equals(primary))
                .findFirst()
                .orElseThrow();
        assertThat(first.village()).isTrue();
        assertThat(first.run()).isEqualTo(SchoolRun.DISTRICT);
        assertThat(as(school(first.number()), () -> campuses.list(school(first.number()))))
                .singleElement()
                .satisfies(campus -> {
                    assertThat(campus.crs()).isEqualTo(Crs.WGS84);
                    assertThat(campus.fenceMetres()).isEqualTo(150);
                    assertThat(campus.lon()).isEqualTo(115.904);
                });

        OrganisationImport again = imports.preview(city, "组织机构.xlsx", file);
        assertThat(again.counts()).isEqualTo(new OrganisationImport.OrganisationImportCounts(0, 0, 3, 0));
        imports.confirm(city, again.id());
        assertThat(organisations.children(area.number())).hasSize(2);
        assertThat(as(school(first.number()), () -> campuses.list(school(first.number()))))
                .hasSize(1);
    }

    @Test
    void the_code_finds_a_renamed_school_again() {
        int district = district();
        String name = organisations.require(district).name();
        String code = fresh("CODE-");
        confirm(sheet(List.of("学校", "旧名小学", name, "区属", "小学", "", "", "", code)));
        confirm(sheet(List.of("学校", "新名小学", name, "区属", "小学", "", "", "", code)));
        assertThat(organisations.children(district))
                .singleElement()
                .satisfies(school -> assertThat(school.name()).isEqualTo("新名小学"));
    }

    @Test
    void every_wrong_cell_is_named_by_sheet_row_and_column_and_nothing_is_taken() {
        String district = organisations.require(district()).name();
        OrganisationImport preview = imports.preview(
                city,
                "错误.xlsx",
                sheet(
                        List.of("学院", "某学院", "市"),
                        List.of("学校", "甲", district, "区属", "小学"),
                        List.of("学校", "上级不明小学", "不存在的区", "区属", "小学"),
                        List.of("学校", "谁办小学", district, "公司", "小学"),
                        List.of("学校", "经度小学", district, "区属", "小学", "", "", "", "", "", "很远", "28.6", "WGS84"),
                        List.of("学校", "坐标系小学", district, "区属", "小学", "", "", "", "", "", "115.9", "28.6", "北京"),
                        List.of("学校", "重名小学", district, "区属", "小学"),
                        List.of("学校", "重名小学", district, "区属", "小学")));
        assertThat(preview.problems())
                .extracting(SheetProblem::row, SheetProblem::column, SheetProblem::code)
                .contains(
                        tuple(2, "类型", "unknown"),
                        tuple(3, "名称", "length"),
                        tuple(4, "上级", "unknown"),
                        tuple(5, "办学主体", "unknown"),
                        tuple(6, "经度", "number"),
                        tuple(7, "坐标系", "unknown"),
                        tuple(9, "名称", "twice"));
        assertThat(preview.problems()).allSatisfy(problem -> {
            assertThat(problem.sheet()).isEqualTo("机构");
            assertThat(problem.expected()).isNotBlank();
        });
        refused(() -> imports.confirm(city, preview.id()), Refusal.HAS_PROBLEMS);
        assertThat(organisations.schools(0)).extracting(Organisation::name).doesNotContain("经度小学", "重名小学");
    }

    @Test
    void an_import_is_confirmed_once_and_by_the_place_that_made_it() {
        int ours = district();
        OrganisationImport preview = imports.preview(
                bureau(ours),
                "区.xlsx",
                sheet(List.of("学校", fresh("区里的小学"), organisations.require(ours).name(), "区属", "小学")));
        refused(() -> imports.confirm(bureau(district()), preview.id()), KernelRefusal.NOT_FOUND);
        imports.confirm(bureau(ours), preview.id());
        refused(() -> imports.confirm(bureau(ours), preview.id()), Refusal.ALREADY_CONFIRMED);
        assertThat(organisations.children(ours)).hasSize(1);
    }

    @Test
    void one_line_that_fails_when_confirmed_takes_back_the_whole_import() {
        int district = district();
        String name = organisations.require(district).name();
        String elsewhere = fresh("CODE-");
        OrganisationImport preview = imports.preview(
                bureau(district),
                "两校.xlsx",
                sheet(
                        List.of("学校", fresh("第一所"), name, "区属", "小学"),
                        List.of("学校", fresh("第二所"), name, "区属", "小学", "", "", "", elsewhere)));
        organisations.found(
                city,
                new NewOrganisation(
                        Organisation.Kind.SCHOOL,
                        fresh("别区小学"),
                        district(),
                        SchoolRun.DISTRICT,
                        List.of(Stage.PRIMARY),
                        false,
                        false,
                        false,
                        false,
                        elsewhere));
        refused(() -> imports.confirm(bureau(district), preview.id()), Refusal.CODE_TAKEN);
        assertThat(organisations.children(district)).isEmpty();
    }

    @Test
    void the_template_reads_back_as_two_schools_and_a_district() {
        OrganisationImport preview = imports.preview(city, "模板.xlsx", imports.template());
        assertThat(preview.problems()).isEmpty();
        assertThat(preview.lines()).hasSize(3);
    }

    @Test
    void a_file_that_is_no_spreadsheet_is_refused_in_words() {
        refused(() -> imports.preview(city, "照片.xlsx", new byte[] {1, 2, 3}), Refusal.UNREADABLE_FILE);
        refused(() -> imports.preview(city, "别的表.xlsx", book(List.of(List.of("姓名", "年龄")))), Refusal.UNREADABLE_FILE);
    }

    private void confirm(byte[] file) {
        imports.confirm(city, imports.preview(city, "机构.xlsx", file).id());
    }

    @SafeVarargs
    private static byte[] sheet(List<String>... rows) {
        List<List<String>> all = new ArrayList<>(List.of(TITLES));
        all.addAll(List.of(rows));
        return book(all);
    }

    private static byte[] book(List<List<String>> rows) {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = book.createSheet("机构");
            for (int at = 0; at < rows.size(); at++) {
                Row row = sheet.createRow(at);
                for (int i = 0; i < rows.get(at).size(); i++) {
                    row.createCell(i).setCellValue(rows.get(at).get(i));
                }
            }
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
