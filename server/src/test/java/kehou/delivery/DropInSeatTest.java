package kehou.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kehou.Clause;
import kehou.Http;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A free seat of a class for a single day: where the school opens it, and what keeps a child from it. */
@Clause("SH-2.1/drop-in")
class DropInSeatTest extends DropInDayJourney {
    @Test
    void a_free_seat_is_booked_where_the_school_opens_it_and_the_last_one_goes_to_one_of_two_who_press_at_once()
            throws Exception {
        long chess = offering(4, "SELF_DIRECTED", "17:00", 20, 0);
        assertThat(book(family, child, THURSDAY, chess).expect(409).code()).isEqualTo("enrolment.drop_in_not_open");
        assertThat(open(chess, 21).expect(422).code()).isEqualTo("enrolment.drop_in_seats");
        open(chess, 1).expect(200);
        JsonNode offered = dayOf(mine(), THURSDAY).path("classes").get(0);
        assertThat(offered.path("offering").asLong()).isEqualTo(chess);
        assertThat(offered.path("free").asInt()).isEqualTo(1);
        int given = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Http.Answer>> twins = day.pupils().stream()
                    .map(pupil -> threads.submit(() -> book(parentOf(pupil), pupil, THURSDAY, chess)))
                    .toList();
            for (Future<Http.Answer> twin : twins) {
                Http.Answer answer = twin.get();
                given += answer.status() == 200 ? 1 : 0;
                if (answer.status() != 200) {
                    assertThat(answer.code()).isEqualTo("enrolment.drop_in_full");
                }
            }
        }
        assertThat(given).isEqualTo(1);
        assertThat(count(THURSDAY)).isEqualTo("0/1/0");
        assertThat(dayOf(mine(), "2026-09-24")
                        .path("classes")
                        .get(0)
                        .path("free")
                        .asInt())
                .isEqualTo(1);
        long seated = list(THURSDAY).get(0).path("pupil").path("id").asLong();
        long other = day.pupils().stream()
                .filter(pupil -> pupil != seated)
                .findFirst()
                .orElseThrow();
        book(parentOf(other), other, THURSDAY, null).expect(200);
        open(chess, 0).expect(200);
        assertThat(list(THURSDAY)).hasSize(2);
    }

    @Test
    void a_class_that_is_announced_to_end_takes_nobody_for_a_single_day() {
        long chess = offering(4, "SELF_DIRECTED", "17:00", 20, 0);
        open(chess, 2).expect(200);
        book(family, child, THURSDAY, chess).expect(200);
        long round = http(day.desk())
                .post(
                        "/api/change-rounds",
                        Map.of(
                                "title", "十月调整",
                                "reason", "教师调动",
                                "effectiveOn", "2026-10-19",
                                "lines", List.of(Map.of("offering", chess, "kind", "ENDED", "note", ""))))
                .expect(200)
                .json()
                .path("id")
                .asLong();
        http(day.desk())
                .post("/api/change-rounds/" + round + "/publication", null)
                .expect(200);
        long other = day.pupil(1);
        assertThat(book(parentOf(other), other, "2026-09-24", chess).expect(409).code())
                .isEqualTo("enrolment.ends");
        assertThat(open(chess, 3).expect(409).code()).isEqualTo("enrolment.ends");
        assertThat(dayOf(mine(), "2026-09-24").path("classes")).isEmpty();
        // What was booked before stands.
        assertThat(count(THURSDAY)).isEqualTo("0/1/0");
    }

    @Test
    void what_keeps_a_child_from_a_seat_is_said() {
        long clash = offering(3, "SELF_DIRECTED", "17:00", 20, 0);
        open(clash, 5).expect(200);
        assertThat(book(family, child, WEDNESDAY, clash).expect(409).code()).isEqualTo("enrolment.time_clash");
        assertThat(dayOf(mine(), WEDNESDAY).path("classes")).isEmpty();
        open(day.offering(), 5).expect(200);
        assertThat(book(family, child, WEDNESDAY, day.offering()).expect(409).code())
                .isEqualTo("enrolment.has_the_place");
        assertThat(book(family, child, THURSDAY, clash).expect(409).code()).isEqualTo("enrolment.drop_in_no_session");
        assertThat(book(family, child, "2026-09-19", null).expect(422).code())
                .isEqualTo("enrolment.drop_in_no_service");
        assertThat(book(family, child, "2026-09-15", null).expect(422).code())
                .isEqualTo("enrolment.drop_in_no_service");
        long homework = offering(4, "HOMEWORK", "16:30", 30, 0);
        assertThat(open(homework, 5).expect(422).code()).isEqualTo("enrolment.drop_in_care");
    }
}
