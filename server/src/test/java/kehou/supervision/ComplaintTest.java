package kehou.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import kehou.Clause;
import kehou.Http;
import kehou.files.Samples;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.people.Pupil;
import kehou.plan.PlanJourney;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@Clause("JA-6/voluntary")
class ComplaintTest extends PlanJourney {
    private Scope district;
    private Scope school;
    private Pupil.Id child;
    private Scope parent;

    @BeforeEach
    void a_family_of_a_school() {
        district = authority();
        school = school(district);
        child = pupils(school, 1).getFirst();
        parent = guardian(number(), child.value());
    }

    @Test
    void a_complaint_goes_straight_to_the_district_is_answered_in_time_and_read_on_the_phone() {
        JsonNode made = complain("FORCED_IN", "老师说不报名就没有地方待。").expect(200).json();
        assertThat(made.path("state").asString()).isEqualTo("WAITING");
        assertThat(Instant.parse(made.path("dueAt").asString()))
                .isEqualTo(Instant.parse(made.path("madeAt").asString()).plus(Duration.ofDays(7)));

        JsonNode listed = list(district).get(0);
        assertThat(listed.path("words").asString()).isEqualTo("老师说不报名就没有地方待。");
        assertThat(listed.propertyNames()).doesNotContain("account", "pupil", "guardian");
        assertThat(listed.toString()).doesNotContain(String.valueOf(child.value()));
        eventually(() -> notices(district).contains("COMPLAINT_MADE"));

        long id = made.path("id").asLong();
        assertThat(answer(district, id, "已要求学校停止统一报名，孩子随时可以退出。")
                        .expect(200)
                        .json()
                        .path("state")
                        .asString())
                .isEqualTo("ANSWERED");
        assertThat(answer(district, id, "再答一次").expect(409).code()).isEqualTo("supervision.complaint_answered");
        JsonNode own = mine(parent).get(0);
        assertThat(own.path("answer").asString()).startsWith("已要求学校停止");
        eventually(() -> http(parent)
                .get("/api/messages")
                .expect(200)
                .json()
                .path("items")
                .findValuesAsString("kind")
                .contains("COMPLAINT_ANSWERED"));
        complain("FORCED_IN", "又来了一次。").expect(200);
    }

    @Test
    void the_school_neither_sees_nor_answers_nor_removes_it_and_is_told_nothing() {
        long id =
                complain("FORCED_OUT", "老师劝退了孩子。").expect(200).json().path("id").asLong();
        eventually(() -> notices(district).contains("COMPLAINT_MADE"));
        for (Role role : List.of(Role.SCHOOL, Role.PRINCIPAL, Role.TEACHER, Role.OPERATOR)) {
            Http staff = http(staff(role, school.place(), number()));
            staff.get("/api/complaints").expect(403);
            staff.get("/api/complaints/mine").expect(403);
            staff.post("/api/complaints/" + id + "/answer", Map.of("words", "学校自己答复"))
                    .expect(403);
            assertThat(staff.delete("/api/complaints/" + id).status()).isGreaterThanOrEqualTo(400);
        }
        assertThat(notices(school)).doesNotContain("COMPLAINT_MADE");
        assertThat(inSchools(
                        () -> jdbc.sql("select count(*) from supervision.complaint")
                                .query(Integer.class)
                                .single(),
                        school.place()))
                .isZero();
        assertThat(list(district)).hasSize(1);
    }

