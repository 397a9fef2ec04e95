package kehou.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kehou.Clause;
import kehou.Http;
import kehou.files.Samples;
import kehou.kernel.Scope;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class RouteTest extends PanelJourney {
    @Autowired
    private AdmissionDueJob dueJob;

    @Test
    @Clause("NP-3.4/routes")
    void a_refusal_is_appealed_against_once_and_another_panel_judges() {
        experts(6);
        long admission = submitted();
        JsonNode first = drawn(admission);
        all(first, POOR, "REFUSE");
        decide(admission, "REFUSE", "与学科教学重复", "二十条 第11条").expect(200);
        JsonNode refused =
                http(school).get("/api/submissions/" + admission).expect(200).json();
        assertThat(refused.path("appealUntil").asString()).isNotEmpty();
        assertThat(refused.path("averages").get(0).asDouble()).isEqualTo(8);
        assertThat(refused.path("opinions")).hasSize(3);
        assertThat(refused.toString()).doesNotContain("专家" + account(first) % 100_000);

        Map<String, Object> why = Map.of("reason", "只做手工，不讲教材内容");
        http(school).post("/api/submissions/" + admission + "/appeal", why).expect(200);
        JsonNode second = draw(admission);
        assertThat(sitting(second)).doesNotContainAnyElementsOf(sitting(first));
        all(second, POOR, "REFUSE");
        decide(admission, "REFUSE", "维持原决定", "二十条 第11条").expect(200);
        Http.Answer third = http(school)
                .post("/api/submissions/" + admission + "/appeal", why)
                .expect(409);
        assertThat(third.code()).isEqualTo("library.appeal_used");
    }

    @Test
    @Clause("NP-3.4/routes")
    void what_is_withdrawn_during_its_review_is_a_draft_again_and_the_sheets_given_stay() {
        experts(3);
        Course course = course(school, "剪纸");
        long admission = submitted(school, course.id());
        JsonNode panel = drawn(admission);
        List<Long> experts = sitting(panel);
        score(experts.get(0), panel, FULL, "ADMIT").expect(200);
        http(school)
                .post("/api/submissions/" + admission + "/withdrawal", Map.of("reason", "要换授课教师"))
                .expect(200);
        assertThat(score(experts.get(1), panel, FULL, "ADMIT").expect(409).code())
                .isEqualTo("library.not_now");
        JsonNode mine = as(experts.get(0))
                .get("/api/reviews/" + panel.path("id").asLong())
                .expect(200)
                .json();
        assertThat(mine.path("review").path("state").asString()).isEqualTo("VOID");
        assertThat(mine.path("mine")).hasSize(1);
        assertThat(http(school)
                        .get("/api/courses/" + course.id().value())
                        .expect(200)
                        .json()
                        .path("state")
                        .asString())
                .isEqualTo("DRAFT");
        assertThat(submitted(school, course.id())).isNotEqualTo(admission);
    }

    @Test
    @Clause("NP-3.4/routes")
    void a_withdrawal_and_the_last_sheet_at_once_end_in_one_of_both() {
        experts(3);
        long admission = submitted();
        JsonNode panel = drawn(admission);
        List<Long> experts = sitting(panel);
        score(experts.get(0), panel, FULL, "ADMIT").expect(200);
        score(experts.get(1), panel, FULL, "ADMIT").expect(200);
        List<Http.Answer> both = together(
                () -> http(school).post("/api/submissions/" + admission + "/withdrawal", Map.of("reason", "要换授课教师")),
                () -> score(experts.get(2), panel, FULL, "ADMIT"));
        boolean withdrawn = both.get(0).status() == 200;
        assertThat(both).extracting(Http.Answer::status).allMatch(status -> status == 200 || status == 409);
        assertThat(stage(admission)).isEqualTo(withdrawn ? "CLOSED" : "DECISION");
        assertThat(both.get(0).status() == 200 || both.get(1).status() == 200).isTrue();
    }

    @Test
    @Clause("NP-3.4/routes")
    void one_person_submitted_by_two_schools_is_shown_as_such_and_both_go_on() {
        Scope other = school(authority);
        String name = fresh("李娜");
        String number = "H%08d".formatted(number());
        long ours = person(school, name, number);
        long theirs = person(other, name, number);
        assertThat(twice(ours)).isTrue();
        assertThat(twice(theirs)).isTrue();
        assertThat(twice(person(school, fresh("赵敏"), "H%08d".formatted(number()))))
                .isFalse();
        http(school)
                .post("/api/submissions/" + ours + "/withdrawal", Map.of("reason", "由另一所学校申报"))
                .expect(200);
        assertThat(twice(theirs)).isFalse();
        assertThat(stage(theirs)).isEqualTo("FORMAL");
    }

    @Test
    @Clause("NP-3.4/routes")
    void the_submitter_sees_every_step_with_its_words() {
        experts(3);
        long admission = submitted();
        http(school).get("/api/submissions/" + admission).expect(200);
        JsonNode panel = drawn(admission);
        all(panel, FULL, "ADMIT");
        decide(admission, "RETURN", "请补充安全措施", "").expect(200);
        JsonNode seen =
                http(school).get("/api/submissions/" + admission).expect(200).json();
        assertThat(seen.path("steps").valueStream().map(of -> of.path("step").asString()))
                .containsExactly("SUBMITTED", "FORMAL_PASSED", "PANEL_DRAWN", "SCORES_IN", "RETURNED");
        assertThat(seen.path("admission").path("reason").asString()).isEqualTo("请补充安全措施");
    }

    @Test
    @Clause("NP-3.4/routes")
    void a_step_that_is_due_and_not_done_is_reminded_of_once_and_its_submitter_sees_it() {
        long admission = submitted();
        clock.moveTo(NOW.plus(Duration.ofDays(20)));
        dueJob.run();
        dueJob.run();
        JsonNode seen =
                http(school).get("/api/submissions/" + admission).expect(200).json();
        assertThat(seen.path("steps").valueStream().map(of -> of.path("step").asString()))
                .containsExactly("SUBMITTED", "REMINDED");
        eventually(() -> told(authority, "ADMISSION_DUE") == 1);
    }

    @Test
    @Clause({"NP-3.1/panel", "NP-3.4/routes"})
    void who_is_to_act_hears_of_it_and_so_does_who_waits() {
        experts(3);
        long admission = submitted();
        eventually(() -> told(authority, "ADMISSION_SUBMITTED") == 1);
        JsonNode panel = drawn(admission);
        List<Long> experts = sitting(panel);
        score(experts.get(0), panel, POOR, "REFUSE").expect(200);
        clock.moveTo(NOW.plus(Duration.ofDays(60)));
        dueJob.run();
        eventually(() -> owes(experts.get(1)) && owes(experts.get(2)));
        assertThat(owes(experts.get(0))).as("the sheet of this one is in").isFalse();
        score(experts.get(1), panel, POOR, "REFUSE").expect(200);
        score(experts.get(2), panel, POOR, "REFUSE").expect(200);
        decide(admission, "REFUSE", "与学科教学重复", "二十条 第11条").expect(200);
        eventually(() -> told(school, "ADMISSION_REFUSED") == 1);
        http(school)
                .post("/api/submissions/" + admission + "/appeal", Map.of("reason", "只做手工，不讲教材内容"))
                .expect(200);
        eventually(() -> told(authority, "ADMISSION_APPEALED") == 1);
        assertThat(told(authority(), "ADMISSION_APPEALED"))
                .as("another authority")
                .isZero();
    }

    @Test
    @Clause("NP-3.4/routes")
    void the_authority_opens_the_evidence_beside_the_dossier_and_nobody_else_does() {
        long file = upload(school, "教案.jpg");
        long apart = upload(school, "别的.jpg");
        Map<String, Object> dossier = new HashMap<>(dossier());
        dossier.put("evidence", List.of(Map.of("kind", "LESSON_PLAN", "file", file, "note", "第一单元")));
        long course = http(school)
                .post("/api/courses", dossier)
                .expect(200)
                .json()
                .path("id")
                .asLong();
        String admission = at(submitted(school, new Course.Id(course)));
        JsonNode files = bureau().get(admission + "/files").expect(200).json();
        assertThat(files.valueStream().map(of -> of.path("name").asString())).containsExactly("教案.jpg");
        bureau().get(admission + "/files/" + file).expect(200);
        bureau().get(admission + "/files/" + file + "/preview").expect(200);
        bureau().get(admission + "/files/" + apart).expect(404);
        http(authority()).get(admission + "/files/" + file).expect(404);
        http(school).get(admission + "/files/" + file).expect(403);
    }

    @Test
    void another_school_neither_sees_nor_withdraws_nor_appeals() {
        long admission = submitted();
        Scope other = school(authority);
        http(other).get("/api/submissions/" + admission).expect(404);
        Map<String, Object> why = Map.of("reason", "不是我的");
        http(other).post("/api/submissions/" + admission + "/withdrawal", why).expect(404);
        http(other).post("/api/submissions/" + admission + "/appeal", why).expect(404);
        assertThat(stage(admission)).isEqualTo("FORMAL");
    }

    private long told(Scope who, String kind) {
        return http(who)
                .get("/api/notices?limit=200")
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .filter(of -> of.path("kind").asString().equals(kind))
                .count();
    }

    private boolean owes(long expert) {
        return as(expert)
                .get("/api/messages")
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .anyMatch(of -> of.path("kind").asString().equals("REVIEW_DUE"));
    }

    private long upload(Scope by, String name) {
        return http(by).upload("/api/files", name, Samples.jpeg(30, 30), "use", "EVIDENCE")
                .expect(200)
                .json()
                .path("id")
                .asLong();
    }

    private static Map<String, Object> dossier() {
        return Map.ofEntries(
                Map.entry("name", fresh("观鸟")),
                Map.entry("category", "SCIENCE"),
                Map.entry("activity", "OBSERVATION"),
                Map.entry("level", "STARTER"),
                Map.entry("introduction", "每周去看一次鸟。"),
                Map.entry("aims", "会写观察记录。"),
                Map.entry("grades", List.of(3)),
                Map.entry("classSize", 25),
                Map.entry("lessons", List.of(Map.of("number", 1, "title", "水边的鸟", "minutes", 50))),
                Map.entry("practice", Map.of("method", "观察", "form", "CLUB", "classHours", 16, "conditions", "望远镜")),
                Map.entry(
                        "evaluation",
                        Map.of("object", "学生", "content", "记录", "subject", "教师", "method", "手册", "result", "评语")));
    }

    private long person(Scope by, String name, String number) {
        Map<String, Object> draft = Map.of("name", name, "kind", "HERITAGE", "introduction", "省级剪纸传承人");
        String path = "/api/instructors/"
                + http(by).post("/api/instructors", draft)
                        .expect(200)
                        .json()
                        .path("id")
                        .asLong();
        http(by).post(path + "/identity", Map.of("name", name, "idNumber", number))
                .expect(200);
        http(by).post(path + "/submission").expect(200);
        return newest(by);
    }

    private boolean twice(long admission) {
        return bureau().get("/api/admissions?limit=200")
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .filter(of -> of.path("id").asLong() == admission)
                .anyMatch(of -> of.path("twice").asBoolean());
    }

    private long account(JsonNode panel) {
        return accounts.getOrDefault(sitting(panel).getFirst(), 0L);
    }
}
