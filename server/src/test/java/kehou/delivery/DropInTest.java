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

@Clause("SH-2.1/drop-in")
class DropInTest extends DayJourney {
    private static final String THURSDAY = "2026-09-17";
    private static final String WEDNESDAY = "2026-09-23";

    private Afternoon day;
    private Scope family;
    private long child;

    @BeforeEach
    void three_children_who_have_a_place_on_wednesdays() {
        day = afternoon(3);
        child = day.pupil(0);
        family = parentOf(child);
        http(day.desk())
                .post(
                        "/api/service-periods",
                        Map.of(
                                "kind", "SCHOOL_DAY",
                                "season", "",
                                "weekdays", List.of(1, 2, 3, 4, 5),
                                "from", "16:30",
                                "to", "18:30",
                                "firstDay", "2026-09-01",
                                "lastDay", "2027-01-20"))
                .expect(200);
    }

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

    private long offering(int weekday, String strand, String from, int seats, long fee) {
        long venue = venue(day.desk());
        long instructor = instructor(day.desk(), "吴启明", fresh());
        Map<String, Object> draft = new HashMap<>();
        draft.put("course", day.course());
        draft.put("strand", strand);
        draft.put("instructor", instructor);
        draft.put("slots", List.of(Map.of("weekday", weekday, "from", from, "to", plusAnHour(from), "venue", venue)));
        draft.put("grades", List.of(3, 4));
        draft.put("seats", seats);
        draft.put("feeFen", fee);
        long offering = id(http(day.desk()).post("/api/offerings", draft));
        Map<String, Object> notice = fee > 0
                ? Map.of("approvalNumber", "价〔2026〕1号", "approvedOn", "2026-07-01")
                : Map.of("approvalNumber", "");
        http(day.desk()).post("/api/offerings/" + offering + "/notice", notice).expect(200);
        LocalDate first = TODAY.plusDays(Math.floorMod(weekday - 3, 7));
        eventually(() -> !sessionsOf(day.desk(), offering, first).isEmpty());
        return offering;
    }

    private static String plusAnHour(String from) {
        return LocalTime.parse(from).plusHours(1).toString();
    }

    private Http.Answer book(Scope who, long pupil, String date, Long offering) {
        Map<String, Object> wish = new HashMap<>();
        wish.put("date", date);
        wish.put("offering", offering);
        return http(who).post(path(pupil), wish);
    }

    private Http.Answer cancel(Scope who, long pupil, long booking) {
        return http(who).post(path(pupil) + "/" + booking + "/cancellation");
    }

    private Http.Answer open(long offering, int seats) {
        return http(day.desk()).put("/api/drop-ins/offerings/" + offering, Map.of("seats", seats));
    }

    private Http.Answer cutoff(String time, int seen) {
        return http(day.desk()).put("/api/drop-ins/cutoff", Map.of("time", time, "version", seen));
    }

    private JsonNode mine() {
        return http(family).get(path(child)).expect(200).json();
    }

    private static JsonNode dayOf(JsonNode mine, String date) {
        return mine.path("days")
                .valueStream()
                .filter(one -> one.path("date").asString().equals(date))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode list(String date) {
        return http(day.desk())
                .get("/api/drop-ins?date=" + date)
                .expect(200)
                .json()
                .path("items");
    }

    /** Care, seats and late ones of a day. */
    private String count(String date) {
        return http(day.desk())
                .get("/api/drop-ins/days?from=" + TODAY)
                .expect(200)
                .json()
                .valueStream()
                .filter(one -> one.path("date").asString().equals(date))
                .map(one -> one.path("care").asInt() + "/" + one.path("seats").asInt() + "/"
                        + one.path("late").asInt())
                .findFirst()
                .orElseThrow();
    }

    private static String path(long pupil) {
        return "/api/children/" + pupil + "/drop-ins";
    }
}
