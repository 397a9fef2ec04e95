package kehou.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kehou.Clause;
import kehou.Http;
import kehou.kernel.Scope;
import kehou.plan.PlanJourney;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AdmissionTest extends PlanJourney {
    private Scope authority;
    private Scope school;

    @BeforeEach
    void a_school_and_its_authority() {
        authority = authority();
        school = school(authority);
    }

    @Test
    @Clause("NP-3.4/routes")
    void a_course_goes_from_draft_over_return_to_admission_and_everyone_sees_why() {
        long id = add(dossier("机器人"));
        submit(id);
        assertThat(http(school)
                        .put("/api/courses/" + id, dossier("机器人二"))
                        .expect(409)
                        .code())
                .isEqualTo("library.locked");

        long admission = queued().getFirst().path("id").asLong();
        JsonNode dossier =
                http(authority).get("/api/admissions/" + admission).expect(200).json();
        assertThat(dossier.path("course").path("lessons")).hasSize(2);
        assertThat(dossier.path("admission").path("schoolName").asString()).startsWith("湖滨小学");
        assertThat(decide(admission, "ADMIT", "").expect(409).code()).isEqualTo("library.not_now");
        decide(admission, "RETURN", "请补充安全措施").expect(200);
        assertThat(state(id)).isEqualTo("RETURNED");

        http(school).put("/api/courses/" + id, dossier("机器人三")).expect(200);
        submit(id);
        admitting.admit(
                authority, new Admission.Id(queued().getFirst().path("id").asLong()));
        assertThat(state(id)).isEqualTo("ADMITTED");
        assertThat(queued()).isEmpty();
        List<JsonNode> mine = http(school)
                .get("/api/submissions")
                .expect(200)
                .json()
                .valueStream()
                .toList();
        assertThat(mine).extracting(of -> of.path("state").asString()).containsExactly("ADMITTED", "RETURNED");
    }

    @Test
    void a_decision_is_made_once_and_a_no_needs_a_reason() {
        long id = course(school, "围棋").id().value();
        submit(id);
        long admission = queued().getFirst().path("id").asLong();
        Admission checked = admissions(admission);
        admitting.judge(authority, checked, Admission.Decision.REFUSE);
        assertThat(decide(admission, "REFUSE", " ").expect(422).code()).isEqualTo("library.reason_missing");
        assertThat(decide(admission, "REFUSE", "与学科教学重复").expect(422).code()).isEqualTo("library.clause_missing");
        assertThat(decide(admission, "ADMIT", " ").expect(422).code())
                .as("against what the experts advised")
                .isEqualTo("library.reason_missing");
        refuse(admission, "与学科教学重复").expect(200);
        assertThat(decide(admission, "ADMIT", "").expect(409).code()).isEqualTo("library.decided");
        assertThat(http(school)
                        .post("/api/courses/" + id + "/submission")
                        .expect(409)
                        .code())
                .isEqualTo("library.locked");
    }

    @Test
    void another_authority_finds_neither_the_queue_nor_the_dossier_nor_the_decision() {
        submit(course(school, "围棋").id().value());
        long admission = queued().getFirst().path("id").asLong();
        Scope other = authority();
        assertThat(http(other).get("/api/admissions").expect(200).json().path("items"))
                .isEmpty();
        http(other).get("/api/admissions/" + admission).expect(404);
        Map<String, String> admit = Map.of("decision", "ADMIT", "reason", "");
        http(other).post("/api/admissions/" + admission + "/decision", admit).expect(404);
        assertThat(queued()).hasSize(1);
    }

    @Test
    void another_school_finds_neither_course_nor_instructor() {
        long course = course(school, "围棋").id().value();
        long instructor = instructor(school).id().value();
        Scope other = school(authority);
        http(other).get("/api/courses/" + course).expect(404);
        http(other).put("/api/courses/" + course, dossier("别人的")).expect(404);
        http(other).post("/api/courses/" + course + "/submission").expect(404);
        http(other).get("/api/instructors/" + instructor).expect(404);
        http(other).post("/api/instructors/" + instructor + "/submission").expect(404);
        assertThat(http(other).get("/api/courses").expect(200).json()).isEmpty();
    }

    @Test
    void two_editors_of_one_course_do_not_overwrite_each_other() {
        String path = "/api/courses/" + course(school, "围棋").id().value();
        http(school).put(path, with(dossier("第一个人改的"), "version", 1)).expect(200);
        Http.Answer late =
                http(school).put(path, with(dossier("第二个人改的"), "version", 1)).expect(409);
        assertThat(late.code()).isEqualTo("kernel.stale");
        assertThat(late.json().path("facts").path("current").path("version").asInt())
                .isEqualTo(2);
    }

    @Test
    void a_dossier_with_holes_is_refused_field_by_field() {
        Map<String, Object> bad = with(with(dossier(" "), "grades", List.of(0)), "classSize", 0);
        JsonNode facts =
                http(school).post("/api/courses", bad).expect(422).json().path("facts");
        assertThat(facts.path("fields").findValuesAsString("path")).contains("name", "classSize");
    }

    @Test
    void a_name_is_used_once_and_a_course_without_lessons_is_not_submitted() {
        Course course = course(school, "围棋");
        assertThat(http(school)
                        .post("/api/courses", dossier(course.name()))
                        .expect(409)
                        .code())
                .isEqualTo("library.name_taken");
        long id = add(with(dossier("空课程"), "lessons", List.of()));
        Http.Answer refused =
                http(school).post("/api/courses/" + id + "/submission").expect(422);
        assertThat(refused.code()).isEqualTo("library.incomplete");
        assertThat(refused.json().path("facts").path("parts").valueStream().map(JsonNode::asString))
                .containsExactly("lessons");
    }

    private static Map<String, Object> dossier(String name) {
        return Map.ofEntries(
                Map.entry("name", name),
                Map.entry("category", "SCIENCE"),
                Map.entry("activity", "MAKER"),
                Map.entry("level", "STARTER"),
                Map.entry("introduction", "从积木到传感器。"),
                Map.entry("aims", "会让小车沿线走。"),
                Map.entry("grades", List.of(4, 3, 3)),
                Map.entry("classSize", 30),
                Map.entry(
                        "lessons",
                        List.of(
                                Map.of("number", 1, "title", "认识零件", "minutes", 40),
                                Map.of("number", 2, "title", "第一辆小车", "minutes", 40))),
                Map.entry("practice", Map.of("method", "做中学", "form", "CLUB", "classHours", 16, "conditions", "科学教室")),
                Map.entry(
                        "evaluation",
                        Map.of("object", "学生", "content", "态度", "subject", "教师", "method", "展示", "result", "等级")));
    }

    private Admission admissions(long id) {
        http(authority)
                .post("/api/admissions/" + id + "/formal-check", Map.of("note", ""))
                .expect(200);
        return tenancy.as(authority, () -> admissions.find(authority, new Admission.Id(id)));
    }

    private Http.Answer refuse(long admission, String reason) {
        return http(authority)
                .post(
                        "/api/admissions/" + admission + "/decision",
                        Map.of("decision", "REFUSE", "reason", reason, "clause", "二十条 第11条"));
    }

    private static Map<String, Object> with(Map<String, Object> body, String name, Object value) {
        Map<String, Object> changed = new HashMap<>(body);
        changed.put(name, value);
        return changed;
    }

    private long add(Map<String, Object> dossier) {
        return http(school)
                .post("/api/courses", dossier)
                .expect(200)
                .json()
                .path("id")
                .asLong();
    }

    private void submit(long course) {
        http(school).post("/api/courses/" + course + "/submission").expect(200);
    }

    private String state(long course) {
        return http(school)
                .get("/api/courses/" + course)
                .expect(200)
                .json()
                .path("state")
                .asString();
    }

    private List<JsonNode> queued() {
        return http(authority)
                .get("/api/admissions?state=SUBMITTED")
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .toList();
    }

    private Http.Answer decide(long admission, String decision, String reason) {
        return http(authority)
                .post("/api/admissions/" + admission + "/decision", Map.of("decision", decision, "reason", reason));
    }
}
