package kehou.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kehou.Clause;
import kehou.DayJourney;
import kehou.Http;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CheckInTest extends DayJourney {
    private static final double TEN_KILOMETRES = 0.09;

    @Test
    @Clause("NP-1.2.4/check-in")
    void inside_fence_and_window_a_check_in_stands_at_once_and_twice_is_once() {
        Afternoon day = afternoon(1);
        JsonNode made = checkIn(day, day.teacher(), LAT, null).expect(200).json();
        assertThat(made.path("state").asString()).isEqualTo("OK");
        assertThat(made.path("distance").asString()).isEqualTo("INSIDE");
        JsonNode again = checkIn(day, day.teacher(), LAT + TEN_KILOMETRES, null)
                .expect(200)
                .json();
        assertThat(again).isEqualTo(made);
        assertThat(http(day.desk()).get("/api/sessions/" + day.session()).json().path("checkIn"))
                .isEqualTo(made);
    }

    @Test
    @Clause("NP-1.2.4/check-in")
    void outside_the_fence_it_needs_a_reason_and_the_schools_approval() {
        Afternoon day = afternoon(1);
        Http.Answer refused =
                checkIn(day, day.teacher(), LAT + TEN_KILOMETRES, null).expect(409);
        assertThat(refused.code()).isEqualTo("delivery.outside_fence");
        assertThat(refused.json().path("facts").path("distance").asString()).isEqualTo("OUTSIDE");

        JsonNode waiting = checkIn(day, day.teacher(), LAT + TEN_KILOMETRES, "带队在体育公园")
                .expect(200)
                .json();
        assertThat(waiting.path("state").asString()).isEqualTo("PENDING_APPROVAL");
        JsonNode list =
                http(day.desk()).get("/api/check-ins/pending").expect(200).json();
        assertThat(list).hasSize(1);
        assertThat(list.get(0).path("checkIn").path("reason").asString()).isEqualTo("带队在体育公园");

        long id = waiting.path("id").asLong();
        JsonNode approved = decide(day.desk(), id, true).expect(200).json();
        assertThat(approved.path("state").asString()).isEqualTo("APPROVED");
        assertThat(decide(day.desk(), id, false).expect(409).code()).isEqualTo("delivery.decided");
        assertThat(http(day.desk()).get("/api/check-ins/pending").json()).isEmpty();
    }

    @Test
    @Clause("NP-1.2.4/check-in")
    void outside_the_window_it_needs_a_reason_and_on_another_day_it_is_refused() {
        Afternoon day = afternoon(1);
        clock.moveTo(NOW.plus(Duration.ofMinutes(15)));
        Http.Answer late = checkIn(day, day.teacher(), LAT, null).expect(409);
        assertThat(late.code()).isEqualTo("delivery.outside_window");
        assertThat(late.json().path("facts").path("closesAt").asString()).isEqualTo("2026-09-16T08:40:00Z");
        JsonNode waiting =
                checkIn(day, day.teacher(), LAT, "家长临时来访").expect(200).json();
        assertThat(waiting.path("onTime").asBoolean()).isFalse();
        assertThat(waiting.path("state").asString()).isEqualTo("PENDING_APPROVAL");

        Afternoon other = afternoon(1);
        clock.moveTo(NOW.minus(Duration.ofHours(26)));
        assertThat(checkIn(other, other.teacher(), LAT, "提前打卡").expect(409).code())
                .isEqualTo("delivery.outside_window");
    }

    @Test
    void a_phone_without_a_position_or_with_a_vague_one_is_an_exception() {
        Afternoon day = afternoon(1);
        Http.Answer none = http(day.teacher()).post(path(day), Map.of()).expect(409);
        assertThat(none.json().path("facts").path("distance").asString()).isEqualTo("UNKNOWN");
        Http.Answer vague = http(day.teacher())
                .post(path(day), Map.of("lat", LAT, "lon", LON, "crs", "WGS84", "accuracy", 2000))
                .expect(409);
        assertThat(vague.json().path("facts").path("distance").asString()).isEqualTo("UNKNOWN");
    }

    @Test
    void after_a_rejection_the_instructor_may_check_in_again() {
        Afternoon day = afternoon(1);
        JsonNode waiting = checkIn(day, day.teacher(), LAT + TEN_KILOMETRES, "堵车")
                .expect(200)
                .json();
        decide(day.desk(), waiting.path("id").asLong(), false).expect(200);
        assertThat(checkIn(day, day.teacher(), LAT, null)
                        .expect(200)
                        .json()
                        .path("state")
                        .asString())
                .isEqualTo("OK");
    }

    @Test
    void another_teacher_another_school_and_the_teacher_itself_cannot_check_in_or_approve() {
        Afternoon day = afternoon(1);
        assertThat(checkIn(day, day.stranger(), LAT, null).expect(403).code()).isEqualTo("timetable.not_your_session");
        checkIn(day, staff(Role.TEACHER, school(), fresh()), LAT, null).expect(404);

        long id = checkIn(day, day.teacher(), LAT + TEN_KILOMETRES, "堵车")
                .expect(200)
                .json()
                .path("id")
                .asLong();
        decide(staff(Role.SCHOOL, school(), fresh()), id, true).expect(404);
        decide(day.teacher(), id, true).expect(403);
        Scope sameperson = staff(Role.PRINCIPAL, day.school(), day.teacher().account());
        assertThat(decide(sameperson, id, true).expect(403).code()).isEqualTo("delivery.own_check_in");
    }

    @Test
    void no_table_keeps_a_position() {
        List<String> columns = jdbc.sql("""
                select column_name from information_schema.columns
                where table_schema = 'delivery' and column_name ~ '^(lat|lon|latitude|longitude|position|accuracy)'
                """).query(String.class).list();
        assertThat(columns).isEmpty();
    }

    private Http.Answer checkIn(Afternoon day, Scope scope, double lat, @Nullable String reason) {
        Map<String, Object> where = new HashMap<>(Map.of("lat", lat, "lon", LON, "crs", "WGS84", "accuracy", 20));
        if (reason != null) {
            where.put("reason", reason);
        }
        return http(scope).post(path(day), where);
    }

    private Http.Answer decide(Scope scope, long checkIn, boolean approved) {
        return http(scope).post("/api/check-ins/" + checkIn + "/approval", Map.of("approved", approved));
    }

    private static String path(Afternoon day) {
        return "/api/sessions/" + day.session() + "/check-in";
    }
}
