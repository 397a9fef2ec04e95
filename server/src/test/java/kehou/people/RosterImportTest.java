package kehou.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import kehou.Clause;
import kehou.Http;
import kehou.kernel.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Rosters brought in over HTTP, as a school's office does it. */
@Clause("roster/import")
class RosterImportTest extends RosterJourney {
    @Autowired
    private Guardians guardians;

    @Autowired
    private Needs needs;

    @Autowired
    private RosterExpiryJob expiry;

    @Test
    void the_full_export_is_shown_then_taken_over_whole() {
        int school = school();
        JsonNode preview = preview(school, "01_full_export.xlsx", RosterFiles.sample("01_full_export.xlsx"));

        assertThat(preview.get("state").asString()).isEqualTo("PREVIEW");
        assertThat(preview.get("counts").get("new").intValue()).isEqualTo(108);
        assertThat(preview.get("counts").get("errors").intValue()).isZero();
        assertThat(preview.get("sample").size()).isEqualTo(8);
        assertThat(preview.get("sample").get(0).get("name").asString()).isEqualTo("严子泽");
        assertThat(preview.get("ignoredColumns").toString()).contains("民族", "血型");
        assertThat(pupils(school, "")).as("a preview changes nothing").isEmpty();

        long id = preview.get("id").longValue();
        JsonNode rows = desk(school)
                .get("/api/roster-imports/" + id + "/rows?limit=50")
                .expect(200)
                .json();
        assertThat(rows.get("items").size()).isEqualTo(50);
        assertThat(rows.get("next").asString()).isEqualTo("50");

        JsonNode confirmed = desk(school)
                .post("/api/roster-imports/" + id + "/confirmation")
                .expect(200)
                .json();
        assertThat(confirmed.get("state").asString()).isEqualTo("CONFIRMED");
        assertThat(pupils(school, "")).hasSize(108);
        JsonNode classes = desk(school).get("/api/home-classes").expect(200).json();
        assertThat(classes.size()).isEqualTo(6);
        assertThat(classes.get(0).get("pupils").intValue()).isEqualTo(18);
        assertThat(organisations.require(school).onboarding().name()).isEqualTo("ROSTER_IMPORTED");
        assertThat(desk(school)
                        .post("/api/roster-imports/" + id + "/confirmation")
                        .code())
                .isEqualTo("people.not_a_preview");
    }

    @Test
    void importing_again_from_another_file_updates_and_never_duplicates() {
        int school = school();
        bringIn(school, "06b_gbk.csv", RosterFiles.sample("06b_gbk.csv"));
        JsonNode full = bringIn(school, "01_full_export.xlsx", RosterFiles.sample("01_full_export.xlsx"));
        assertThat(full.get("counts").get("new").intValue()).isEqualTo(88);
        assertThat(full.get("counts").get("changed").intValue()).isEqualTo(20);
        assertThat(pupils(school, "")).hasSize(108);

        JsonNode again = preview(school, "01_full_export.xlsx", RosterFiles.sample("01_full_export.xlsx"));
        assertThat(again.get("counts").get("same").intValue()).isEqualTo(108);

        bringIn(school, "02_title_merged_headers.xls", RosterFiles.sample("02_title_merged_headers.xls"));
        List<JsonNode> pupils = pupils(school, "");
        assertThat(pupils).hasSize(108);
        JsonNode first = desk(school)
                .get("/api/pupils/" + pupils.getFirst().get("id").longValue())
                .expect(200)
                .json();
        assertThat(first.get("pupil").get("name").asString()).isEqualTo("严子泽");
        assertThat(first.get("birth").asString()).isEqualTo("2020-03-08");
        assertThat(first.get("guardians")
                        .valueStream()
                        .map(each -> each.get("kinship").asString()))
                .as("the third file knows one guardian only and does not take the other away")
                .containsExactlyInAnyOrder("FATHER", "MOTHER");
    }

    @Test
    void a_file_with_one_error_is_refused_whole() {
        int school = school();
        String file = "姓名,学籍号,年级,班级\n李想," + studentNumber("20180506") + ",三年级,2班\n王宁," + studentNumber("20180507")
                + ",十年级,2班\n";
        JsonNode preview = preview(school, "名单.csv", RosterFiles.text(file));
        assertThat(preview.get("problems").get(0).get("row").intValue()).isEqualTo(3);
        assertThat(preview.get("problems").get(0).get("column").asString()).isEqualTo("C 年级");
        assertThat(preview.get("problems").get(0).get("code").asString()).isEqualTo("GRADE_SHAPE");

        Http.Answer answer =
                desk(school).post("/api/roster-imports/" + preview.get("id").longValue() + "/confirmation");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("people.roster_has_errors");
        assertThat(pupils(school, "")).isEmpty();
    }

