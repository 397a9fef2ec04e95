package kehou.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import kehou.Clause;
import kehou.Http;
import kehou.kernel.Scope;
import kehou.library.Course;
import kehou.library.ShelfJourney;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@Clause("JB-2.4/order")
class ServiceOrderTest extends ShelfJourney {
    private static final Map<String, Object> TUESDAYS =
            Map.of("weekday", 2, "from", "16:30", "to", "17:30", "firstDay", "2026-09-22", "lastDay", "2026-12-29");
    private static final Map<String, Object> THURSDAYS =
            Map.of("weekday", 4, "from", "16:40", "to", "17:40", "firstDay", "2026-10-08", "lastDay", "2026-12-24");

    @Autowired
    private Deliveries deliveries;

    private Scope district;
    private Scope school;
    private Scope owner;
    private Course course;

    @BeforeEach
    void a_school_and_a_course_of_another_owner_in_the_library_above_it() {
        district = authority();
        school = school(district);
        owner = school(district);
        course = shelved(district, owner, "竹编");
        term();
    }

    @Test
    void a_school_orders_the_owner_confirms_its_dates_and_a_draft_of_a_class_comes_of_it() {
        long order = order();
        JsonNode reached = received(owner).get(0);
        assertThat(reached.path("reason").asString()).isEqualTo("本校没有会竹编的教师");
        assertThat(reached.path("wished").path("weekday").asInt()).isEqualTo(2);

        confirm(order, THURSDAYS).expect(200);
        JsonNode confirmed = placed(school).get(0);
        assertThat(confirmed.path("state").asString()).isEqualTo("CONFIRMED");
        assertThat(confirmed.path("confirmed").path("firstDay").asString()).isEqualTo("2026-10-08");

        JsonNode offering = draft(order).expect(200).json();
        assertThat(offering.path("state").asString()).isEqualTo("DRAFT");
        assertThat(offering.path("slots").get(0).path("weekday").asInt()).isEqualTo(4);
        assertThat(offering.path("seats").asInt()).isEqualTo(30);
        assertThat(offering.path("courseName").asString()).isEqualTo(course.name());
        assertThat(placed(school).get(0).path("offering").asLong())
                .isEqualTo(offering.path("id").asLong());
        assertThat(http(school)
                        .get("/api/picks")
                        .expect(200)
                        .json()
                        .get(0)
                        .path("own")
                        .asLong())
                .isEqualTo(offering.path("course").asLong());
        assertThat(draft(order).expect(409).code()).isEqualTo("plan.order_drafted");
    }

