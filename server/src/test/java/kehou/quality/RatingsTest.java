package kehou.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import kehou.DayJourney;
import kehou.Http;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RatingsTest extends DayJourney {
    @Test
    void a_family_rates_a_session_its_child_attended_once() {
        Afternoon day = afternoon(1);
        call(day.teacher(), day.session(), "phone", mark(day.pupil(0), "LATE", NOW))
                .expect(200);
        JsonNode given = rate(day, day.pupil(0), 5).expect(200).json();
        assertThat(given.path("stars").asInt()).isEqualTo(5);
        JsonNode read = http(guardian(fresh(), day.pupil(0)))
                .get("/api/children/" + day.pupil(0) + "/ratings")
                .expect(200)
                .json();
        assertThat(read).hasSize(1);
        assertThat(read.get(0).path("text").asString()).isEqualTo("老师很耐心");
        assertThat(rate(day, day.pupil(0), 1).expect(409).code()).isEqualTo("quality.rated");
    }

    @Test
    void without_attendance_there_is_no_rating() {
        Afternoon day = afternoon(2);
        assertThat(rate(day, day.pupil(0), 5).expect(409).code())
                .as("no roll yet")
                .isEqualTo("quality.not_attended");
        call(day.teacher(), day.session(), "phone", mark(day.pupil(0), "ABSENT", NOW))
                .expect(200);
        Http.Answer absent = rate(day, day.pupil(0), 5).expect(409);
        assertThat(absent.json().path("facts").path("mark").asString()).isEqualTo("ABSENT");
        Afternoon elsewhere = afternoon(1);
        assertThat(http(guardian(fresh(), day.pupil(1), elsewhere.pupil(0)))
                        .post(
                                "/api/children/" + elsewhere.pupil(0) + "/ratings",
                                Map.of("session", day.session(), "stars", 1))
                        .expect(409)
                        .code())
                .isEqualTo("quality.not_attended");
        http(guardian(fresh(), day.pupil(1)))
                .post("/api/children/" + day.pupil(0) + "/ratings", Map.of("session", day.session(), "stars", 1))
                .expect(404);
    }

    @Test
    void two_weeks_later_it_is_too_late() {
        Afternoon day = afternoon(1);
        call(day.teacher(), day.session(), "phone").expect(200);
        clock.moveTo(NOW.plus(Duration.ofDays(15)));
        assertThat(rate(day, day.pupil(0), 5).expect(409).code()).isEqualTo("quality.too_late");
    }

    @Test
    void a_school_sees_an_average_from_three_ratings_on_and_only_its_own() {
        Afternoon day = afternoon(3);
        call(day.teacher(), day.session(), "phone").expect(200);
        rate(day, day.pupil(0), 5).expect(200);
        rate(day, day.pupil(1), 4).expect(200);
        JsonNode two = http(day.desk()).get("/api/course-ratings").expect(200).json();
        assertThat(two.get(0).path("ratings").asInt()).isEqualTo(2);
        assertThat(two.get(0).has("average")).isFalse();
        rate(day, day.pupil(2), 4).expect(200);
        JsonNode three = http(day.desk()).get("/api/course-ratings").expect(200).json();
        assertThat(three.get(0).path("average").asDouble()).isEqualTo(4.3);
        assertThat(http(afternoon(0).desk()).get("/api/course-ratings").json()).isEmpty();
    }

    private Http.Answer rate(Afternoon day, long pupil, int stars) {
        return http(guardian(fresh(), pupil))
                .post(
                        "/api/children/" + pupil + "/ratings",
                        Map.of("session", day.session(), "stars", stars, "text", "老师很耐心"));
    }
}
