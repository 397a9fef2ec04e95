package kehou.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import kehou.Clause;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sample files of one invented school, three of the many shapes there are, against the truth they were made from. */
class SampleRosterTest {
    private static final RosterFrame AUTUMN = new RosterFrame(LocalDate.of(2026, 11, 22), 1, 6);
    private static final List<JsonNode> TRUTH = JsonMapper.builder()
            .build()
            .readTree(RosterFiles.sample("truth.json"))
            .get("students")
            .valueStream()
            .toList();

    @Test
    @Clause("roster/import")
    void the_full_export_gives_exactly_the_true_pupils() {
        Roster roster = read("01_full_export.xlsx");

        assertThat(roster.problems()).isEmpty();
        assertThat(roster.rows()).hasSameSizeAs(TRUTH);
        for (int i = 0; i < TRUTH.size(); i++) {
            RosterRow row = roster.rows().get(i);
            JsonNode truth = TRUTH.get(i);
            assertPupil(row, truth);
            assertThat(row.guardians())
                    .containsExactly(
                            new RosterGuardian(said(truth, "father"), Kinship.FATHER, said(truth, "p1"), true),
                            new RosterGuardian(said(truth, "mother"), Kinship.MOTHER, said(truth, "p2"), true));
        }
    }

    @Test
    @Clause("roster/import")
    void class_sheets_with_titles_and_grouped_headings_give_exactly_the_true_pupils() {
        Roster roster = read("02_title_merged_headers.xls");

        assertThat(roster.problems()).isEmpty();
        assertThat(roster.rows()).hasSameSizeAs(TRUTH);
        for (int i = 0; i < TRUTH.size(); i++) {
            assertPupil(roster.rows().get(i), TRUTH.get(i));
            assertThat(roster.rows().get(i).guardians())
                    .containsExactly(new RosterGuardian(
                            said(TRUTH.get(i), "father"), Kinship.OTHER, said(TRUTH.get(i), "p1"), true));
        }
    }

    @Test
    @Clause("roster/import")
    void the_gbk_text_with_trailing_tabs_gives_the_first_true_pupils() {
        Roster roster = read("06b_gbk.csv");

        assertThat(roster.problems()).isEmpty();
        assertThat(roster.rows()).hasSize(20);
        for (int i = 0; i < 20; i++) {
            RosterRow row = roster.rows().get(i);
            assertThat(row.studentNumber()).isEqualTo(said(TRUTH.get(i), "xj"));
            assertThat(row.name()).isEqualTo(said(TRUTH.get(i), "name"));
            assertThat(row.className()).isEqualTo(said(TRUTH.get(i), "cls") + "班");
            assertThat(row.guardians())
                    .containsExactly(new RosterGuardian(
                            said(TRUTH.get(i), "father"), Kinship.OTHER, said(TRUTH.get(i), "p1"), true));
        }
    }

    @Test
    @Clause("roster/import")
    void of_73_columns_only_those_allowed_are_kept_and_need_flags_stand_apart() {
        Roster roster = read("01_full_export.xlsx");

        assertThat(roster.keptColumns())
                .containsExactlyInAnyOrder(
                        "姓名",
                        "性别",
                        "出生日期",
                        "身份证件类型",
                        "身份证件号",
                        "学籍号",
                        "班内学号",
                        "年级",
                        "班级",
                        "联系电话",
                        "是否留守儿童",
                        "是否进城务工人员随迁子女",
                        "是否孤儿",
                        "是否烈士或优抚子女",
                        "随班就读",
                        "残疾类型",
                        "是否需要申请资助",
                        "成员1姓名",
                        "成员1关系",
                        "成员1联系电话",
                        "成员1是否监护人",
                        "成员2姓名",
                        "成员2关系",
                        "成员2联系电话",
                        "成员2是否监护人");
        assertThat(roster.ignoredColumns()).contains("民族", "政治面貌", "现住址", "血型", "成员1工作单位", "成员1身份证件号");
        assertThat(roster.rows().toString()).doesNotContain("汉族", "测试路", "群众");
        assertThat(roster.needs())
                .flatExtracting(RosterNeeds::needs)
                .containsOnly(Need.MIGRANT_FAMILY, Need.FINANCIAL_AID);
        assertThat(roster.needs().stream().filter(each -> each.needs().contains(Need.MIGRANT_FAMILY)))
                .hasSize(10);
        assertThat(roster.needs().stream().filter(each -> each.needs().contains(Need.FINANCIAL_AID)))
                .hasSize(16);
    }

    private static Roster read(String file) {
        return RosterReader.read(RosterFiles.sample(file), file, AUTUMN);
    }

    private static void assertPupil(RosterRow row, JsonNode truth) {
        assertThat(row.name()).isEqualTo(said(truth, "name"));
        assertThat(row.sex()).isEqualTo(said(truth, "sex").equals("男") ? Sex.MALE : Sex.FEMALE);
        assertThat(row.birth()).isEqualTo(LocalDate.parse(said(truth, "birth"), DateTimeFormatter.BASIC_ISO_DATE));
        assertThat(row.idType()).isEqualTo(IdType.MAINLAND);
        assertThat(row.idNumber()).isEqualTo(said(truth, "id"));
        assertThat(row.studentNumber()).isEqualTo(said(truth, "xj"));
        assertThat(row.grade()).isEqualTo(truth.get("grade").intValue());
        assertThat(row.classNumber()).isEqualTo(truth.get("cls").intValue());
        assertThat(row.numberInClass()).isEqualTo(truth.get("no").intValue());
    }

    private static String said(JsonNode truth, String field) {
        return Normalizer.normalize(truth.get(field).asString(), Normalizer.Form.NFKC);
    }
}
