package kehou.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import kehou.Clause;
import kehou.Http;
import kehou.kernel.Scope;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RouteTest extends PanelJourney {
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
                () -> http(school)
                        .post("/api/submissions/" + admission + "/withdrawal", Map.of("reason", "要换授课教师")),
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
        assertThat(twice(person(school, fresh("赵敏"), "H%08d".formatted(number())))).isFalse();
        http(school)
                .post("/api/submissions/" + ours + "/withdrawal", Map.of("reason", "由另一所学校申报"))
                .expect(200);
        assertThat(twice(theirs)).isFalse();
        assertThat(stage(theirs)).isEqualTo("FORMAL");
    }

    @Test
    @Clause("NP-3.4/routes")
    void what_is_due_is_reminded_of_and_the_submitter_sees_every_step() {
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
    void another_school_neither_sees_nor_withdraws_nor_appeals() {
        long admission = submitted();
        Scope other = school(authority);
        http(other).get("/api/submissions/" + admission).expect(404);
        Map<String, Object> why = Map.of("reason", "不是我的");
        http(other).post("/api/submissions/" + admission + "/withdrawal", why).expect(404);
        http(other).post("/api/submissions/" + admission + "/appeal", why).expect(404);
        assertThat(stage(admission)).isEqualTo("FORMAL");
    }

    private long person(Scope by, String name, String number) {
        Map<String, Object> draft = Map.of("name", name, "kind", "HERITAGE", "introduction", "省级剪纸传承人");
        String path = "/api/instructors/"
                + http(by).post("/api/instructors", draft)
                        .expect(200)
                        .json()
                        .path("id")
                        .asLong();
        http(by).post(path + "/identity", Map.of("name", name, "idNumber", number)).expect(200);
        http(by).post(path + "/submission").expect(200);
        return newest(by);
    }

    private boolean twice(long admission) {
        return bureau().get("/api/admissions?limit=200").expect(200).json().path("items").valueStream()
                .filter(of -> of.path("id").asLong() == admission)
                .anyMatch(of -> of.path("twice").asBoolean());
    }

    private long account(JsonNode panel) {
        return accounts.getOrDefault(sitting(panel).getFirst(), 0L);
    }
}
