package kehou.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import kehou.Clause;
import kehou.DayJourney;
import kehou.Http;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@Clause("SH-4.2/equipment")
class BadWeatherTest extends DayJourney {
    @Test
    void rain_moves_football_to_the_venue_that_stands_by_and_everyone_is_told() {
        Afternoon day = afternoon(0);
        Http desk = http(day.desk());
        long ground = outdoors(day, "操场", "GROUND", 200);
        long hall = outdoors(day, "体育馆", "HALL", 80);
        Football ours = football(day, ground, 2);
        long football = ours.session();
        assertThat(weather(day, football).path("free").findValuesAsString("name"))
                .contains("体育馆")
                .doesNotContain("操场");
        desk.put("/api/venues/" + ground + "/stand-by", Map.of("standBy", hall)).expect(200);
        assertThat(weather(day, football).path("proposed").asLong()).isEqualTo(hall);

        move(day, football, hall).expect(200);

        assertThat(weather(day, football).path("moved").path("fromName").asString())
                .startsWith("操场");
        long child = ours.pupils().getFirst();
        Scope family = guardian(fresh(), child);
        JsonNode atHome = theirs(family, child, football);
        assertThat(atHome.path("venueName").asString()).startsWith("体育馆");
        assertThat(atHome.path("movedFrom").asString()).startsWith("操场");
        assertThat(atHome.path("movedFor").asString()).isEqualTo("下雨");
        assertThat(http(ours.coach())
                        .get("/api/sessions/" + football)
                        .expect(200)
                        .json()
                        .path("venueName")
                        .asString())
                .startsWith("体育馆");

        move(day, football, ground).expect(200);
        assertThat(theirs(family, child, football).has("movedFrom")).isFalse();
    }

    @Test
    void a_venue_in_use_or_too_small_takes_nobody_in_and_nothing_is_moved() {
        Afternoon day = afternoon(0);
        long ground = outdoors(day, "操场", "GROUND", 200);
        long hut = outdoors(day, "器材室", "OTHER", 1);
        long football = football(day, ground, 2).session();
        refused(move(day, football, day.venue()), 409, "timetable.venue_taken");
        refused(move(day, football, hut), 422, "delivery.venue_too_small");
        Scope elsewhere = staff(Role.SCHOOL, school(), fresh());
        http(elsewhere)
                .post("/api/bad-weather/" + TODAY, call(football, day.venue()))
                .expect(404);
        assertThat(weather(day, football).path("venue").asLong()).isEqualTo(ground);
    }

    @Test
    void of_two_sessions_sent_to_one_venue_at_once_one_is_moved() throws Exception {
        Afternoon day = afternoon(0);
        long hall = outdoors(day, "体育馆", "HALL", 80);
        List<Long> both = List.of(
                football(day, outdoors(day, "东操场", "GROUND", 200), 0).session(),
                football(day, outdoors(day, "西操场", "GROUND", 200), 0).session());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Integer> answers = threads
                    .invokeAll(both.stream()
                            .<Callable<Integer>>map(
                                    session -> () -> move(day, session, hall).status())
                            .toList())
                    .stream()
                    .map(done -> done.resultNow())
                    .sorted()
                    .toList();
            assertThat(answers).containsExactly(200, 409);
        }
    }

    @Test
    void a_lesson_given_in_one_venue_finds_its_equipment_broken_and_the_school_mends_it() {
        Afternoon day = afternoon(1);
        Http desk = http(day.desk());
        Map<String, Object> facts = Map.of("venue", day.venue(), "name", "裁纸机", "count", 2, "note", "");
        long machine = id(desk.post("/api/equipment", facts));
        refused(desk.post("/api/equipment", facts), 409, "region.equipment_name_taken");
        String at = "/api/sessions/" + day.session();
        refused(http(day.stranger()).get(at + "/equipment"), 403, "timetable.not_your_session");
        Map<String, Object> report = Map.of("equipment", machine, "words", "刀片松了");
        long fault = id(http(day.teacher()).post(at + "/equipment-faults", report));
        assertThat(id(http(day.teacher()).post(at + "/equipment-faults", report)))
                .isEqualTo(fault);
        assertThat(http(day.teacher())
                        .get(at + "/equipment")
                        .json()
                        .path(0)
                        .path("fault")
                        .path("words")
                        .asString())
                .isEqualTo("刀片松了");
        assertThat(desk.get("/api/equipment-faults").json().path("items").findValuesAsString("words"))
                .containsExactly("刀片松了");

        desk.post("/api/equipment-faults/" + fault + "/mending", Map.of("words", "换了刀片"))
                .expect(200);

        assertThat(desk.get("/api/equipment-faults").json().path("items")).isEmpty();
        assertThat(desk.get("/api/equipment-faults?open=false")
                        .json()
                        .path("items")
                        .findValuesAsString("mending"))
                .containsExactly("换了刀片");
    }

    private static void refused(Http.Answer answer, int status, String code) {
        assertThat(answer.expect(status).json().path("code").asString()).isEqualTo(code);
    }

    private record Football(long session, Scope coach, List<Long> pupils) {}

    private Football football(Afternoon day, long ground, int pupils) {
        Scope coach = staff(Role.TEACHER, day.school(), fresh());
        long instructor = instructor(day.desk(), "陈教练", coach.account());
        long offering = offering(day.desk(), day.course(), instructor, ground, LocalTime.of(16, 30));
        List<Long> seated = seated(day.desk(), offering, pupils);
        return new Football(sessionOf(day.desk(), offering), coach, seated);
    }

    private long outdoors(Afternoon day, String name, String kind, int capacity) {
        Http desk = http(day.desk());
        long campus =
                desk.get("/api/campuses").expect(200).json().path(0).path("id").asLong();
        return id(desk.post(
                "/api/venues",
                Map.of(
                        "campusId", campus,
                        "name", name,
                        "kind", kind,
                        "capacity", capacity,
                        "allowedUses", List.of("SPORTS"),
                        "open", true)));
    }

    private JsonNode weather(Afternoon day, long session) {
        return http(day.desk())
                .get("/api/bad-weather/" + TODAY)
                .expect(200)
                .json()
                .valueStream()
                .filter(line -> line.path("session").asLong() == session)
                .findFirst()
                .orElseThrow();
    }

    private JsonNode theirs(Scope family, long pupil, long session) {
        return http(family)
                .get("/api/children/" + pupil + "/sessions?from=" + TODAY + "&to=" + TODAY)
                .expect(200)
                .json()
                .valueStream()
                .filter(line -> line.path("id").asLong() == session)
                .findFirst()
                .orElseThrow();
    }

    private Http.Answer move(Afternoon day, long session, long venue) {
        return http(day.desk()).post("/api/bad-weather/" + TODAY, call(session, venue));
    }

    private static Map<String, Object> call(long session, long venue) {
        return Map.of("reason", "下雨", "moves", List.of(Map.of("session", session, "venue", venue)));
    }
}