    @Test
    void of_many_who_answer_at_once_one_is_heard() throws Exception {
        long order = order();
        int heard = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, 6)
                    .mapToObj(n ->
                            threads.submit(() -> (n % 2 == 0 ? confirm(order, THURSDAYS) : decline(order)).status()))
                    .toList();
            for (Future<Integer> answer : answers) {
                heard += answer.get() == 200 ? 1 : 0;
            }
        }
        assertThat(heard).isEqualTo(1);
        assertThat(confirm(order, THURSDAYS).expect(409).code()).isEqualTo("plan.order_answered");
    }

    @Test
    void declining_needs_a_reason_and_no_class_comes_of_it() {
        long order = order();
        assertThat(answer(owner, order, Map.of("note", " ")).expect(422).code()).isEqualTo("plan.reason_missing");
        decline(order).expect(200);
        assertThat(placed(school).get(0).path("answer").asString()).isEqualTo("本学期已排满");
        assertThat(draft(order).expect(409).code()).isEqualTo("plan.order_not_confirmed");
        http(school).post("/api/service-orders/" + order + "/withdrawal").expect(409);
    }

    @Test
    void a_school_takes_back_what_nobody_has_answered() {
        long order = order();
        http(school).post("/api/service-orders/" + order + "/withdrawal").expect(200);
        assertThat(confirm(order, THURSDAYS).expect(409).code()).isEqualTo("plan.order_answered");
        assertThat(received(owner).get(0).path("state").asString()).isEqualTo("WITHDRAWN");
    }

    @Test
    void what_stands_in_no_library_of_the_school_or_was_withdrawn_is_not_ordered() {
        Scope far = authority();
        Course theirs = shelved(far, school(far), "扎染");
        assertThat(place(wish(theirs, TUESDAYS)).expect(404).code()).isEqualTo("kernel.not_found");
        http(owner)
                .post("/api/courses/" + course.id().value() + "/withdrawal", Map.of("reason", "停课"))
                .expect(200);
        assertThat(place(wish(course, TUESDAYS)).expect(409).code()).isEqualTo("library.source_not_admitted");
        assertThat(placed(school)).isEmpty();
    }

    @Test
    void days_that_lie_behind_or_run_backwards_and_a_missing_reason_are_refused() {
        assertThat(place(wish(course, with(TUESDAYS, "lastDay", "2026-09-01", "firstDay", "2026-08-01")))
                        .expect(422)
                        .code())
                .isEqualTo("plan.days_past");
        assertThat(place(wish(course, with(TUESDAYS, "to", "16:00")))
                        .expect(422)
                        .code())
                .isEqualTo("plan.times_reversed");
        Map<String, Object> bare = wish(course, TUESDAYS);
        bare.put("reason", "要买");
        assertThat(place(bare).expect(422).code()).isEqualTo("kernel.invalid");
    }

    @Test
    void neither_another_school_nor_another_owner_reaches_the_order() {
        long order = order();
        Scope stranger = school(district);
        Scope provider = provider();
        answer(stranger, order, Map.of("note", "", "confirmed", THURSDAYS)).expect(404);
        answer(provider, order, Map.of("note", "", "confirmed", THURSDAYS)).expect(404);
        http(stranger).post("/api/service-orders/" + order + "/withdrawal").expect(404);
        http(owner).post("/api/service-orders/" + order + "/withdrawal").expect(404);
        assertThat(placed(stranger)).isEmpty();
        assertThat(received(stranger)).isEmpty();
        assertThat(received(provider)).isEmpty();
        assertThat(received(owner)).hasSize(1);
    }

    @Test
    @Clause("JB-2.3/youth-centre")
    void sessions_and_confirmed_training_count_for_who_brought_them() {
        long order = order();
        confirm(order, THURSDAYS).expect(200);
        Offering.Id offering =
                new Offering.Id(draft(order).expect(200).json().path("id").asLong());
        for (int twice = 0; twice < 2; twice++) {
            tenancy.as(school, () -> deliveries.held(school, offering, FIRST_DAY.plusDays(30)));
        }
        tenancy.as(school, () -> deliveries.held(school, offering, FIRST_DAY.plusDays(37)));
        String uses = "/api/resource-uses?source=" + course.id().value();
        JsonNode use = http(district).get(uses).expect(200).json().get(0);
        assertThat(use.path("sessions").asInt()).isEqualTo(2);

        Scope centre = provider();
        assertThat(http(centre)
                        .post("/api/trainings", training(school))
                        .expect(404)
                        .code())
                .isEqualTo("kernel.not_found");
        Scope known = new Scope(
                centre.role(),
                centre.place(),
                centre.account(),
                Set.of(school.place()),
                Set.of(),
                Set.of(),
                centre.purpose(),
                null);
        long training = http(known)
                .post("/api/trainings", training(school))
                .expect(200)
                .json()
                .path("id")
                .asLong();
        assertThat(http(known)
                        .post("/api/trainings", training(school))
                        .expect(409)
                        .code())
                .isEqualTo("plan.training_taken");
        String counts = "/api/deliveries?from=2026-09-01&to=2026-12-31";
        assertThat(http(known).get(counts).expect(200).json()).isEmpty();
        http(school(district))
                .post("/api/trainings/" + training + "/confirmation")
                .expect(404);
        http(school).post("/api/trainings/" + training + "/confirmation").expect(200);
        JsonNode own = http(known).get(counts).expect(200).json().get(0);
        assertThat(own.path("trainings").asInt()).isEqualTo(1);
        assertThat(own.path("trained").asInt()).isEqualTo(24);
        assertThat(http(city()).get(counts).expect(200).json().findValuesAsString("provider"))
                .contains(String.valueOf(known.place()));
        assertThat(http(provider()).get(counts).expect(200).json()).isEmpty();
    }

    private static Map<String, Object> training(Scope school) {
        return Map.of("school", school.place(), "day", "2026-09-10", "topic", "竹编入门", "people", 24, "minutes", 90);
    }

    private Map<String, Object> wish(Course of, Map<String, Object> slot) {
        Map<String, Object> wish = new HashMap<>();
        wish.put("source", of.id().value());
        wish.put("wished", slot);
        wish.put("grades", List.of(3, 4));
        wish.put("pupils", 30);
        wish.put("reason", "本校没有会竹编的教师");
        return wish;
    }

    private Http.Answer place(Map<String, Object> wish) {
        return http(school).post("/api/service-orders", wish);
    }

    private long order() {
        return place(wish(course, TUESDAYS)).expect(200).json().path("id").asLong();
    }

    private Http.Answer confirm(long order, Map<String, Object> slot) {
        return answer(owner, order, Map.of("note", "每周四来", "confirmed", slot));
    }

    private Http.Answer decline(long order) {
        return answer(owner, order, Map.of("note", "本学期已排满"));
    }

    private Http.Answer answer(Scope who, long order, Map<String, Object> body) {
        return http(who).post("/api/service-orders/" + order + "/answer", body);
    }

    private Http.Answer draft(long order) {
        return http(school)
                .post(
                        "/api/service-orders/" + order + "/offering",
                        Map.of(
                                "instructor", instructor(school).id().value(),
                                "venue", venue(school, 40).id().value(),
                                "feeFen", 0));
    }

    private JsonNode placed(Scope who) {
        return http(who).get("/api/service-orders").expect(200).json().path("items");
    }

    private JsonNode received(Scope who) {
        return http(who).get("/api/service-orders/received").expect(200).json().path("items");
    }

    private static Map<String, Object> with(Map<String, Object> base, Object... pairs) {
        Map<String, Object> all = new HashMap<>(base);
        for (int i = 0; i < pairs.length; i += 2) {
            all.put((String) pairs[i], pairs[i + 1]);
        }
        return all;
    }
}
