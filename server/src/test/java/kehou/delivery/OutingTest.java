package kehou.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import kehou.Clause;
import kehou.DayJourney;
import kehou.Http;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@Clause("SH-5.3/outing")
class OutingTest extends DayJourney {
    private Afternoon day;
    private long outing;

    @BeforeEach
    void a_class_of_three_that_goes_to_the_museum_today() {
        day = afternoon(3);
        outing = planned(day, List.of());
    }

    @Test
    void families_sign_who_signed_goes_out_and_everyone_comes_back() {
        Scope first = parentOf(day.pupil(0));
        eventually(() -> http(first).get("/api/messages").expect(200).text().contains("OUTING_ASKED"));
        sign(first, 0, true).expect(200);
        sign(parentOf(day.pupil(1)), 1, true).expect(200);
        sign(parentOf(day.pupil(2)), 2, false).expect(200);
        JsonNode asked = detail(day.teacher());
        assertThat(asked.at("/outing/given").asInt()).isEqualTo(2);
        assertThat(asked.at("/outing/refused").asInt()).isEqualTo(1);
        assertThat(asked.path("pupils").findValuesAsString("signedName")).contains("欧阳家长");

        assertThat(leave(day.teacher(), 0, 2).expect(409).code()).isEqualTo("delivery.outing_unsigned");
        assertThat(leave(day.teacher()).expect(409).code()).isEqualTo("delivery.outing_unsigned");
        leave(day.teacher(), 0, 1).expect(200);
        assertThat(sign(first, 0, false).expect(409).code()).isEqualTo("delivery.outing_gone");
        eventually(() -> http(first).get("/api/messages").expect(200).text().contains("OUTING_LEFT"));
        assertThat(child(parentOf(day.pupil(2)), 2).path("went").asBoolean()).isFalse();

        JsonNode partly = comeBack(day.teacher(), 0).expect(200).json();
        assertThat(partly.at("/outing/state").asString()).isEqualTo("OUT");
        assertThat(partly.at("/outing/missing").asInt()).isEqualTo(1);
        eventually(() -> http(day.desk()).get("/api/notices").expect(200).text().contains("OUTING_MISSING"));
        assertThat(comeBack(day.teacher(), 2).expect(422).code()).isEqualTo("delivery.not_expected");
        JsonNode back = comeBack(day.teacher(), 1).expect(200).json();
        assertThat(back.at("/outing/state").asString()).isEqualTo("BACK");
        assertThat(back.at("/outing/missing").asInt()).isZero();
        eventually(() -> http(first).get("/api/messages").expect(200).text().contains("OUTING_BACK"));
        assertThat(comeBack(day.teacher(), 1).expect(409).code()).isEqualTo("delivery.outing_not_out");
    }

    @Test
    void a_signature_is_taken_back_until_the_class_leaves() {
        sign(parentOf(day.pupil(0)), 0, true).expect(200);
        sign(parentOf(day.pupil(0)), 0, false).expect(200);
        assertThat(leave(day.teacher(), 0).expect(409).code()).isEqualTo("delivery.outing_unsigned");
        assertThat(child(parentOf(day.pupil(0)), 0).path("consent").asString()).isEqualTo("REFUSED");
    }

    @Test
    void more_children_than_the_people_may_escort_do_not_leave() {
        Afternoon many = afternoon(11);
        outing = planned(many, List.of());
        day = many;
        for (int seat = 0; seat < 11; seat++) {
            sign(parentOf(many.pupil(seat)), seat, true).expect(200);
        }
        assertThat(detail(many.desk()).at("/outing/escortsNeeded").asInt()).isEqualTo(2);
        Http.Answer refused = leave(many.desk(), IntStream.range(0, 11).toArray());
        assertThat(refused.expect(409).code()).isEqualTo("delivery.outing_escorts");
        assertThat(refused.json().at("/facts/needed").asInt()).isEqualTo(2);
        leave(many.desk(), IntStream.range(0, 10).toArray()).expect(200);
    }

