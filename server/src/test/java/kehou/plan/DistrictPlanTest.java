package kehou.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import kehou.Clause;
import kehou.Http;
import kehou.kernel.Purpose;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.library.ShelfJourney;
import kehou.region.Organisation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@Clause("NP-4.2.1/district-plan")
class DistrictPlanTest extends ShelfJourney {
    @Autowired
    private OperatingModels models;

    private Scope district;
    private Scope school;
    private Scope operator;

    @BeforeEach
    void a_district_with_a_school_and_an_operator() {
        district = authority();
        school = school(district);
        int number = organisation(Organisation.Kind.OPERATOR, 0, "新华服务中心");
        operator = new Scope(
                Role.OPERATOR,
                number,
                number(),
                java.util.Set.of(),
                java.util.Set.of(),
                java.util.Set.of(),
                Purpose.SERVICE,
                null);
        term();
    }

    @Test
    void a_plan_is_filed_sent_back_at_a_part_received_under_a_number_and_lets_the_operator_in() {
        JsonNode draft = begin(district);
        long first = draft.path("id").asLong();
        write(draft, municipal("2026-09-10"), Arrays.copyOf(DistrictPart.values(), 5))
                .expect(200);
        Http.Answer wanting = file(first).expect(409);
        assertThat(wanting.code()).isEqualTo("plan.district_parts_missing");
        assertThat(wanting.json().at("/facts/mend").asString()).isEqualTo("方案还缺：监督评估。");
        write(plan(first), null, DistrictPart.SUPERVISION).expect(200);
        file(first).expect(200);
        answer(first, false, "SAFETY", "请写明离校护送。").expect(200);
        assertThat(answer(first, true).expect(409).code()).isEqualTo("plan.plan_answered");
        assertThat(operated()).isEmpty();

        JsonNode second = begin(district);
        assertThat(second.path("edition").asInt()).isEqualTo(2);
        assertThat(second.at("/model/operator").asInt()).isEqualTo(operator.place());
        assertThat(second.path("sections").findValuesAsString("remark")).contains("请写明离校护送。");
        file(second.path("id").asLong()).expect(200);
        JsonNode received = answer(second.path("id").asLong(), true).expect(200).json();
        assertThat(received.path("receipt").asString()).startsWith("方备〔2026〕0-");
        assertThat(standing().path("state").asString()).isEqualTo("RECEIVED");
        assertThat(standing().path("model").asString()).isEqualTo("MUNICIPAL");

        JsonNode place = operated().get(0);
        assertThat(place.path("place").asInt()).isEqualTo(district.place());
        assertThat(place.path("schools").findValuesAsString("authorised")).containsExactly("true");
        assertThat(http(district)
                        .get("/api/operators/" + operator.place() + "/schools")
                        .expect(200)
                        .json()
                        .findValuesAsString("number"))
                .containsExactly(String.valueOf(school.place()));
        eventually(() -> notices(district).contains("DISTRICT_PLAN_RECEIVED"));
        assertThat(notices(district)).contains("DISTRICT_PLAN_RETURNED");
    }

    @Test
    void a_model_binds_from_its_day_and_ends_the_right_of_the_operator_before_it() {
        receive(municipal("2026-09-10"));
        assertThat(operated()).hasSize(1);
        receive(own("2026-09-20"));
        assertThat(operated()).hasSize(1);
        assertThat(authorised()).containsExactly(school.place());

        clock.moveTo(NOW.plus(Duration.ofDays(4)));
        models.enterDue(Scope.system(Purpose.OPERATION));
        assertThat(operated()).isEmpty();
        assertThat(authorised()).isEmpty();
        JsonNode decided =
                http(district).get("/api/operating-models").expect(200).json();
        assertThat(decided.findValuesAsString("model")).containsExactly("OWN", "MUNICIPAL");
    }

