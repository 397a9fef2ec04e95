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

@Clause("JA-3/late")
class LateCareTest extends DayJourney {
    private Afternoon day;
    private Scope family;
    private long child;

    @BeforeEach
    void a_school_that_runs_late_care_until_half_past_seven_on_three_days() {
        day = afternoon(3);
        child = day.pupil(0);
        family = parentOf(child);
        period("SCHOOL_DAY", "16:30", "18:30", List.of(1, 2, 3, 4, 5));
        period("LATE_CARE", "18:30", "19:30", List.of(1, 2, 3));
    }

    @Test
    void what_the_pattern_runs_is_given_at_once_and_the_roll_the_board_and_the_evening_say_until_when() {
        JsonNode given = apply(family, child, "19:00", List.of("2026-09-16"), List.of())
                .expect(200)
                .json();
        assertThat(given.path("state").asString()).isEqualTo("APPROVED");
        JsonNode roll = http(day.teacher())
                .get("/api/sessions/" + day.session() + "/roll")
                .expect(200)
                .json();
        assertThat(roll.path("marks")
                        .valueStream()
                        .filter(mark -> mark.path("pupil").asLong() == child)
                        .map(mark -> mark.path("staysUntil").asString()))
                .containsExactly("19:00:00");
        assertThat(roll.path("marks").findValuesAsString("staysUntil")).hasSize(1);
        assertThat(http(day.teacher())
                        .get("/api/sessions/" + day.session())
                        .expect(200)
                        .json()
                        .path("staying")
                        .asInt())
                .isEqualTo(1);
        JsonNode board = http(day.desk())
                .get("/api/board/today")
                .expect(200)
                .json()
                .path("schools")
                .get(0);
        assertThat(board.path("staying").asInt()).isEqualTo(1);
        assertThat(board.path("stayingUntil").asString()).isEqualTo("19:00:00");
        JsonNode evening = evening("2026-09-16");
        assertThat(evening).hasSize(1);
        assertThat(evening.get(0).path("pupil").path("id").asLong()).isEqualTo(child);
        assertThat(evening("2026-09-17")).isEmpty();
    }

    @Test
    void a_weekly_pattern_is_given_for_every_such_day_of_service_of_the_stretch() {
        JsonNode given = http(family)
                .post(
                        path(child),
                        Map.of(
                                "until", "19:30",
                                "dates", List.of(),
                                "weekdays", List.of(1, 3),
                                "from", "2026-09-17",
                                "to", "2026-10-09",
                                "reason", ""))
                .expect(200)
                .json();
        assertThat(given.path("days").findValuesAsString("date"))
                .startsWith("2026-09-21", "2026-09-23")
                .doesNotContain("2026-09-16", "2026-10-05", "2026-10-07");
        assertThat(http(family).get(path(child)).expect(200).json().path("applications"))
                .hasSize(1);
    }

    @Test
    void beyond_the_pattern_the_school_decides_and_a_no_has_its_numbers_and_leaves_what_the_pattern_runs() {
        apply(guardian(fresh(), day.pupil(1)), day.pupil(1), "19:30", List.of("2026-09-21"), List.of())
                .expect(200);
        long asked = id(apply(family, child, "20:30", List.of("2026-09-21", "2026-09-24"), List.of()));
        eventually(() -> http(day.desk()).get("/api/notices").expect(200).text().contains("LATE_ASKED"));
        JsonNode waiting = http(day.desk())
                .get("/api/late-care?state=ASKED")
                .expect(200)
                .json()
                .path("items");
        assertThat(waiting.get(0).path("application").path("id").asLong()).isEqualTo(asked);
        assertThat(answer(asked, false, null, "").expect(422).code()).isEqualTo("enrolment.late_reason_missing");
        JsonNode declined =
                answer(asked, false, 2, "当晚只有两位老师值班到七点半").expect(200).json().path("application");
        assertThat(declined.path("state").asString()).isEqualTo("DECLINED");
        assertThat(declined.path("staffOnDuty").asInt()).isEqualTo(2);
        assertThat(declined.path("staying").asInt()).isEqualTo(1);
        assertThat(declined.path("days").findValuesAsString("state")).containsExactly("STAYS", "DECLINED");
        assertThat(declined.path("days").get(0).path("until").asString()).isEqualTo("19:30:00");
        assertThat(evening("2026-09-21")).hasSize(2);
        assertThat(answer(asked, true, null, "").expect(409).code()).isEqualTo("enrolment.late_answered");
        eventually(() -> http(family).get("/api/messages").expect(200).text().contains("LATE_DECLINED"));

        long another = id(apply(family, child, "19:45", List.of("2026-09-22"), List.of()));
        answer(another, true, null, "").expect(200);
        assertThat(evening("2026-09-22").get(0).path("until").asString()).isEqualTo("19:45:00");
    }

