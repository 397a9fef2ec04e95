package kehou.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kehou.Clause;
import kehou.Http;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@Clause("NC-5/school-courses")
class SchoolCourseTest extends DossierJourney {
    private JsonNode applicant;
    private Http teacher;
    private final List<JsonNode> colleagues = new ArrayList<>();

    @BeforeEach
    void teachers() {
        applicant = takeOn("林小雨");
        teacher = http(teacher(applicant));
        colleagues.clear();
        List.of("周明", "吴芳", "郑强").forEach(name -> colleagues.add(takeOn(name)));
    }

    @Test
    void a_teachers_course_goes_to_the_committee_and_only_then_upward() {
        long id = propose();
        http(school).post("/api/courses/" + id + "/submission").expect(409);
        teacher.post("/api/course-applications/" + id + "/submission").expect(200);
        JsonNode review = reviews().get(0);
        assertThat(review.path("courseName").asString()).startsWith("剪纸");
        assertThat(review.path("applicantName").asString()).isEqualTo("林小雨");
        assertThat(http(school)
                        .post("/api/courses/" + id + "/submission")
                        .expect(409)
                        .code())
                .isEqualTo("library.not_supported");

        JsonNode decided = decide(review, "SUPPORTED", "课次清楚", true, true, false)
                .expect(200)
                .json();
        assertThat(decided.path("votes")).hasSize(3);
        JsonNode mine =
                teacher.get("/api/course-applications/" + id).expect(200).json();
        assertThat(mine.path("review").path("reason").asString()).isEqualTo("课次清楚");
        assertThat(mine.path("review").path("votes"))
                .as("how each colleague voted stays with the committee")
                .isEmpty();
        assertThat(http(school)
                        .post("/api/courses/" + id + "/submission")
                        .expect(200)
                        .json()
                        .path("state")
                        .asString())
                .isEqualTo("SUBMITTED");
        assertThat(reviews().get(0).path("courseState").asString()).isEqualTo("SUBMITTED");
    }

    @Test
    void while_the_committee_has_it_nobody_changes_it_and_what_it_supports_goes_up_unchanged() {
        long id = propose();
        teacher.post("/api/course-applications/" + id + "/submission").expect(200);
        assertThat(code(teacher.put("/api/course-applications/" + id, dossier(fresh("改")))))
                .isEqualTo("library.review_open");
        assertThat(code(http(school).put("/api/courses/" + id, dossier(fresh("改")))))
                .isEqualTo("library.review_open");
        assertThat(code(teacher.post("/api/course-applications/" + id + "/submission")))
                .isEqualTo("library.review_open");
        decide(reviews().get(0), "SUPPORTED", "", true, true, true).expect(200);
        assertThat(code(teacher.put("/api/course-applications/" + id, dossier(fresh("改")))))
                .isEqualTo("library.supported");
    }

    @Test
    void a_committee_is_three_of_the_schools_staff_without_the_applicant_and_decides_by_majority() {
        long id = propose();
        teacher.post("/api/course-applications/" + id + "/submission").expect(200);
        JsonNode review = reviews().get(0);
        assertThat(code(decide(review, "SUPPORTED", "", true, true))).isEqualTo("library.committee_unfit");
        List<Map<String, Object>> withApplicant =
                List.of(ballot(colleagues.get(0), true), ballot(colleagues.get(1), true), ballot(applicant, true));
        assertThat(code(answer(review, "SUPPORTED", "", withApplicant))).isEqualTo("library.committee_unfit");
        List<Map<String, Object>> twice = List.of(
                ballot(colleagues.get(0), true), ballot(colleagues.get(1), true), ballot(colleagues.get(1), true));
        assertThat(code(answer(review, "SUPPORTED", "", twice))).isEqualTo("library.committee_unfit");
        assertThat(code(decide(review, "SUPPORTED", "", true, false, false))).isEqualTo("library.committee_against");
        assertThat(code(decide(review, "RETURNED", " ", true, false, false))).isEqualTo("library.reason_missing");
        decide(review, "RETURNED", "课次再写细一些", true, false, false).expect(200);
        assertThat(code(decide(review, "SUPPORTED", "", true, true, true))).isEqualTo("library.decided");
    }

