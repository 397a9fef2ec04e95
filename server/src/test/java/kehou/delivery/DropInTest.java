package kehou.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import kehou.Clause;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@Clause("SH-2.1/drop-in")
class DropInTest extends DropInDayJourney {
    @Test
    void a_day_of_base_care_is_booked_and_the_room_the_roll_the_list_and_the_family_say_so() {
        long room = offering(4, "HOMEWORK", "16:30", 1, 0);
        JsonNode booked = book(family, child, THURSDAY, null).expect(200).json();
        assertThat(booked.path("kind").asString()).isEqualTo("CARE");
        assertThat(booked.path("late").asBoolean()).isFalse();
        long lesson = sessionsOf(day.desk(), room, LocalDate.parse(THURSDAY))
                .getFirst()
                .path("id")
                .asLong();
        JsonNode roll = http(day.desk())
                .get("/api/sessions/" + lesson + "/roll")
                .expect(200)
                .json();
        assertThat(roll.path("expected").asInt()).isEqualTo(1);
        assertThat(roll.path("marks").get(0).path("pupil").asLong()).isEqualTo(child);
        assertThat(roll.path("marks").get(0).path("dropIn").asBoolean()).isTrue();
        assertThat(http(day.desk())
                        .get("/api/sessions/" + lesson)
                        .expect(200)
                        .json()
                        .path("expected")
                        .asInt())
                .isEqualTo(1);
        JsonNode line = list(THURSDAY).get(0);
        assertThat(line.path("pupil").path("id").asLong()).isEqualTo(child);
        assertThat(line.path("booking").path("venueName").asString()).startsWith("美术室");
        assertThat(count(THURSDAY)).isEqualTo("1/0/0");
        assertThat(http(family)
                        .get("/api/children/" + child + "/sessions?from=" + THURSDAY + "&to=" + THURSDAY)
                        .expect(200)
                        .json())
                .hasSize(1);
        assertThat(mine().path("bookings").get(0).path("from").asString()).isEqualTo("16:30:00");

        // The room has one seat and care is never full.
        book(parentOf(day.pupil(1)), day.pupil(1), THURSDAY, null).expect(200);
        assertThat(count(THURSDAY)).isEqualTo("2/0/0");
        assertThat(book(family, child, THURSDAY, null).expect(409).code()).isEqualTo("enrolment.drop_in_taken");
    }

    @Test
    void one_cancels_until_the_time_that_the_school_sets_and_who_comes_later_comes_to_base_care() {
        assertThat(http(family)
                        .get(path(child))
                        .expect(200)
                        .json()
                        .path("cutoff")
                        .asString())
                .isEqualTo("12:00:00");
        long booked = id(book(family, child, THURSDAY, null));
        clock.moveTo(NOW.plus(Duration.ofHours(20)).plusSeconds(60));
        assertThat(cancel(family, child, booked).expect(409).code()).isEqualTo("enrolment.drop_in_cutoff");
        assertThat(cutoff("14:00", 1).expect(409).code()).isEqualTo("kernel.stale");
        assertThat(cutoff("14:00", 0).expect(200).json().path("version").asInt())
                .isEqualTo(1);
        assertThat(cutoff("15:00", 0).expect(409).code()).isEqualTo("kernel.stale");
        cancel(family, child, booked).expect(200);
        assertThat(cancel(family, child, booked).expect(409).code()).isEqualTo("enrolment.drop_in_not_booked");
        assertThat(list(THURSDAY)).isEmpty();

        long chess = offering(4, "SELF_DIRECTED", "17:00", 20, 0);
        open(chess, 5).expect(200);
        clock.moveTo(NOW.plus(Duration.ofHours(23)));
        assertThat(book(family, child, THURSDAY, chess).expect(409).code()).isEqualTo("enrolment.drop_in_cutoff");
        assertThat(dayOf(mine(), THURSDAY).path("late").asBoolean()).isTrue();
        assertThat(book(family, child, THURSDAY, null)
                        .expect(200)
                        .json()
                        .path("late")
                        .asBoolean())
                .isTrue();
        http(day.desk())
                .post("/api/drop-ins", Map.of("pupil", day.pupil(1), "date", THURSDAY))
                .expect(200);
        assertThat(count(THURSDAY)).isEqualTo("2/0/2");
        long noted =
                list(THURSDAY).get(1).path("booking").path("dropIn").path("id").asLong();
        http(day.desk()).post("/api/drop-ins/" + noted + "/cancellation").expect(200);
        assertThat(count(THURSDAY)).isEqualTo("1/0/1");
        clock.moveTo(NOW.plus(Duration.ofHours(27)));
        assertThat(book(parentOf(day.pupil(2)), day.pupil(2), THURSDAY, null)
                        .expect(409)
                        .code())
                .isEqualTo("enrolment.drop_in_over");
    }

    @Test
    void a_booking_sent_again_is_the_same_and_no_phone_books_a_day_twice() throws Exception {
        String key = UUID.randomUUID().toString();
        Map<String, Object> wish = Map.of("date", THURSDAY);
        long first = id(http(family).send("POST", path(child), wish, key));
        assertThat(id(http(family).send("POST", path(child), wish, key))).isEqualTo(first);
        int given = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> twins = IntStream.range(0, 4)
                    .mapToObj(_ -> threads.submit(
                            () -> book(family, child, "2026-09-18", null).status()))
                    .toList();
            for (Future<Integer> twin : twins) {
                given += twin.get() == 200 ? 1 : 0;
            }
        }
        assertThat(given).isEqualTo(1);
        assertThat(list("2026-09-18")).hasSize(1);
    }

    @Test
    void another_family_another_school_and_a_teacher_see_and_do_nothing_of_it() {
        long booked = id(book(family, child, THURSDAY, null));
        Scope other = guardian(fresh(), day.pupil(1));
        http(other).get(path(child)).expect(404);
        book(other, child, "2026-09-18", null).expect(404);
        cancel(other, child, booked).expect(404);
        cancel(other, day.pupil(1), booked).expect(404);
        Scope elsewhere = staff(Role.SCHOOL, school(), fresh());
        http(elsewhere).post("/api/drop-ins/" + booked + "/cancellation").expect(404);
        http(elsewhere)
                .post("/api/drop-ins", Map.of("pupil", child, "date", THURSDAY))
                .expect(404);
        http(elsewhere)
                .put("/api/drop-ins/offerings/" + day.offering(), Map.of("seats", 1))
                .expect(404);
        assertThat(http(elsewhere)
                        .get("/api/drop-ins?date=" + THURSDAY)
                        .expect(200)
                        .json()
                        .path("items"))
                .isEmpty();
        http(day.teacher()).get("/api/drop-ins?date=" + THURSDAY).expect(403);
    }
}