    @Test
    void what_the_pattern_gives_meanwhile_is_not_declined() {
        long asked = id(apply(family, child, "19:00", List.of("2026-09-24"), List.of()));
        period("LATE_CARE", "18:30", "19:30", List.of(4));
        assertThat(answer(asked, false, 1, "没有人").expect(409).code()).isEqualTo("enrolment.late_entitled");
        answer(asked, true, null, "").expect(200);
    }

    @Test
    void a_day_is_taken_back_until_the_hour_of_the_day_itself() {
        long given = id(apply(family, child, "19:00", List.of("2026-09-16", "2026-09-21"), List.of()));
        assertThat(withdraw(family, child, given, "2026-09-16").expect(409).code())
                .isEqualTo("enrolment.late_cutoff");
        withdraw(family, child, given, "2026-09-21").expect(200);
        assertThat(withdraw(family, child, given, "2026-09-21").expect(409).code())
                .isEqualTo("enrolment.late_not_staying");
        assertThat(evening("2026-09-21")).isEmpty();
        apply(family, child, "19:30", List.of("2026-09-21"), List.of()).expect(200);
        clock.moveTo(NOW.plus(Duration.ofDays(5)).minus(Duration.ofHours(2)));
        JsonNode now = http(family).get(path(child)).expect(200).json();
        assertThat(now.path("cutoffHour").asInt()).isEqualTo(15);
        long again = now.path("applications").get(0).path("id").asLong();
        withdraw(family, child, again, "2026-09-21").expect(200);
    }