    @Test
    void one_phone_beside_two_children_at_two_schools_is_one_guardian() {
        int first = school();
        int second = school();
        String phone = phone();
        String row = "%s,%s,%s,%s,父亲,李明,%s\n";
        String head = "姓名,学籍号,年级,班级,成员1关系,成员1姓名,成员1联系电话\n";
        bringIn(
                first,
                head
                        + row.formatted("李想", studentNumber("20180506"), "三年级", "2班", phone)
                        + row.formatted("李乐", studentNumber("20190506"), "二年级", "1班", phone));
        bringIn(second, head + row.formatted("李欢", studentNumber("20200106"), "一年级", "1班", phone));

        List<Long> accounts = Stream.concat(accounts(first).stream(), accounts(second).stream())
                .toList();
        assertThat(accounts).hasSize(3);
        assertThat(accounts.stream().distinct()).hasSize(1);
    }

    @Test
    void a_guardian_who_comes_with_a_new_phone_loses_the_old_ones_access() {
        int school = school();
        String number = studentNumber("20180506");
        String old = phone();
        String row = "姓名,学籍号,年级,班级,父亲姓名,父亲电话\n李想," + number + ",三年级,2班,李明,";
        bringIn(school, row + old + "\n");
        long before = accounts(school).getFirst();
        bringIn(school, row + phone() + "\n");

        assertThat(accounts(school)).hasSize(1).doesNotContain(before);
    }

    @Test
    void undo_puts_everything_back() {
        int school = school();
        String number = studentNumber("20180506");
        String head = "姓名,学籍号,年级,班级,父亲姓名,父亲电话,是否留守儿童\n";
        String phone = phone();
        bringIn(school, head + "李想," + number + ",三年级,2班,李明," + phone + ",是\n");
        long account = accounts(school).getFirst();
        Pupil.Id pupil = new Pupil.Id(pupils(school, "").getFirst().get("id").longValue());
        assertThat(as(office(school), () -> needs.of(office(school), school, List.of(pupil))))
                .isEqualTo(Map.of(pupil, Set.of(Need.LEFT_BEHIND)));

        JsonNode second = bringIn(
                school,
                head + "李响," + number + ",四年级,1班,李明," + phone() + ",否\n王宁," + studentNumber("20180507") + ",三年级,2班,王强,"
                        + phone() + ",是\n");
        assertThat(pupils(school, ""))
                .extracting(each -> each.get("name").asString())
                .containsExactly("王宁", "李响");

        String path = "/api/roster-imports/" + second.get("id").longValue() + "/undo";
        assertThat(desk(school).post(path).expect(200).json().get("state").asString())
                .isEqualTo("UNDONE");
        assertThat(pupils(school, ""))
                .extracting(each -> each.get("name").asString())
                .containsExactly("李想");
        assertThat(pupils(school, "").getFirst().get("grade").intValue()).isEqualTo(3);
        assertThat(accounts(school)).containsExactly(account);
        assertThat(as(office(school), () -> needs.of(office(school), school, List.of(pupil))))
                .containsKey(pupil);
        assertThat(desk(school).post(path).code()).isEqualTo("people.not_confirmed");
    }

    @Test
    void undo_is_refused_once_rows_were_changed_by_hand_or_a_later_import_stands() {
        int school = school();
        String head = "姓名,学籍号,年级,班级\n";
        String number = studentNumber("20180506");
        JsonNode first = bringIn(school, head + "李想," + number + ",三年级,2班\n");
        JsonNode second = bringIn(school, head + "李响," + number + ",三年级,2班\n");
        assertThat(undo(school, first).code()).isEqualTo("people.undo_too_late");

        long pupil = pupils(school, "").getFirst().get("id").longValue();
        desk(school).post("/api/pupils/" + pupil + "/leaving").expect(200);
        assertThat(undo(school, second).code()).isEqualTo("people.changed_since");
    }