    @Test
    void of_two_phones_that_leave_at_once_one_does() throws Exception {
        sign(parentOf(day.pupil(0)), 0, true).expect(200);
        int left = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var twins = IntStream.range(0, 4)
                    .mapToObj(_ -> threads.submit(() -> leave(day.teacher(), 0).status()))
                    .toList();
            for (Future<Integer> twin : twins) {
                left += twin.get() == 200 ? 1 : 0;
            }
        }
        assertThat(left).isEqualTo(1);
    }

    @Test
    void it_leaves_on_its_day_and_is_called_off_only_before() {
        sign(parentOf(day.pupil(0)), 0, true).expect(200);
        clock.moveTo(NOW.plus(Duration.ofDays(1)));
        assertThat(leave(day.teacher(), 0).expect(409).code()).isEqualTo("delivery.outing_day");
        clock.moveTo(NOW);
        http(day.desk()).post(path() + "/cancellation", Map.of("reason", "下雨")).expect(200);
        assertThat(leave(day.teacher(), 0).expect(409).code()).isEqualTo("delivery.outing_gone");
        eventually(() -> http(parentOf(day.pupil(1)))
                .get("/api/messages")
                .expect(200)
                .text()
                .contains("OUTING_CALLED_OFF"));
    }

    @Test
    void a_plan_without_its_parts_or_with_people_of_elsewhere_is_refused() {
        Map<String, Object> bare = draft(day, List.of());
        bare.put("safety", " ");
        assertThat(http(day.desk()).post("/api/outings", bare).expect(422).code())
                .isEqualTo("kernel.invalid");
        Map<String, Object> past = draft(day, List.of());
        past.put("day", "2026-09-15");
        assertThat(http(day.desk()).post("/api/outings", past).expect(422).code())
                .isEqualTo("delivery.outing_times");
        http(day.desk())
                .post("/api/outings", draft(day, List.of(afternoon(0).instructor())))
                .expect(404);
        assertThat(http(day.desk())
                        .post("/api/outings", draft(day, List.of(day.instructor())))
                        .expect(422)
                        .code())
                .isEqualTo("delivery.outing_people");
    }

    @Test
    void nobody_else_reaches_it() {
        http(day.stranger()).get(path()).expect(404);
        leave(day.stranger(), 0).expect(404);
        assertThat(http(day.stranger()).get("/api/outings").expect(200).json()).isEmpty();
        assertThat(http(day.teacher()).get("/api/outings").expect(200).json()).hasSize(1);
        Scope elsewhere = staff(Role.SCHOOL, school(), fresh());
        http(elsewhere).get(path()).expect(404);
        Scope other = parentOf(day.pupil(1));
        sign(other, 0, true).expect(404);
        http(other).get("/api/children/" + day.pupil(0) + "/outings").expect(404);
        Afternoon theirs = afternoon(1);
        http(parentOf(theirs.pupil(0)))
                .post("/api/children/" + theirs.pupil(0) + "/outings/" + outing + "/consent", signature(true))
                .expect(404);
    }

    private long planned(Afternoon of, List<Long> escorts) {
        return http(of.desk())
                .post("/api/outings", draft(of, escorts))
                .expect(200)
                .json()
                .at("/outing/id")
                .asLong();
    }

    private static Map<String, Object> draft(Afternoon of, List<Long> escorts) {
        Map<String, Object> draft = new HashMap<>();
        draft.put("offering", of.offering());
        draft.put("title", "看展览");
        draft.put("place", "市科技馆");
        draft.put("day", "2026-09-16");
        draft.put("leaves", "16:30");
        draft.put("returns", "18:00");
        draft.put("leader", of.instructor());
        draft.put("escorts", escorts);
        draft.put("content", "参观水的展厅");
        draft.put("transport", "步行 600 米，走人行道");
        draft.put("safety", "两列纵队，前后各一位老师");
        draft.put("emergency", "就近送市第一医院，电话告知家长");
        return draft;
    }

    private Http.Answer sign(Scope who, int seat, boolean given) {
        return http(who).post("/api/children/" + day.pupil(seat) + "/outings/" + outing + "/consent", signature(given));
    }

    private static Map<String, Object> signature(boolean given) {
        return Map.of("given", given, "name", "欧阳家长");
    }

    private JsonNode child(Scope who, int seat) {
        return http(who)
                .get("/api/children/" + day.pupil(seat) + "/outings")
                .expect(200)
                .json()
                .get(0);
    }

    private Http.Answer leave(Scope who, int... seats) {
        return http(who).post(path() + "/departure", counted(seats));
    }

    private Http.Answer comeBack(Scope who, int... seats) {
        return http(who).post(path() + "/return", counted(seats));
    }

    private Map<String, Object> counted(int... seats) {
        return Map.of("pupils", IntStream.of(seats).mapToObj(day::pupil).toList());
    }

    private JsonNode detail(Scope who) {
        return http(who).get(path()).expect(200).json();
    }

    private String path() {
        return "/api/outings/" + outing;
    }
}