    @Test
    void a_child_stays_once_on_an_evening_however_many_phones_ask() throws Exception {
        int given = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var twins = IntStream.range(0, 5)
                    .mapToObj(_ -> threads.submit(() -> apply(family, child, "19:00", List.of("2026-09-23"), List.of())
                            .status()))
                    .toList();
            for (Future<Integer> twin : twins) {
                given += twin.get() == 200 ? 1 : 0;
            }
        }
        assertThat(given).isEqualTo(1);
        assertThat(evening("2026-09-23")).hasSize(1);
        assertThat(apply(family, child, "19:10", List.of("2026-09-23"), List.of())
                        .expect(409)
                        .code())
                .isEqualTo("enrolment.late_taken");
    }

    @Test
    void days_that_do_not_fit_and_people_whom_it_does_not_concern_are_refused() {
        refused("19:00", List.of("2026-09-19"), "enrolment.late_no_service");
        refused("19:00", List.of("2026-09-15"), "enrolment.late_no_service");
        refused("18:30", List.of("2026-09-21"), "enrolment.late_not_later");
        refused("19:00", List.of(), "enrolment.late_no_days");
        Scope other = guardian(fresh(), day.pupil(1));
        apply(other, child, "19:00", List.of("2026-09-21"), List.of()).expect(404);
        http(other).get(path(child)).expect(404);
        long given = id(apply(family, child, "20:00", List.of("2026-09-21"), List.of()));
        withdraw(other, child, given, "2026-09-21").expect(404);
        withdraw(other, day.pupil(1), given, "2026-09-21").expect(404);
        Scope elsewhere = staff(Role.SCHOOL, school(), fresh());
        http(elsewhere)
                .post("/api/late-care/" + given + "/answer", Map.of("approved", true, "answer", ""))
                .expect(404);
        assertThat(http(elsewhere).get("/api/late-care").expect(200).json().path("items"))
                .isEmpty();
        http(day.teacher()).get("/api/late-care/evening?date=2026-09-21").expect(403);
    }

    @Test
    void a_lesson_that_is_cancelled_or_ends_early_sends_nobody_home_and_the_page_says_where_they_are() {
        JsonNode before = today(family, child);
        assertThat(before.path("instead").isMissingNode()
                        || before.path("instead").isNull())
                .isTrue();
        Map<String, Object> end = Map.of("at", "17:00", "reason", "老师身体不适");
        String session = "/api/sessions/" + day.session();
        assertThat(http(day.teacher())
                        .post(session + "/early-end", Map.of("at", "17:30", "reason", "早"))
                        .expect(422)
                        .code())
                .isEqualTo("delivery.outside_lesson");
        http(day.stranger()).post(session + "/early-end", end).expect(403);
        http(day.teacher()).post(session + "/early-end", end).expect(200);
        assertThat(http(day.teacher())
                        .post(session + "/early-end", end)
                        .expect(409)
                        .code())
                .isEqualTo("delivery.ended_early");
        JsonNode early = today(family, child);
        assertThat(early.path("endsEarly").asString()).isEqualTo("17:00:00");
        assertThat(early.path("instead").path("from").asString()).isEqualTo("17:00:00");
        assertThat(early.path("instead").path("to").asString()).isEqualTo("17:30:00");
        assertThat(early.path("instead").path("where").asString()).endsWith("教室");
        eventually(() -> http(family).get("/api/messages").expect(200).text().contains("SESSION_ENDS_EARLY"));

        Afternoon other = afternoon(1);
        Scope parent = guardian(fresh(), other.pupil(0));
        http(other.desk())
                .post("/api/sessions/" + other.session() + "/cancellation", Map.of("reason", "停电"))
                .expect(200);
        JsonNode cancelled = today(parent, other.pupil(0));
        assertThat(cancelled.path("instead").path("from").asString()).isEqualTo("16:30:00");
        assertThat(cancelled.path("instead").path("where").asString()).isNotEmpty();
    }

    private JsonNode today(Scope parent, long pupil) {
        return http(parent)
                .get("/api/children/" + pupil + "/sessions?from=2026-09-16&to=2026-09-16")
                .expect(200)
                .json()
                .get(0);
    }

    private void period(String kind, String from, String to, List<Integer> weekdays) {
        http(day.desk())
                .post(
                        "/api/service-periods",
                        Map.of(
                                "kind", kind,
                                "season", "",
                                "weekdays", weekdays,
                                "from", from,
                                "to", to,
                                "firstDay", "2026-09-01",
                                "lastDay", "2027-01-20"))
                .expect(200);
    }

    private void refused(String until, List<String> dates, String code) {
        assertThat(apply(family, child, until, dates, List.of()).expect(422).code())
                .isEqualTo(code);
    }

    private Http.Answer apply(Scope who, long pupil, String until, List<String> dates, List<Integer> weekdays) {
        return http(who)
                .post(path(pupil), Map.of("until", until, "dates", dates, "weekdays", weekdays, "reason", "妈妈加班"));
    }

    private Http.Answer answer(long id, boolean approved, Integer staff, String words) {
        Map<String, Object> body = new HashMap<>();
        body.put("approved", approved);
        body.put("staffOnDuty", staff);
        body.put("answer", words);
        return http(day.desk()).post("/api/late-care/" + id + "/answer", body);
    }

    private Http.Answer withdraw(Scope who, long pupil, long id, String date) {
        return http(who).post(path(pupil) + "/" + id + "/withdrawal", Map.of("date", date));
    }

    private JsonNode evening(String date) {
        return http(day.desk())
                .get("/api/late-care/evening?date=" + date)
                .expect(200)
                .json();
    }

    private static String path(long pupil) {
        return "/api/children/" + pupil + "/late-care";
    }
}