    @Test
    void a_likely_duplicate_waits_for_a_decision() {
        int school = school();
        String head = "姓名,学籍号,出生日期,年级,班级\n";
        bringIn(school, head + "李想," + studentNumber("20180506") + ",20180506,三年级,2班\n");
        JsonNode preview =
                preview(school, "名单.csv", RosterFiles.text(head + "李想,L2018000" + phone() + ",20180506,三年级,2班\n"));
        assertThat(preview.get("problems").get(0).get("code").asString()).isEqualTo("LIKELY_SAME_AS_STORED");
        assertThat(preview.get("problems").get(0).get("question").booleanValue())
                .isTrue();
        String path = "/api/roster-imports/" + preview.get("id").longValue();
        assertThat(desk(school).post(path + "/confirmation").code()).isEqualTo("people.roster_has_questions");

        Map<String, Object> answer = Map.of("sheet", "名单.csv", "row", 2, "decision", "SAME_PUPIL");
        JsonNode answered =
                desk(school).post(path + "/answers", answer).expect(200).json();
        assertThat(answered.get("counts").get("changed").intValue()).isEqualTo(1);
        desk(school).post(path + "/confirmation").expect(200);
        assertThat(pupils(school, "")).hasSize(1);
    }

    @Test
    void pupils_missing_from_their_class_leave_only_when_the_school_says_so() {
        int school = school();
        String head = "姓名,学籍号,年级,班级\n";
        String stays = "李想," + studentNumber("20180506") + ",三年级,2班\n";
        bringIn(school, head + stays + "王宁," + studentNumber("20180507") + ",三年级,2班\n");
        bringIn(school, head + stays);
        assertThat(pupils(school, "")).hasSize(2);

        JsonNode preview = preview(school, "名单.csv", RosterFiles.text(head + stays));
        assertThat(preview.get("counts").get("leaving").intValue()).isEqualTo(1);
        desk(school)
                .post("/api/roster-imports/" + preview.get("id").longValue() + "/confirmation", Map.of("leave", true))
                .expect(200);
        assertThat(pupils(school, ""))
                .extracting(each -> each.get("name").asString())
                .containsExactly("李想");
        assertThat(pupils(school, "&all=true")).hasSize(2);
    }

