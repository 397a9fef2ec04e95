package kehou.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

@Clause("change/closure")
class ClosureTest extends DayJourney {
    private static final String NEXT = "2026-09-23";

    private Afternoon day;
    private Scope head;
    private Scope family;
    private long child;

    @BeforeEach
    void a_class_on_wednesdays_with_two_children() {
        day = afternoon(2);
        head = staff(Role.PRINCIPAL, day.school(), fresh());
        child = day.pupil(0);
        family = parentOf(child);
    }

    @Test
    void a_head_closes_the_school_and_sessions_families_teachers_credits_and_the_district_know() {
        JsonNode declared = declare(head, NEXT, NEXT, "暴雨红色预警").expect(200).json();
        long id = declared.path("id").asLong();
        assertThat(declared.path("sessions").asInt()).isEqualTo(1);
        JsonNode lesson =
                sessionsOf(day.desk(), day.offering(), LocalDate.parse(NEXT)).getFirst();
        assertThat(lesson.path("state").asString()).isEqualTo("CANCELLED");
        assertThat(lesson.path("cancelledFor").asString()).isEqualTo("停课：暴雨红色预警");
        eventually(() -> mine().path("sessions").asInt() == 1);
        assertThat(mine().path("minutes").asInt()).isEqualTo(60);
        eventually(() -> told(family, "CLOSURE_DECLARED"));
        eventually(() -> told(day.teacher(), "CLOSURE_DECLARED"));
        assertThat(told(family, "SESSION_CANCELLED")).isFalse();
        JsonNode credits = credits(id);
        assertThat(credits).hasSize(2);
        assertThat(http(family)
                        .get("/api/children/" + child + "/late-care")
                        .expect(200)
                        .json()
                        .path("evenings")
                        .findValuesAsString("date"))
                .contains("2026-09-24")
                .doesNotContain(NEXT);
        assertThat(credits.get(0).path("owed").asInt()).isZero();
        int district = district();
        Scope bureau = bureau(district, fresh(), district);
        assertThat(http(bureau).get("/api/closures").expect(200).text()).contains("暴雨红色预警");
        eventually(() -> http(bureau).get("/api/notices").expect(200).text().contains("CLOSURE_DECLARED"));
        assertThat(http(family)
                        .post("/api/children/" + child + "/drop-ins", Map.of("date", NEXT))
                        .expect(409)
                        .code())
                .isEqualTo("enrolment.drop_in_closed");
    }

    @Test
    void a_closure_is_withdrawn_before_it_takes_effect_and_not_after() {
        long id = id(declare(head, NEXT, NEXT, "疑似疫情"));
        eventually(() -> mine().path("sessions").asInt() == 1);
        withdraw(head, id).expect(200);
        assertThat(stateOn(NEXT)).isEqualTo("PLANNED");
        eventually(() -> told(family, "CLOSURE_LIFTED"));
        eventually(() -> mine().path("sessions").asInt() == 0);
        assertThat(mine().path("withdrawn").asBoolean()).isTrue();
        assertThat(withdraw(head, id).expect(409).code()).isEqualTo("timetable.closure_withdrawn");
        long again = id(declare(head, NEXT, NEXT, "疫情确认"));
        clock.moveTo(NOW.plus(Duration.ofDays(7)).minus(Duration.ofHours(10)));
        assertThat(withdraw(head, again).expect(409).code()).isEqualTo("timetable.closure_begun");
        assertThat(stateOn(NEXT)).isEqualTo("CANCELLED");
    }