    @Test
    void the_city_names_the_operator_of_the_schools_it_runs_and_a_district_does_not_do_so_by_hand() {
        Scope municipal = citySchool(district);
        http(city())
                .post("/api/operating-models", wish("MUNICIPAL", operator.place(), "2026-09-16", "", municipal))
                .expect(200);
        assertThat(http(district)
                        .get("/api/operating-models/operators")
                        .expect(200)
                        .json()
                        .valueStream()
                        .filter(one -> one.path("municipal").asBoolean())
                        .map(one -> one.path("number").asInt()))
                .containsExactly(operator.place());
        JsonNode place = operated().get(0);
        assertThat(place.path("place").asInt()).isZero();
        assertThat(place.path("schools").findValuesAsString("school"))
                .containsExactly(String.valueOf(municipal.place()));
        assertThat(http(district)
                        .post("/api/operating-models", municipal("2026-09-16"))
                        .expect(409)
                        .code())
                .isEqualTo("plan.model_by_plan");
        assertThat(http(city())
                        .post("/api/operating-models", wish("MUNICIPAL", operator.place(), "2026-09-16", "", school))
                        .expect(422)
                        .code())
                .isEqualTo("plan.school_not_run");
    }

    @Test
    void a_model_that_is_not_whole_and_a_plan_without_one_are_refused() {
        JsonNode draft = begin(district);
        assertThat(file(draft.path("id").asLong()).expect(409).code()).isEqualTo("plan.model_missing");
        refused(draft, wish("MUNICIPAL", null, "2026-09-16", ""), "plan.operator_missing");
        refused(draft, wish("OWN", null, "2026-09-16", " "), "plan.model_unsaid");
        refused(draft, wish("MUNICIPAL", district.place(), "2026-09-16", ""), "plan.no_operator");
        refused(draft, wish("OWN", null, "2026-09-16", "自办", citySchool(district)), "plan.school_not_run");
        write(draft, municipal("2026-09-16"), DistrictPart.FUNDS).expect(200);
        assertThat(write(draft, null, DistrictPart.FUNDS).expect(409).code()).isEqualTo("kernel.stale");
        assertThat(http(city()).post("/api/district-plans").expect(409).code()).isEqualTo("plan.no_district");
    }

    @Test
    void the_city_reminds_who_is_overdue_once_a_day_and_nobody_who_has_filed() {
        Scope other = authority();
        receive(municipal("2026-09-10"));
        clock.moveTo(NOW.plus(Duration.ofDays(20)));
        assertThat(standing().path("overdueDays").asInt()).isZero();
        assertThat(standing(other).path("overdueDays").asInt()).isEqualTo(5);
        int reminded = remind();
        assertThat(reminded).isPositive();
        assertThat(remind()).isZero();
        assertThat(standing(other).path("reminded").asString()).isEqualTo("2026-10-06");
        eventually(() -> notices(other).contains("DISTRICT_PLAN_OVERDUE"));
        assertThat(notices(district)).doesNotContain("DISTRICT_PLAN_OVERDUE");
        http(other).get("/api/district-plans/overview").expect(404);
        http(other).post("/api/district-plans/reminders").expect(404);
    }