    @Test
    void twins_of_one_confirmation_take_the_file_over_once() throws Exception {
        int school = school();
        JsonNode preview = preview(school, "06b_gbk.csv", RosterFiles.sample("06b_gbk.csv"));
        String path = "/api/roster-imports/" + preview.get("id").longValue() + "/confirmation";
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            Callable<Integer> confirm = () -> desk(school).post(path).status();
            List<Future<Integer>> answers = threads.invokeAll(Collections.nCopies(4, confirm));
            int taken = 0;
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isIn(200, 409);
                taken += answer.get() == 200 ? 1 : 0;
            }
            assertThat(taken).isEqualTo(1);
        }
        assertThat(pupils(school, "")).hasSize(20);
    }

    @Test
    void another_school_and_other_roles_see_nothing_of_an_import() {
        int school = school();
        int other = school();
        long id = preview(school, "06b_gbk.csv", RosterFiles.sample("06b_gbk.csv"))
                .get("id")
                .longValue();
        assertThat(desk(other).get("/api/roster-imports/" + id).status()).isEqualTo(404);
        assertThat(desk(other)
                        .post("/api/roster-imports/" + id + "/confirmation")
                        .status())
                .isEqualTo(404);
        assertThat(http(staff(Role.TEACHER, school, 5))
                        .get("/api/roster-imports/" + id)
                        .status())
                .isEqualTo(403);
        assertThat(http().get("/api/roster-imports").status()).isEqualTo(401);
    }

    @Test
    void a_discarded_preview_forgets_what_the_file_said() {
        int school = school();
        long id = preview(school, "06b_gbk.csv", RosterFiles.sample("06b_gbk.csv"))
                .get("id")
                .longValue();
        desk(school).delete("/api/roster-imports/" + id).expect(200);
        Integer kept = inSchools(
                () -> jdbc.sql("select count(content)::int from people.roster_import where school_id = :school")
                        .param("school", school)
                        .query(Integer.class)
                        .single(),
                school);
        assertThat(kept).isZero();
    }

    @Test
    @Clause("NC-17/confidential")
    void what_an_import_no_longer_needs_is_forgotten_after_eight_days() {
        int school = school();
        JsonNode confirmed = bringIn(school, "06b_gbk.csv", RosterFiles.sample("06b_gbk.csv"));
        long id = preview(school, "06b_gbk.csv", RosterFiles.sample("06b_gbk.csv"))
                .get("id")
                .longValue();
        clock.moveTo(NOW.plus(Duration.ofDays(9)));
        expiry.run();

        assertThat(desk(school)
                        .get("/api/roster-imports/" + id)
                        .expect(200)
                        .json()
                        .get("state")
                        .asString())
                .isEqualTo("DISCARDED");
        assertThat(undo(school, confirmed).code()).isEqualTo("people.undo_too_late");
        Integer traces = inSchools(
                () -> jdbc.sql("select count(*)::int from people.roster_row where school_id = :school")
                        .param("school", school)
                        .query(Integer.class)
                        .single(),
                school);
        assertThat(traces).isZero();
    }

    @Test
    @Clause("NC-17/confidential")
    void no_name_number_or_phone_lies_open_in_the_database() {
        int school = school();
        bringIn(school, "01_full_export.xlsx", RosterFiles.sample("01_full_export.xlsx"));
        preview(school, "06b_gbk.csv", RosterFiles.sample("06b_gbk.csv"));
        for (String table :
                List.of("pupil", "guardianship", "need_flag", "roster_import", "roster_row", "home_class")) {
            String all = inSchools(
                    () -> jdbc.sql("select coalesce(string_agg(t::text, ' '), '') from people." + table
                                    + " t where school_id = :school")
                            .param("school", school)
                            .query(String.class)
                            .single(),
                    school);
            assertThat(all).doesNotContain("严子泽", "360101202003080034", "13900000001", "严勇", "测试路");
        }
    }

    @Test
    void staff_lists_come_in_too_and_again() {
        int school = school();
        String phone = phone();
        String head = "姓名,手机号,岗位\n";
        Http desk = desk(school);
        long id = desk.upload(
                        "/api/roster-imports",
                        "教师.csv",
                        RosterFiles.text(head + "王芳," + phone + ",教师\n赵会计," + phone() + ",会计\n"),
                        "kind",
                        "STAFF")
                .expect(200)
                .json()
                .get("id")
                .longValue();
        desk.post("/api/roster-imports/" + id + "/confirmation").expect(200);
        JsonNode staff = desk.get("/api/staff").expect(200).json();
        assertThat(staff.size()).isEqualTo(2);
        assertThat(staff.get(0).get("name").asString()).isEqualTo("王芳");
        assertThat(staff.get(0).get("account").longValue()).isPositive();
        assertThat(staff.get(0).get("phone").asString()).contains("****");
        assertThat(staff.get(1).has("account")).isFalse();

        JsonNode again = desk.upload(
                        "/api/roster-imports",
                        "教师.csv",
                        RosterFiles.text(head + "王芳芳," + phone + ",教师\n"),
                        "kind",
                        "STAFF")
                .expect(200)
                .json();
        assertThat(again.get("counts").get("changed").intValue()).isEqualTo(1);
        desk.post("/api/roster-imports/" + again.get("id").longValue() + "/confirmation")
                .expect(200);
        desk.post("/api/roster-imports/" + again.get("id").longValue() + "/undo")
                .expect(200);
        assertThat(desk.get("/api/staff").expect(200).json().get(0).get("name").asString())
                .isEqualTo("王芳");
    }

    @Test
    void the_templates_can_be_filled_in_and_their_examples_are_not_people() {
        int school = school();
        byte[] template = desk(school)
                .get("/api/roster-imports/template?kind=PUPILS")
                .expect(200)
                .raw()
                .body();
        JsonNode preview = preview(school, "模板.xlsx", template);
        assertThat(preview.get("problems").get(0).get("code").asString()).isEqualTo("NO_ROWS");
        assertThat(preview.get("ignoredColumns").size()).isZero();
        assertThat(RosterTemplate.STAFF.bytes()).isNotEmpty();
        assertThat(StaffReader.read(RosterTemplate.STAFF.bytes(), "模板.xlsx").problems())
                .extracting(RosterProblem::code)
                .containsExactly(RosterProblem.Code.NO_ROWS);
    }

    private Http.Answer undo(int school, JsonNode rosterImport) {
        return desk(school).post("/api/roster-imports/" + rosterImport.get("id").longValue() + "/undo");
    }

    /** The accounts that answer for the school's pupils, pupil by pupil. */
    private List<Long> accounts(int school) {
        return pupils(school, "").stream()
                .map(each -> new Pupil.Id(each.get("id").longValue()))
                .flatMap(id -> as(office(school), () -> guardians.of(office(school), id)).stream())
                .toList();
    }
}
