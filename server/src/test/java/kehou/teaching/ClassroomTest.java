package kehou.teaching;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.HttpCookie;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kehou.Clause;
import kehou.DayJourney;
import kehou.Http;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ClassroomTest extends DayJourney {
    @Test
    @Clause("NP-1.2.6/qr")
    void a_scan_opens_the_screen_for_one_lesson_which_ends_with_the_lesson() {
        Afternoon day = afternoon(3);
        call(day.teacher(), day.session(), "phone", mark(day.pupil(0), "ABSENT", NOW))
                .expect(200);
        JsonNode code = http().post("/api/classroom/screens").expect(200).json();
        String screen = code.path("screen").asString();
        assertThat(state(screen)).isEqualTo("WAITING");

        JsonNode confirmed = scan(day.teacher(), code).expect(200).json();
        assertThat(confirmed.path("session").asLong()).isEqualTo(day.session());
        Http.Answer opened = http().get("/api/classroom/screens/" + screen).expect(200);
        assertThat(opened.json().path("state").asString()).isEqualTo("CONFIRMED");

        Http classroom = httpWithToken(tokenOf(opened));
        JsonNode lesson = classroom.get("/api/classroom/lesson").expect(200).json();
        assertThat(lesson.path("session").asLong()).isEqualTo(day.session());
        assertThat(lesson.path("lessonTitle").asString()).isEqualTo("第1课");
        assertThat(lesson.path("outline")).hasSize(8);
        assertThat(lesson.path("expected").asInt()).isEqualTo(3);
        assertThat(lesson.path("present").asInt()).isEqualTo(2);
        classroom.get("/api/sessions/" + day.session() + "/roll").expect(403);

        clock.moveTo(NOW.plus(Duration.ofHours(1)));
        classroom.get("/api/classroom/lesson").expect(401);
    }

    @Test
    @Clause("NP-1.2.6/qr")
    void six_digits_do_the_same_as_the_scan() {
        Afternoon day = afternoon(0);
        JsonNode code = http().post("/api/classroom/screens").expect(200).json();
        http(day.teacher())
                .post(
                        "/api/classroom/sign-ins",
                        Map.of("digits", code.path("digits").asString()))
                .expect(200);
        assertThat(state(code.path("screen").asString())).isEqualTo("CONFIRMED");
    }

    @Test
    @Clause("NP-1.2.6/qr")
    void of_many_scans_of_one_code_one_succeeds() throws Exception {
        Afternoon day = afternoon(0);
        JsonNode code = http().post("/api/classroom/screens").expect(200).json();
        List<Callable<Http.Answer>> scans = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            scans.add(() -> scan(day.teacher(), code));
        }
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService phones = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Http.Answer> answer : phones.invokeAll(scans)) {
                answers.add(answer.get().status());
            }
        }
        assertThat(answers).containsOnlyOnce(200).containsOnly(200, 409);
        assertThat(scan(day.teacher(), code).expect(409).code()).isEqualTo("teaching.code_gone");
    }

    @Test
    @Clause("NP-1.2.6/qr")
    void after_sixty_seconds_the_code_is_gone() {
        Afternoon day = afternoon(0);
        JsonNode code = http().post("/api/classroom/screens").expect(200).json();
        clock.advance(Duration.ofSeconds(61));
        assertThat(scan(day.teacher(), code).expect(409).code()).isEqualTo("teaching.code_gone");
        assertThat(state(code.path("screen").asString())).isEqualTo("EXPIRED");
    }

    @Test
    void a_teacher_of_another_session_cannot_open_this_one() {
        Afternoon day = afternoon(0);
        JsonNode code = http().post("/api/classroom/screens").expect(200).json();
        Map<String, Object> body = Map.of("qr", code.path("qr").asString(), "session", day.session());
        assertThat(http(day.stranger())
                        .post("/api/classroom/sign-ins", body)
                        .expect(403)
                        .code())
                .isEqualTo("timetable.not_your_session");
        assertThat(scan(day.stranger(), code).expect(409).code())
                .as("has no lesson at all now")
                .isEqualTo("teaching.no_lesson_now");
        http(staff(Role.TEACHER, school(), fresh()))
                .post("/api/classroom/sign-ins", body)
                .expect(404);
        scan(day.desk(), code).expect(403);
        assertThat(state(code.path("screen").asString())).isEqualTo("WAITING");
    }

    @Test
    void outside_the_hours_of_the_lesson_there_is_nothing_to_open() {
        Afternoon day = afternoon(0);
        clock.moveTo(NOW.minus(Duration.ofMinutes(31)));
        assertThat(scan(day.teacher(), http().post("/api/classroom/screens").json())
                        .expect(409)
                        .code())
                .isEqualTo("teaching.no_lesson_now");
    }

    @Test
    void guessing_digits_stops_after_ten_wrong_ones() {
        Afternoon day = afternoon(0);
        for (int i = 0; i < 10; i++) {
            http(day.teacher())
                    .post("/api/classroom/sign-ins", Map.of("qr", "kehou:classroom:wrong"))
                    .expect(409);
        }
        JsonNode code = http().post("/api/classroom/screens").expect(200).json();
        Http.Answer refused = scan(day.teacher(), code).expect(429);
        assertThat(refused.raw().headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void a_screen_nobody_knows_does_not_exist_and_a_person_has_no_classroom_lesson() {
        http().get("/api/classroom/screens/nobody-knows-this").expect(404);
        http(staff(Role.TEACHER, school(), fresh()))
                .get("/api/classroom/lesson")
                .expect(403);
    }

    private Http.Answer scan(Scope teacher, JsonNode code) {
        return http(teacher)
                .post("/api/classroom/sign-ins", Map.of("qr", code.path("qr").asString()));
    }

    private String state(String screen) {
        return http().get("/api/classroom/screens/" + screen)
                .expect(200)
                .json()
                .path("state")
                .asString();
    }

    private static String tokenOf(Http.Answer opened) {
        return opened.raw().headers().allValues("Set-Cookie").stream()
                .flatMap(header -> HttpCookie.parse(header).stream())
                .filter(cookie -> cookie.getName().equals("kehou-classroom"))
                .findFirst()
                .orElseThrow()
                .getValue();
    }
}
