package kehou.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
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

class RollTest extends DayJourney {
    @Test
    @Clause("NP-1.2.4/roll")
    void the_roll_is_one_screen_with_everyone_present_until_somebody_is_marked() {
        Afternoon day = afternoon(5);
        JsonNode before = roll(day);
        assertThat(before.path("submitted").asBoolean()).isFalse();
        assertThat(figures(before)).containsExactly(5, 5, 0, 0);
        assertThat(marks(before)).containsExactly("PRESENT", "PRESENT", "PRESENT", "PRESENT", "PRESENT");

        JsonNode called = call(
                        day.teacher(),
                        day.session(),
                        "phone",
                        mark(day.pupil(1), "ABSENT", NOW.plusSeconds(20)),
                        mark(day.pupil(3), "LATE", NOW.plusSeconds(21)))
                .expect(200)
                .json();
        assertThat(figures(called)).containsExactly(5, 4, 1, 0);
        assertThat(called.path("submitted").asBoolean()).isTrue();

        JsonNode line = http(day.desk())
                .get("/api/sessions/" + day.session())
                .expect(200)
                .json();
        assertThat(line.path("state").asString()).isEqualTo("HELD");
        assertThat(List.of(
                        line.path("expected").asInt(),
                        line.path("present").asInt(),
                        line.path("absent").asInt()))
                .containsExactly(5, 4, 1);
        JsonNode childs = http(guardian(fresh(), day.pupil(1)))
                .get("/api/children/" + day.pupil(1) + "/sessions?from=" + TODAY + "&to=" + TODAY)
                .expect(200)
                .json();
        assertThat(childs.get(0).path("mark").asString()).isEqualTo("ABSENT");
        assertThat(childs.get(0).has("present")).isFalse();
    }

    @Test
    @Clause("NP-1.2.4/roll")
    void a_leave_shows_on_the_roll_and_is_not_an_absence() {
        clock.moveTo(NOW.minus(Duration.ofMinutes(20)));
        Afternoon day = afternoon(3);
        ask(day, day.pupil(2)).expect(200);
        assertThat(marks(roll(day))).containsExactly("PRESENT", "PRESENT", "LEAVE");
        assertThat(figures(
                        call(day.teacher(), day.session(), "phone").expect(200).json()))
                .containsExactly(3, 2, 0, 1);

        ask(day, day.pupil(0)).expect(200);
        assertThat(figures(roll(day))).as("asked after the roll was called").containsExactly(3, 1, 0, 2);

        clock.moveTo(NOW);
        assertThat(ask(day, day.pupil(1)).expect(409).code()).isEqualTo("delivery.session_begun");
    }

