package kehou.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import kehou.Clause;
import kehou.Http;
import kehou.files.Samples;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.region.NewOrganisation;
import kehou.region.Organisation;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CourseDossierTest extends DossierJourney {

    @Test
    @Clause({"NC-11/dossier", "NC-13/evaluation-plan"})
    void a_draft_is_kept_with_holes_and_the_check_names_each_of_them_and_each_clause() {
        long id = add(school, bare(fresh("剪纸")));
        JsonNode check = check("/api/courses/" + id);
        assertThat(texts(check.path("gaps")))
                .containsExactly(
                        "activity",
                        "level",
                        "grades",
                        "introduction",
                        "aims",
                        "practice.method",
                        "practice.form",
                        "practice.classHours",
                        "practice.conditions",
                        "lessons",
                        "evaluation");
        assertThat(verdict(check, "course.plan").path("outcome").asString()).isEqualTo("NOT_MET");
        assertThat(verdict(check, "course.plan").path("mend").asString()).contains("实施方法", "组织形式");
        assertThat(verdict(check, "course.evaluation").path("mend").asString()).contains("评价对象", "结果表达");
        assertThat(verdict(check, "course.class-size").path("clause").asString())
                .isEqualTo("NC-14");
        assertThat(verdict(check, "course.class-size").path("outcome").asString())
                .isEqualTo("NOT_MET");

        http(school).put("/api/courses/" + id, dossier(fresh("小车"))).expect(200);
        JsonNode full = check("/api/courses/" + id);
        assertThat(full.path("version").asInt()).isEqualTo(2);
        assertThat(full.path("gaps")).isEmpty();
        assertThat(full.path("verdicts").valueStream())
                .hasSize(3)
                .allSatisfy(of -> assertThat(of.path("outcome").asString()).isEqualTo("MET"));
    }

    @Test
    @Clause("NC-11/dossier")
    void an_incomplete_dossier_is_refused_with_the_parts_it_lacks() {
        long id = add(school, dossier(fresh("小车"), "aims", " ", "lessons", List.of()));
        Http.Answer refused =
                http(school).post("/api/courses/" + id + "/submission").expect(422);
        assertThat(refused.code()).isEqualTo("library.incomplete");
        assertThat(texts(refused.json().path("facts").path("parts"))).containsExactly("aims", "lessons");
    }

    @Test
    @Clause("NC-13/evaluation-plan")
    void a_plan_without_one_of_its_five_parts_is_no_plan() {
        long id = add(school, dossier(fresh("小车"), "evaluation", evaluation("")));
        Http.Answer refused =
                http(school).post("/api/courses/" + id + "/submission").expect(422);
        assertThat(texts(refused.json().path("facts").path("parts"))).containsExactly("evaluation");
        assertThat(verdict(check("/api/courses/" + id), "course.evaluation")
                        .path("mend")
                        .asString())
                .contains("结果表达")
                .doesNotContain("评价对象");
    }

    @Test
    @Clause("NC-13/evaluation-plan")
    void the_plan_of_an_admitted_course_is_there_for_anyone_to_read() {
        long id = add(school, dossier(fresh("小车"), "evaluation", evaluation("等级加评语")));
        http(school).post("/api/courses/" + id + "/submission").expect(200);
        JsonNode waiting = http(authority)
                .get("/api/admissions?state=SUBMITTED")
                .expect(200)
                .json()
                .path("items")
                .get(0);
        admitting.admit(authority, new Admission.Id(waiting.path("id").asLong()));
        JsonNode shown = http().get("/api/public/library/" + id).expect(200).json();
        assertThat(shown.path("evaluation").path("result").asString()).isEqualTo("等级加评语");
        assertThat(shown.path("evaluation").path("subject").asString()).isEqualTo("教师");
    }

    @Test
    @Clause("NC-11/dossier")
    void evidence_is_kept_for_as_long_as_the_dossier_names_it() {
        long file = file(school);
        long id = add(school, dossier(fresh("小车"), "evidence", evidence(file)));
        assertThat(holdings(file)).isEqualTo(1);
        http(school).put("/api/courses/" + id, dossier(fresh("小车"))).expect(200);
        assertThat(holdings(file)).isZero();
    }

    @Test
    @Clause("NC-11/dossier")
    void another_schools_files_are_no_evidence_and_its_dossiers_are_not_found() {
        Scope other = school(authority);
        http(school)
                .post("/api/courses", dossier(fresh("小车"), "evidence", evidence(file(other))))
                .expect(404);
        long id = add(school, dossier(fresh("小车")));
        http(other).get("/api/courses/" + id + "/check").expect(404);
        http(other).put("/api/courses/" + id, dossier(fresh("别人的"))).expect(404);
        http(staff(Role.TEACHER, school.place(), number()))
                .get("/api/courses/" + id)
                .expect(403);
    }

    @Test
    @Clause("NC-11/dossier")
    void what_the_standard_asks_to_be_proved_is_named_before_it_is_refused() {
        long id = add(school, dossier(fresh("博物馆"), "category", "OUTING", "activity", "PLACES"));
        assertThat(texts(check("/api/courses/" + id).path("evidence"))).contains("OUTING_PLAN", "SAFETY_PLAN");
        assertThat(http(school)
                        .post("/api/courses/" + id + "/submission")
                        .expect(422)
                        .code())
                .isEqualTo("library.evidence_missing");
    }

    @Test
    @Clause("NC-11/dossier")
    void a_save_that_is_repeated_under_its_key_changes_the_draft_once() {
        long id = add(school, dossier(fresh("小车")));
        Map<String, Object> edit = dossier(fresh("小车"), "version", 1);
        JsonNode first = http(school)
                .send("PUT", "/api/courses/" + id, edit, "save-" + id)
                .expect(200)
                .json();
        JsonNode again = http(school)
                .send("PUT", "/api/courses/" + id, edit, "save-" + id)
                .expect(200)
                .json();
        assertThat(first.path("version").asInt()).isEqualTo(2);
        assertThat(again).isEqualTo(first);
    }

    @Test
    @Clause("NC-11/dossier")
    void an_operator_keeps_its_own_dossiers_and_chooses_who_judges_them() {
        int number = organisations
                .found(
                        city(),
                        new NewOrganisation(
                                Organisation.Kind.PROVIDER,
                                fresh("青苗文化中心"),
                                0,
                                null,
                                null,
                                false,
                                false,
                                false,
                                false,
                                null))
                .number();
        Scope operator = staff(Role.OPERATOR, number, number());
        long id = http(operator)
                .post("/api/provider-courses", dossier(fresh("小车"), "evidence", evidence(file(operator))))
                .expect(200)
                .json()
                .path("id")
                .asLong();
        assertThat(http(operator)
                        .get("/api/provider-courses/" + id + "/check")
                        .expect(200)
                        .json()
                        .path("gaps"))
                .isEmpty();
        JsonNode open =
                http(operator).get("/api/course-authorities").expect(200).json();
        assertThat(open.get(0).path("number").asInt()).isZero();
        assertThat(open.get(0).path("usual").asBoolean()).isTrue();
        assertThat(open.valueStream().map(of -> of.path("number").asInt())).contains(authority.place());
        http(operator)
                .post("/api/provider-courses/" + id + "/submission", Map.of("authority", authority.place()))
                .expect(200);
        JsonNode queue = http(authority)
                .get("/api/admissions?state=SUBMITTED")
                .expect(200)
                .json();
        assertThat(queue.path("items").get(0).path("subjectId").asLong()).isEqualTo(id);
        http(staff(Role.OPERATOR, school.place() + 1_000, number()))
                .get("/api/provider-courses/" + id)
                .expect(404);
    }

    @Test
    @Clause("NC-11/dossier")
    void what_was_handed_in_is_taken_back_as_a_draft_and_handed_in_again() {
        long id = add(school, dossier(fresh("小车")));
        http(school).post("/api/courses/" + id + "/submission").expect(200);
        JsonNode first = http(school).get("/api/submissions").expect(200).json().get(0);
        String path = "/api/submissions/" + first.path("id").asLong() + "/withdrawal";
        http(school(authority)).post(path, Map.of("reason", "不是我们的")).expect(404);
        http(school).post(path, Map.of("reason", "还要补一张照片")).expect(200);
        assertThat(http(school)
                        .get("/api/courses/" + id)
                        .expect(200)
                        .json()
                        .path("state")
                        .asString())
                .isEqualTo("DRAFT");
        assertThat(http(school).post(path, Map.of("reason", "再撤一次")).expect(409).code())
                .isEqualTo("library.decided");
        http(school).post("/api/courses/" + id + "/submission").expect(200);
    }

    private long add(Scope who, Map<String, Object> dossier) {
        return http(who)
                .post("/api/courses", dossier)
                .expect(200)
                .json()
                .path("id")
                .asLong();
    }

    private JsonNode check(String course) {
        return http(school).get(course + "/check").expect(200).json();
    }

    private static JsonNode verdict(JsonNode check, String rule) {
        return check.path("verdicts")
                .valueStream()
                .filter(of -> of.path("rule").asString().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private long file(Scope owner) {
        return http(owner)
                .upload("/api/files?use=EVIDENCE", "教案.pdf", Samples.pdf(fresh("教案")))
                .expect(200)
                .json()
                .path("id")
                .asLong();
    }

    private static List<Map<String, Object>> evidence(long file) {
        return List.of(Map.of("kind", "LESSON_PLAN", "file", file, "note", "第一课"));
    }

    private int holdings(long file) {
        return inSchools(
                () -> jdbc.sql("select count(*) from files.holding where school_id = :school and file_id = :file")
                        .param("school", school.place())
                        .param("file", file)
                        .query(Integer.class)
                        .single(),
                school.place());
    }
}
