package kehou.delivery;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kehou.DayJourney;
import kehou.Http;
import kehou.kernel.Scope;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.JsonNode;

/** An afternoon with three children, of whom families book single days. */
abstract class DropInDayJourney extends DayJourney {
    static final String THURSDAY = "2026-09-17";
    static final String WEDNESDAY = "2026-09-23";
    Afternoon day;
    Scope family;
    long child;

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

    long offering(int weekday, String strand, String from, int seats, long fee) {
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

    static String plusAnHour(String from) {
        return LocalTime.parse(from).plusHours(1).toString();
    }

    Http.Answer book(Scope who, long pupil, String date, Long offering) {
        Map<String, Object> wish = new HashMap<>();
        wish.put("date", date);
        wish.put("offering", offering);
        return http(who).post(path(pupil), wish);
    }

    Http.Answer cancel(Scope who, long pupil, long booking) {
        return http(who).post(path(pupil) + "/" + booking + "/cancellation");
    }

    Http.Answer open(long offering, int seats) {
        return http(day.desk()).put("/api/drop-ins/offerings/" + offering, Map.of("seats", seats));
    }

    Http.Answer cutoff(String time, int seen) {
        return http(day.desk()).put("/api/drop-ins/cutoff", Map.of("time", time, "version", seen));
    }

    JsonNode mine() {
        return http(family).get(path(child)).expect(200).json();
    }

    static JsonNode dayOf(JsonNode mine, String date) {
        return mine.path("days")
                .valueStream()
                .filter(one -> one.path("date").asString().equals(date))
                .findFirst()
                .orElseThrow();
    }

    JsonNode list(String date) {
        return http(day.desk())
                .get("/api/drop-ins?date=" + date)
                .expect(200)
                .json()
                .path("items");
    }

    /** Care, seats and late ones of a day. */
    String count(String date) {
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

    static String path(long pupil) {
        return "/api/children/" + pupil + "/drop-ins";
    }
}