    @Test
    void another_district_and_another_family_do_not_reach_it_and_the_city_only_once_it_was_passed_on() {
        long id = complain("FORCED_IN", "要求全班都报。").expect(200).json().path("id").asLong();
        Scope elsewhere = authority();
        answer(elsewhere, id, "不归我们").expect(404);
        assertThat(list(elsewhere)).isEmpty();
        Scope city = bureau(0, number(), 0, district.place());
        answer(city, id, "越过县区").expect(404);
        Scope stranger = guardian(number(), child.value());
        assertThat(mine(stranger)).isEmpty();
        prove(stranger, id).expect(404);

        clock.moveTo(NOW.plus(Duration.ofDays(3)));
        JsonNode forwarded = forward(district, id).expect(200).json();
        assertThat(forwarded.path("state").asString()).isEqualTo("FORWARDED");
        assertThat(Instant.parse(forwarded.path("dueAt").asString()))
                .isEqualTo(
                        Instant.parse(forwarded.path("forwardedAt").asString()).plus(Duration.ofDays(7)));
        assertThat(answer(district, id, "又想自己答").expect(409).code()).isEqualTo("supervision.complaint_forwarded");
        assertThat(forward(district, id).expect(409).code()).isEqualTo("supervision.complaint_forwarded");
        assertThat(forward(city, id).expect(409).code()).isEqualTo("supervision.complaint_at_city");
        answer(city, id, "市教育局已经约谈学校。").expect(200);
        assertThat(mine(parent).get(0).path("answer").asString()).isEqualTo("市教育局已经约谈学校。");
    }

    @Test
    void the_same_press_again_is_the_same_complaint_and_of_twins_only_one_counts() throws Exception {
        String key = UUID.randomUUID().toString();
        Http once = http(parent);
        long first = once.send("POST", path(), draft("FORCED_IN", "不报就约谈家长。"), key)
                .expect(200)
                .json()
                .path("id")
                .asLong();
        assertThat(once.send("POST", path(), draft("FORCED_IN", "不报就约谈家长。"), key)
                        .expect(200)
                        .json()
                        .path("id")
                        .asLong())
                .isEqualTo(first);
        assertThat(complain("FORCED_IN", "换个说法").expect(409).code()).isEqualTo("supervision.complaint_waits");
        Callable<Integer> press = () -> complain("FORCED_OUT", "不让参加。").status();
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            assertThat(both.invokeAll(List.of(press, press)).stream()
                            .map(answer -> answer.resultNow())
                            .sorted())
                    .containsExactly(200, 409);
        }
        assertThat(list(district)).hasSize(2);
    }

    @Test
    void proof_is_read_by_the_author_and_the_district_and_not_through_the_school_s_files() {
        long id = complain("FORCED_IN", "有通知为证。").expect(200).json().path("id").asLong();
        JsonNode proved = prove(parent, id).expect(200).json();
        long file = proved.path("files").get(0).path("id").asLong();
        String path = "/api/complaints/" + id + "/evidence/" + file;
        http(parent).get(path).expect(200);
        http(district).get(path).expect(200);
        http(authority()).get(path).expect(404);
        http(school).get(path).expect(403);
        http(school).get("/api/files/" + file).expect(404);
        http(guardian(number(), child.value())).get(path).expect(404);
        answer(district, id, "已核实。").expect(200);
        assertThat(prove(parent, id).expect(409).code()).isEqualTo("supervision.complaint_closed");
    }

    private String path() {
        return "/api/children/" + child.value() + "/complaints";
    }

    private static Map<String, Object> draft(String kind, String words) {
        return Map.of("kind", kind, "words", words);
    }

    private Http.Answer complain(String kind, String words) {
        return http(parent).post(path(), draft(kind, words));
    }

    private Http.Answer answer(Scope who, long id, String words) {
        return http(who).post("/api/complaints/" + id + "/answer", Map.of("words", words));
    }

    private Http.Answer forward(Scope who, long id) {
        return http(who).post("/api/complaints/" + id + "/forwarding", Map.of("words", "涉及全市的做法"));
    }

    private Http.Answer prove(Scope who, long id) {
        return http(who).upload("/api/complaints/" + id + "/evidence", "通知.pdf", Samples.pdf("通知"));
    }

    private JsonNode list(Scope who) {
        return http(who).get("/api/complaints").expect(200).json().path("items");
    }

    private JsonNode mine(Scope who) {
        return http(who).get("/api/complaints/mine").expect(200).json();
    }

    private List<String> notices(Scope who) {
        return http(who).get("/api/notices").expect(200).json().path("items").findValuesAsString("kind");
    }
}