    @Test
    void neither_another_district_nor_a_reader_of_drafts_reaches_a_plan_and_one_is_open_at_a_time() throws Exception {
        int begun = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var twins = IntStream.range(0, 4)
                    .mapToObj(_ -> threads.submit(
                            () -> http(district).post("/api/district-plans").status()))
                    .toList();
            for (Future<Integer> twin : twins) {
                begun += twin.get() == 200 ? 1 : 0;
            }
        }
        assertThat(begun).isEqualTo(1);
        long id = http(district)
                .get("/api/district-plans")
                .expect(200)
                .json()
                .get(0)
                .path("id")
                .asLong();
        Scope other = authority();
        http(other).get("/api/district-plans/" + id).expect(404);
        http(other).post("/api/district-plans/" + id + "/filing").expect(404);
        http(city()).get("/api/district-plans/" + id).expect(404);
        write(plan(id), municipal("2026-09-16"), DistrictPart.values()).expect(200);
        file(id).expect(200);
        http(city()).get("/api/district-plans/" + id).expect(200);
        http(other).get("/api/district-plans/" + id).expect(404);
        http(other)
                .post(
                        "/api/district-plans/" + id + "/answer",
                        Map.of("received", true, "answer", "", "remarks", List.of()))
                .expect(404);
        http(district)
                .post(
                        "/api/district-plans/" + id + "/answer",
                        Map.of("received", true, "answer", "", "remarks", List.of()))
                .expect(404);
    }

    private void receive(Map<String, Object> model) {
        JsonNode draft = begin(district);
        write(draft, model, DistrictPart.values()).expect(200);
        file(draft.path("id").asLong()).expect(200);
        answer(draft.path("id").asLong(), true).expect(200);
    }

    private void refused(JsonNode draft, Map<String, Object> model, String code) {
        assertThat(write(draft, model).expect(422).code()).isEqualTo(code);
    }

    private JsonNode begin(Scope who) {
        return http(who).post("/api/district-plans").expect(200).json();
    }

    private JsonNode plan(long id) {
        return http(district).get("/api/district-plans/" + id).expect(200).json();
    }

    private Http.Answer write(JsonNode plan, Map<String, Object> model, DistrictPart... parts) {
        Map<String, Object> body = new HashMap<>();
        body.put("version", plan.path("version").asInt());
        body.put(
                "texts",
                Arrays.stream(parts)
                        .map(part -> Map.of("part", part.name(), "text", "写明了 " + part))
                        .toList());
        body.put("model", model);
        return http(district).put("/api/district-plans/" + plan.path("id").asLong(), body);
    }

    private Http.Answer file(long id) {
        return http(district).post("/api/district-plans/" + id + "/filing");
    }

    private Http.Answer answer(long id, boolean received, String... remark) {
        List<Map<String, String>> remarks =
                remark.length == 0 ? List.of() : List.of(Map.of("part", remark[0], "text", remark[1]));
        return http(city())
                .post(
                        "/api/district-plans/" + id + "/answer",
                        Map.of("received", received, "answer", "", "remarks", remarks));
    }

    private Map<String, Object> municipal(String since) {
        return wish("MUNICIPAL", operator.place(), since, "");
    }

    private static Map<String, Object> own(String since) {
        return wish("OWN", null, since, "由各校自行聘请教师，县区统一结算。");
    }

    private static Map<String, Object> wish(
            String model, Integer operator, String since, String how, Scope... schools) {
        Map<String, Object> wish = new HashMap<>();
        wish.put("model", model);
        wish.put("operator", operator);
        wish.put("since", since);
        wish.put("how", how);
        wish.put("schools", Arrays.stream(schools).map(Scope::place).toList());
        return wish;
    }

    private JsonNode operated() {
        return http(operator).get("/api/operating-models/operated").expect(200).json();
    }

    private List<Integer> authorised() {
        return http(district)
                .get("/api/operators/" + operator.place() + "/schools")
                .expect(200)
                .json()
                .valueStream()
                .map(one -> one.path("number").asInt())
                .toList();
    }

    private JsonNode standing(Scope... of) {
        int number = (of.length == 0 ? district : of[0]).place();
        return http(city())
                .get("/api/district-plans/overview")
                .expect(200)
                .json()
                .path("districts")
                .valueStream()
                .filter(one -> one.path("district").asInt() == number)
                .findFirst()
                .orElseThrow();
    }

    private int remind() {
        return http(city())
                .post("/api/district-plans/reminders")
                .expect(200)
                .json()
                .path("districts")
                .asInt();
    }

    private String notices(Scope who) {
        return http(who).get("/api/notices").expect(200).text();
    }
}