    @Test
    void a_returned_course_is_mended_and_comes_before_the_committee_again() {
        long id = propose();
        teacher.post("/api/course-applications/" + id + "/submission").expect(200);
        decide(reviews().get(0), "RETURNED", "课次再写细一些", false, false, true).expect(200);
        teacher.put("/api/course-applications/" + id, dossier(fresh("剪纸二"))).expect(200);
        teacher.post("/api/course-applications/" + id + "/submission").expect(200);
        assertThat(reviews().valueStream().map(of -> of.path("state").asString()))
                .containsExactly("OPEN", "RETURNED");
    }

    @Test
    void a_dossier_with_holes_does_not_reach_the_committee() {
        long id = idOf(teacher.post("/api/course-applications", Map.of("course", bare(fresh("剪纸")))));
        Http.Answer refused =
                teacher.post("/api/course-applications/" + id + "/submission").expect(422);
        assertThat(texts(refused.json().path("facts").path("parts"))).contains("practice.method", "evaluation");
        assertThat(reviews()).isEmpty();
    }

    @Test
    void a_teacher_applies_to_the_authority_above_and_to_no_other() {
        JsonNode open = teacher.get("/api/course-authorities").expect(200).json();
        assertThat(open.valueStream().map(of -> of.path("number").asInt())).containsExactly(authority.place(), 0);
        long id = idOf(teacher.post(
                "/api/course-applications", Map.of("course", dossier(fresh("小车")), "authority", authority.place())));
        teacher.post("/api/course-applications/" + id + "/submission").expect(200);
        assertThat(reviews()).isEmpty();
        JsonNode queue = http(authority)
                .get("/api/admissions?state=SUBMITTED")
                .expect(200)
                .json();
        assertThat(queue.path("items").get(0).path("subjectId").asLong()).isEqualTo(id);
        Scope elsewhere = authority();
        teacher.post("/api/course-applications", Map.of("course", dossier(fresh("小车")), "authority", elsewhere.place()))
                .expect(404);
    }

    @Test
    void colleagues_and_other_schools_find_neither_application_nor_review() {
        long id = propose();
        teacher.post("/api/course-applications/" + id + "/submission").expect(200);
        Http colleague = http(teacher(colleagues.get(0)));
        colleague.get("/api/course-applications/" + id).expect(404);
        colleague.get("/api/course-applications/" + id + "/check").expect(404);
        colleague.put("/api/course-applications/" + id, dossier(fresh("别人的"))).expect(404);
        JsonNode review = reviews().get(0);
        Scope other = school(authority);
        assertThat(http(other).get("/api/school-reviews").expect(200).json()).isEmpty();
        http(other)
                .post(
                        "/api/school-reviews/" + review.path("id").asLong() + "/decision",
                        body("RETURNED", "不", List.of(ballot(colleagues.get(0), false))))
                .expect(404);
        http(staff(Role.TEACHER, other.place(), number()))
                .get("/api/course-applications/" + id)
                .expect(404);
        colleague.get("/api/school-reviews").expect(403);
    }

    private long propose() {
        return idOf(teacher.post("/api/course-applications", Map.of("course", dossier(fresh("剪纸")))));
    }

    private JsonNode reviews() {
        return http(school).get("/api/school-reviews").expect(200).json();
    }

    private Http.Answer decide(JsonNode review, String decision, String reason, Boolean... votes) {
        List<Map<String, Object>> ballots = new ArrayList<>();
        for (int i = 0; i < votes.length; i++) {
            ballots.add(ballot(colleagues.get(i), votes[i]));
        }
        return answer(review, decision, reason, ballots);
    }

    private Http.Answer answer(JsonNode review, String decision, String reason, List<Map<String, Object>> ballots) {
        return http(school)
                .post(
                        "/api/school-reviews/" + review.path("id").asLong() + "/decision",
                        body(decision, reason, ballots));
    }

    private static Map<String, Object> body(String decision, String reason, List<Map<String, Object>> ballots) {
        return Map.of("decision", decision, "reason", reason, "ballots", ballots);
    }

    private static Map<String, Object> ballot(JsonNode member, boolean inFavour) {
        return Map.of("member", member.path("id").asLong(), "inFavour", inFavour);
    }

    private static String code(Http.Answer answer) {
        assertThat(answer.status()).isBetween(409, 422);
        return answer.code();
    }
}
