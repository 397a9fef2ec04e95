package kehou.timetable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import kehou.DayJourney;
import kehou.kernel.Purpose;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.plan.Offering;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class SessionsTest extends DayJourney {
    @Autowired
    private SessionPlanning planning;

    @Test
    void a_published_class_meets_on_every_service_day_of_its_weekday_to_the_end_of_the_term() {
        Afternoon day = afternoon(0);
        LocalDate from = LocalDate.of(2026, 9, 28);
        LocalDate to = LocalDate.of(2026, 10, 20);
        List<LocalDate> due = StreamSupport.stream(
                        http(day.desk())
                                .get("/api/calendar?from=" + from + "&to=" + to)
                                .expect(200)
                                .json()
                                .spliterator(),
                        false)
                .filter(entry -> entry.path("service").asBoolean())
                .map(entry -> LocalDate.parse(entry.path("date").asString()))
                .filter(date -> date.getDayOfWeek().getValue() == 3)
                .toList();
        assertThat(due).isNotEmpty().doesNotContain(LocalDate.of(2026, 10, 7));
        assertThat(dates(day.desk(), from, to)).isEqualTo(due);
        assertThat(dates(day.desk(), LocalDate.of(2027, 1, 21), LocalDate.of(2027, 2, 19)))
                .isEmpty();
    }

    @Test
    void a_day_the_school_gives_up_loses_its_sessions_and_a_holiday_it_works_gains_them() {
        Afternoon day = afternoon(0);
        decide(day, "2026-09-23", false, "秋季运动会");
        await().atMost(Duration.ofSeconds(90))
                .until(() -> sessionsOf(day.desk(), day.offering(), LocalDate.of(2026, 9, 23))
                        .getFirst()
                        .path("state")
                        .asString()
                        .equals("CANCELLED"));
        JsonNode given = sessionsOf(day.desk(), day.offering(), LocalDate.of(2026, 9, 23))
                .getFirst();
        assertThat(given.path("cancelledFor").asString()).isEqualTo("秋季运动会");

        decide(day, "2026-10-07", true, "看护不断档");
        await().atMost(Duration.ofSeconds(90))
                .until(() -> !sessionsOf(day.desk(), day.offering(), LocalDate.of(2026, 10, 7))
                        .isEmpty());
    }

    @Test
    void sessions_are_numbered_and_show_the_lesson_of_their_number() {
        Afternoon day = afternoon(0);
        List<JsonNode> some = list(day.desk(), TODAY, TODAY.plusDays(14));
        assertThat(some).extracting(s -> s.path("number").asInt()).containsExactly(1, 2, 3);
        assertThat(some).extracting(s -> s.path("lessonTitle").asString()).containsExactly("第1课", "第2课", "第3课");
    }

    @Test
    void the_same_publishing_told_again_plans_nothing_more() {
        Afternoon day = afternoon(0);
        List<JsonNode> before = list(day.desk(), TODAY, TODAY.plusDays(28));
        for (int again = 0; again < 3; again++) {
            inSchools(
                    () -> {
                        planning.plan(Scope.system(Purpose.OPERATION, day.school()), new Offering.Id(day.offering()));
                        return true;
                    },
                    day.school());
        }
        assertThat(list(day.desk(), TODAY, TODAY.plusDays(28))).isEqualTo(before);
    }

    @Test
    void a_teacher_sees_own_sessions_a_school_all_of_its_and_another_school_none() {
        Afternoon day = afternoon(0);
        assertThat(sessionsOf(day.teacher(), day.offering(), TODAY)).hasSize(1);
        assertThat(sessionsOf(day.stranger(), day.offering(), TODAY)).isEmpty();
        assertThat(sessionsOf(day.desk(), day.offering(), TODAY)).hasSize(1);
        int other = school();
        assertThat(sessionsOf(staff(Role.SCHOOL, other, fresh()), day.offering(), TODAY))
                .isEmpty();
        http(staff(Role.SCHOOL, other, fresh()))
                .get("/api/sessions/" + day.session())
                .expect(404);
        http(day.stranger()).get("/api/sessions/" + day.session()).expect(403);
    }

    @Test
    void an_operator_sees_the_schools_that_authorised_it_and_may_ask_for_one_of_them() {
        Afternoon one = afternoon(0);
        Afternoon two = afternoon(0);
        Afternoon foreign = afternoon(0);
        Scope operator = operator(one.school(), two.school());
        assertThat(list(operator, TODAY, TODAY))
                .extracting(s -> s.path("school").asInt())
                .containsExactlyInAnyOrder(one.school(), two.school());
        String day = "/api/sessions?from=" + TODAY + "&to=" + TODAY + "&school=";
        assertThat(http(operator).get(day + two.school()).expect(200).json()).hasSize(1);
        http(operator).get(day + foreign.school()).expect(404);
    }

    @Test
    void a_list_reaches_over_a_month_at_most() {
        Scope desk = staff(Role.SCHOOL, school(), fresh());
        http(desk)
                .get("/api/sessions?from=" + TODAY + "&to=" + TODAY.plusDays(30))
                .expect(200);
        assertThat(http(desk)
                        .get("/api/sessions?from=" + TODAY + "&to=" + TODAY.plusDays(31))
                        .expect(422)
                        .code())
                .isEqualTo("timetable.range_too_long");
    }

    @Test
    void a_cancelled_session_is_never_held_and_a_held_one_never_cancelled() {
        Afternoon day = afternoon(1);
        Map<String, String> reason = Map.of("reason", "教室停电");
        JsonNode cancelled = http(day.desk())
                .post("/api/sessions/" + day.session() + "/cancellation", reason)
                .expect(200)
                .json();
        assertThat(cancelled.path("state").asString()).isEqualTo("CANCELLED");
        assertThat(cancelled.path("cancelledFor").asString()).isEqualTo("教室停电");
        assertThat(call(day.teacher(), day.session(), "phone").expect(409).code())
                .isEqualTo("delivery.cancelled");

        Afternoon held = afternoon(1);
        call(held.teacher(), held.session(), "phone").expect(200);
        assertThat(http(held.desk())
                        .post("/api/sessions/" + held.session() + "/cancellation", reason)
                        .expect(409)
                        .code())
                .isEqualTo("timetable.held");
    }

    @Test
    void a_substitute_gives_the_session_from_then_on_and_the_other_does_not() {
        Afternoon day = afternoon(1);
        JsonNode handed = http(day.desk())
                .post(
                        "/api/sessions/" + day.session() + "/substitution",
                        Map.of("instructor", day.strangerInstructor(), "reason", "周老师发烧"))
                .expect(200)
                .json();
        assertThat(handed.path("substituted").asBoolean()).isTrue();
        assertThat(handed.path("instructorName").asString()).isEqualTo("邹建国");
        call(day.teacher(), day.session(), "phone").expect(403);
        call(day.stranger(), day.session(), "phone").expect(200);
    }

    @Test
    void nobody_gives_two_sessions_at_once() {
        Afternoon day = afternoon(1);
        long overlapping =
                offering(day.desk(), day.course(), day.strangerInstructor(), venue(day.desk()), LocalTime.of(16, 50));
        assertThat(sessionsOf(day.desk(), overlapping, TODAY)).hasSize(1);
        assertThat(http(day.desk())
                        .post(
                                "/api/sessions/" + day.session() + "/substitution",
                                Map.of("instructor", day.strangerInstructor(), "reason", "换课"))
                        .expect(409)
                        .code())
                .isEqualTo("timetable.instructor_busy");
    }

    private void decide(Afternoon day, String date, boolean service, String label) {
        http(day.desk())
                .put("/api/calendar/" + date, Map.of("service", service, "label", label))
                .expect(200);
    }

    private List<LocalDate> dates(Scope scope, LocalDate from, LocalDate to) {
        return list(scope, from, to).stream()
                .map(session -> LocalDate.parse(session.path("date").asString()))
                .toList();
    }

    private List<JsonNode> list(Scope scope, LocalDate from, LocalDate to) {
        JsonNode all = http(scope)
                .get("/api/sessions?from=" + from + "&to=" + to)
                .expect(200)
                .json();
        return IntStream.range(0, all.size()).mapToObj(all::get).toList();
    }
}