    @Test
    @Clause("NP-1.2.4/roll")
    void two_phones_that_were_offline_end_in_one_roll_in_whichever_order_they_report() {
        for (long seed = 1; seed <= 5; seed++) {
            Random random = new Random(seed);
            Afternoon one = afternoon(6);
            Afternoon other = afternoon(6);
            List<Edit> edits = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                edits.add(new Edit(
                        random.nextInt(6),
                        Mark.values()[random.nextInt(4)],
                        NOW.plusSeconds(random.nextInt(8)),
                        "phone-" + random.nextInt(2)));
            }
            List<Edit> shuffled = new ArrayList<>(edits);
            Collections.shuffle(shuffled, random);
            report(one, edits);
            report(other, shuffled);
            assertThat(marks(roll(other))).as("seed %d", seed).isEqualTo(marks(roll(one)));
            assertThat(figures(roll(other))).isEqualTo(figures(roll(one)));
        }
    }

    @Test
    void a_session_that_somebody_holds_is_said_to_be_busy_and_the_roll_is_called_again() {
        Afternoon day = afternoon(2);
        Map<String, Object> mark = mark(day.pupil(0), "ABSENT", NOW.plusSeconds(20));
        Http.Answer busy = inSchools(
                () -> {
                    jdbc.sql("select state from timetable.session where id = :id for update")
                            .param("id", day.session())
                            .query(String.class)
                            .single();
                    return call(day.teacher(), day.session(), "phone", mark);
                },
                day.desk().place());
        assertThat(busy.expect(503).code()).isEqualTo("kernel.busy");
        assertThat(busy.raw().headers().firstValue("Retry-After")).isPresent();
        JsonNode called =
                call(day.teacher(), day.session(), "phone", mark).expect(200).json();
        assertThat(figures(called)).containsExactly(2, 1, 1, 0);
    }

    @Test
    @Clause("NP-1.2.4/roll")
    void two_phones_that_report_at_once_lose_nothing() throws Exception {
        Afternoon day = afternoon(20);
        List<Callable<Http.Answer>> calls = new ArrayList<>();
        for (int seat = 0; seat < 20; seat++) {
            String device = seat % 2 == 0 ? "left" : "right";
            Map<String, Object> mark = mark(day.pupil(seat), "ABSENT", NOW.plusSeconds(seat));
            calls.add(() -> {
                Http.Answer answer = call(day.teacher(), day.session(), device, mark);
                // On a machine that stands still for two seconds a phone hears that, and tries again.
                for (int again = 0; again < 5 && answer.status() == 503; again++) {
                    answer = call(day.teacher(), day.session(), device, mark);
                }
                return answer;
            });
        }
        try (ExecutorService phones = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Http.Answer> answer : phones.invokeAll(calls)) {
                answer.get().expect(200);
            }
        }
        JsonNode roll = roll(day);
        assertThat(figures(roll)).containsExactly(20, 0, 20, 0);
        assertThat(roll.path("version").asInt()).isEqualTo(20);
    }

    @Test
    void a_retried_roll_is_one_roll() {
        Afternoon day = afternoon(2);
        Map<String, Object> body =
                Map.of("device", "phone", "marks", List.of(mark(day.pupil(0), "ABSENT", NOW.plusSeconds(1))));
        String path = "/api/sessions/" + day.session() + "/roll";
        JsonNode first = http(day.teacher())
                .send("PUT", path, body, "retry-" + day.session())
                .expect(200)
                .json();
        JsonNode again = http(day.teacher())
                .send("PUT", path, body, "retry-" + day.session())
                .expect(200)
                .json();
        JsonNode underAnotherKey =
                http(day.teacher()).put(path, body).expect(200).json();
        assertThat(again).isEqualTo(first);
        assertThat(underAnotherKey.path("version").asInt())
                .as("nothing changed")
                .isEqualTo(first.path("version").asInt())
                .isEqualTo(1);
    }

    @Test
    void the_roll_of_another_teacher_another_school_and_another_family_is_refused_and_stays_as_it_was() {
        Afternoon day = afternoon(2);
        Map<String, Object> absent = mark(day.pupil(0), "ABSENT", NOW);
        assertThat(call(day.stranger(), day.session(), "phone", absent)
                        .expect(403)
                        .code())
                .isEqualTo("timetable.not_your_session");
        http(day.stranger()).get("/api/sessions/" + day.session() + "/roll").expect(403);
        Scope elsewhere = staff(Role.TEACHER, school(), fresh());
        call(elsewhere, day.session(), "phone", absent).expect(404);
        call(guardian(fresh(), day.pupil(0)), day.session(), "phone", absent).expect(403);
        call(day.desk(), day.session(), "phone", absent).expect(403);
        assertThat(roll(day).path("submitted").asBoolean()).isFalse();
        assertThat(http(day.desk())
                        .get("/api/sessions/" + day.session())
                        .expect(200)
                        .json()
                        .path("state")
                        .asString())
                .isEqualTo("PLANNED");
    }

    @Test
    void marks_outside_the_hours_of_the_session_are_refused_with_the_hour() {
        Afternoon day = afternoon(1);
        clock.moveTo(NOW.minus(Duration.ofMinutes(31)));
        Http.Answer early = call(day.teacher(), day.session(), "phone").expect(409);
        assertThat(early.code()).isEqualTo("delivery.not_open_yet");
        assertThat(early.json().path("facts").path("opensAt").asString()).isEqualTo("2026-09-16T08:00:00Z");

        clock.moveTo(NOW);
        assertThat(call(day.teacher(), day.session(), "phone", mark(day.pupil(0), "ABSENT", NOW.plusSeconds(600)))
                        .expect(422)
                        .code())
                .isEqualTo("delivery.clock_ahead");
        clock.moveTo(NOW.plus(Duration.ofDays(4)));
        assertThat(call(day.teacher(), day.session(), "phone").expect(409).code())
                .isEqualTo("delivery.closed");
    }

    @Test
    void marks_made_offline_are_taken_in_the_next_morning() {
        Afternoon day = afternoon(2);
        clock.moveTo(NOW.plus(Duration.ofHours(15)));
        assertThat(figures(
                        call(day.teacher(), day.session(), "phone", mark(day.pupil(0), "ABSENT", NOW.plusSeconds(300)))
                                .expect(200)
                                .json()))
                .containsExactly(2, 1, 1, 0);
    }

    @Test
    void a_mark_for_a_child_of_another_class_is_refused_whole() {
        Afternoon day = afternoon(2);
        long strange = afternoon(1).pupil(0);
        Http.Answer refused = call(
                        day.teacher(),
                        day.session(),
                        "phone",
                        mark(day.pupil(0), "ABSENT", NOW),
                        mark(strange, "ABSENT", NOW))
                .expect(422);
        assertThat(refused.code()).isEqualTo("delivery.not_expected");
        assertThat(figures(roll(day))).containsExactly(2, 2, 0, 0);
    }

    private record Edit(int seat, Mark mark, Instant at, String device) {}

    private void report(Afternoon day, List<Edit> edits) {
        clock.moveTo(NOW.plusSeconds(60));
        edits.forEach(edit -> call(
                        day.teacher(),
                        day.session(),
                        edit.device(),
                        mark(day.pupil(edit.seat()), edit.mark().name(), edit.at()))
                .expect(200));
    }

    private Http.Answer ask(Afternoon day, long pupil) {
        return http(guardian(fresh(), pupil))
                .post("/api/children/" + pupil + "/leaves", Map.of("session", day.session(), "reason", "看牙"));
    }

    private JsonNode roll(Afternoon day) {
        return http(day.teacher())
                .get("/api/sessions/" + day.session() + "/roll")
                .expect(200)
                .json();
    }

    private static List<Integer> figures(JsonNode roll) {
        return List.of(
                roll.path("expected").asInt(),
                roll.path("present").asInt(),
                roll.path("absent").asInt(),
                roll.path("leave").asInt());
    }

    private static List<String> marks(JsonNode roll) {
        List<String> marks = new ArrayList<>();
        roll.path("marks").forEach(line -> marks.add(line.path("mark").asString()));
        return marks;
    }
}