    @Test
    void what_was_missed_is_made_up_on_another_day_once_and_is_announced() throws Exception {
        long id = id(declare(head, NEXT, NEXT, "台风"));
        eventually(() -> mine().path("sessions").asInt() == 1);
        assertThat(makeUp(id, NEXT, "2026-09-22").expect(422).code()).isEqualTo("timetable.make_up_day");
        assertThat(makeUp(id, NEXT, "2027-03-03").expect(422).code()).isEqualTo("timetable.make_up_day");
        // On the class's own day it meets anyway.
        assertThat(makeUp(id, NEXT, "2026-09-30").expect(409).code()).isEqualTo("timetable.make_up_nothing");
        int given = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> twins = IntStream.range(0, 3)
                    .mapToObj(_ ->
                            threads.submit(() -> makeUp(id, NEXT, "2026-09-24").status()))
                    .toList();
            for (Future<Integer> twin : twins) {
                given += twin.get() == 200 ? 1 : 0;
            }
        }
        assertThat(given).isEqualTo(1);
        assertThat(sessionsOf(day.desk(), day.offering(), LocalDate.parse("2026-09-24")))
                .hasSize(1);
        assertThat(http(day.desk())
                        .get("/api/closures/" + id + "/days")
                        .expect(200)
                        .json()
                        .get(0)
                        .path("on")
                        .asString())
                .isEqualTo("2026-09-24");
        eventually(() -> mine().path("madeUp").asInt() == 1);
        assertThat(mine().path("makeUps").get(0).asString()).isEqualTo("2026-09-24");
        eventually(() -> told(family, "CLOSURE_MADE_UP"));
        withdraw(head, id).expect(200);
        assertThat(sessionsOf(day.desk(), day.offering(), LocalDate.parse("2026-09-24"))
                        .getFirst()
                        .path("state")
                        .asString())
                .isEqualTo("CANCELLED");
        assertThat(stateOn(NEXT)).isEqualTo("PLANNED");
        eventually(() -> mine().path("sessions").asInt() == 0);
    }

    @Test
    void a_class_stays_away_and_mixed_sessions_go_on_without_it() {
        JsonNode homeClass =
                http(day.desk()).get("/api/home-classes").expect(200).json().get(0);
        Map<String, Object> draft = draft(NEXT, NEXT, "班级聚集性发热");
        draft.put("homeClass", homeClass.path("id").asLong());
        long id = id(http(head).post("/api/closures", draft));
        assertThat(stateOn(NEXT)).isEqualTo("PLANNED");
        eventually(() -> credits(id).size() == 2);
        long lesson = sessionsOf(day.desk(), day.offering(), LocalDate.parse(NEXT))
                .getFirst()
                .path("id")
                .asLong();
        assertThat(http(day.desk())
                        .get("/api/sessions/" + lesson + "/roll")
                        .expect(200)
                        .json()
                        .path("expected")
                        .asInt())
                .isZero();
        eventually(() -> told(family, "CLOSURE_DECLARED"));
        Map<String, Object> grade = draft(NEXT, NEXT, "三年级停课");
        grade.put("grade", 3);
        assertThat(id(http(head).post("/api/closures", grade))).isPositive();
        assertThat(stateOn(NEXT)).isEqualTo("PLANNED");
        Scope bureau = bureau(district(), fresh(), district());
        assertThat(http(bureau).post("/api/closures", grade).expect(422).code()).isEqualTo("timetable.closure_part");
    }

    @Test
    void a_district_closes_all_its_schools_and_what_is_planned_later_is_closed_too() {
        int district = district();
        Scope bureau = bureau(district, fresh(), district);
        JsonNode declared =
                declare(bureau, NEXT, "2026-09-25", "全区停课").expect(200).json();
        long id = declared.path("id").asLong();
        assertThat(declared.path("schools").asInt()).isEqualTo(1);
        eventually(() -> stateOn(NEXT).equals("CANCELLED"));
        eventually(() -> mine().path("sessions").asInt() == 1);
        eventually(() -> http(day.desk()).get("/api/notices").expect(200).text().contains("CLOSURE_DECLARED"));
        assertThat(http(day.desk()).get("/api/closures").expect(200).text()).contains("全区停课");
        withdraw(head, id).expect(404);
        long later = offering(
                day.desk(),
                day.course(),
                instructor(day.desk(), "邓文君", fresh()),
                venue(day.desk()),
                LocalTime.of(17, 45));
        eventually(() -> sessionsOf(day.desk(), later, LocalDate.parse(NEXT))
                .getFirst()
                .path("state")
                .asString()
                .equals("CANCELLED"));
        // The school's own closure of the same day stands when the district takes its own back.
        long own = id(declare(head, NEXT, NEXT, "校内也停"));
        withdraw(bureau, id).expect(200);
        eventually(() -> http(day.desk())
                .get("/api/closures")
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .anyMatch(one ->
                        one.path("id").asLong() == own && one.path("sessions").asInt() == 2));
        assertThat(stateOn(NEXT)).isEqualTo("CANCELLED");
    }

    @Test
    void of_two_closures_of_the_same_day_one_stands_and_a_retry_is_the_same() throws Exception {
        String key = UUID.randomUUID().toString();
        Map<String, Object> draft = draft(NEXT, NEXT, "停电");
        long first = id(http(head).send("POST", "/api/closures", draft, key));
        assertThat(id(http(head).send("POST", "/api/closures", draft, key))).isEqualTo(first);
        int given = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Http.Answer>> twins = IntStream.range(0, 4)
                    .mapToObj(_ -> threads.submit(() -> declare(head, "2026-09-28", "2026-09-30", "大雪")))
                    .toList();
            for (Future<Http.Answer> twin : twins) {
                Http.Answer answer = twin.get();
                given += answer.status() == 200 ? 1 : 0;
                if (answer.status() != 200) {
                    assertThat(answer.code()).isEqualTo("timetable.closure_twice");
                }
            }
        }
        assertThat(given).isEqualTo(1);
        assertThat(declare(head, "2026-09-30", "2026-09-30", "又停").expect(409).code())
                .isEqualTo("timetable.closure_twice");
    }

    @Test
    void days_that_do_not_fit_and_people_whom_it_does_not_concern_are_refused() {
        assertThat(declare(head, "2026-09-15", NEXT, "晚了").expect(422).code()).isEqualTo("timetable.closure_past");
        assertThat(declare(head, NEXT, "2026-09-22", "反了").expect(422).code()).isEqualTo("timetable.closure_reversed");
        assertThat(declare(head, NEXT, "2026-10-09", "太久").expect(422).code()).isEqualTo("timetable.closure_long");
        assertThat(declare(head, "2026-09-19", "2026-09-19", "周六").expect(422).code())
                .isEqualTo("timetable.closure_no_service");
        declare(day.desk(), NEXT, NEXT, "不是校长").expect(403);
        declare(day.teacher(), NEXT, NEXT, "不是校长").expect(403);
        long id = id(declare(head, NEXT, NEXT, "暴雨"));
        int other = school();
        Scope elsewhere = staff(Role.PRINCIPAL, other, fresh());
        withdraw(elsewhere, id).expect(404);
        http(elsewhere).get("/api/closures/" + id + "/days").expect(404);
        http(elsewhere).get("/api/closures/" + id + "/credits").expect(404);
        http(elsewhere)
                .post("/api/closures/" + id + "/make-ups", Map.of("day", NEXT, "on", "2026-09-24"))
                .expect(404);
        assertThat(http(elsewhere).get("/api/closures").expect(200).json().path("items"))
                .isEmpty();
        http(guardian(fresh(), day.pupil(1)))
                .get("/api/children/" + child + "/closures")
                .expect(404);
    }

    private int district() {
        return http(bureau(0, 1))
                .get("/api/organisations/" + day.school())
                .expect(200)
                .json()
                .path("organisation")
                .path("parent")
                .asInt();
    }

    private JsonNode mine() {
        return http(family)
                .get("/api/children/" + child + "/closures")
                .expect(200)
                .json()
                .path(0);
    }

    private JsonNode credits(long id) {
        return http(day.desk())
                .get("/api/closures/" + id + "/credits")
                .expect(200)
                .json()
                .path("items");
    }

    private String stateOn(String date) {
        return sessionsOf(day.desk(), day.offering(), LocalDate.parse(date))
                .getFirst()
                .path("state")
                .asString();
    }

    private boolean told(Scope who, String kind) {
        return http(who).get("/api/messages").expect(200).text().contains(kind);
    }

    private Http.Answer declare(Scope who, String from, String to, String reason) {
        return http(who).post("/api/closures", draft(from, to, reason));
    }

    private static Map<String, Object> draft(String from, String to, String reason) {
        Map<String, Object> draft = new HashMap<>();
        draft.put("kind", "STORM");
        draft.put("firstDay", from);
        draft.put("lastDay", to);
        draft.put("reason", reason);
        return draft;
    }

    private Http.Answer withdraw(Scope who, long id) {
        return http(who).post("/api/closures/" + id + "/withdrawal", Map.of("reason", "预警解除"));
    }

    private Http.Answer makeUp(long id, String closed, String on) {
        return http(day.desk()).post("/api/closures/" + id + "/make-ups", Map.of("day", closed, "on", on));
    }
}
