package kehou.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import kehou.Clause;
import kehou.Http;
import kehou.kernel.Scope;
import kehou.library.Course;
import kehou.library.Instructor;
import kehou.plan.PlanJourney;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@Clause("JB-2.4/timetable")
class SolveRunTest extends PlanJourney {
    private static final List<Map<String, Object>> PERIODS = List.of(1, 2, 3, 4, 5).stream()
            .map(day -> Map.<String, Object>of("weekday", day, "from", "16:30", "to", "17:30"))
            .toList();

    @Autowired
    private SolveWork work;

    private Scope authority;
    private Scope school;
    private Course course;
    private List<Instructor> people;
    private long room;

    @BeforeEach
    void a_school_with_a_course_two_teachers_and_a_room() {
        term();
        authority = authority();
        school = school(authority);
        course = admittedCourse(authority, school);
        people = List.of(admittedInstructor(authority, school), admittedInstructor(authority, school));
        room = venue(school, 60).id().value();
    }

    @Test
    void a_school_asks_for_a_timetable_watches_it_and_puts_it_into_force() {
        long twice = draft(0, 2);
        long once = draft(1, 1);
        JsonNode asked = ask(Map.of("periods", PERIODS)).expect(200).json();
        JsonNode detail = over(asked.path("id").asLong());
        assertThat(detail.path("run").path("state").asString()).isEqualTo("DONE");
        JsonNode progress = detail.path("run").path("progress");
        assertThat(progress.path("placed").asInt()).isEqualTo(3);
        assertThat(progress.path("hard").asInt()).isZero();
        assertThat(changes(detail)).containsExactly("PLACED", "PLACED", "PLACED");
        assertThat(offering(twice).path("slots")).isEmpty();

        apply(asked).expect(200);
        assertThat(offering(twice).path("slots")).hasSize(2);
        assertThat(offering(once).path("slots")).hasSize(1);
        Set<String> taken = new TreeSet<>();
        for (long id : List.of(twice, once)) {
            offering(id).path("slots").forEach(slot -> taken.add(slot.path("weekday") + " " + slot.path("venue")));
        }
        assertThat(taken).hasSize(3);
        assertThat(apply(asked).expect(409).code()).isIn("timetable.run_applied", "timetable.offerings_changed");
    }

    @Test
    void what_has_no_place_is_explained_and_nothing_else_is_lost() {
        for (int i = 0; i < 6; i++) {
            draft(i % 2, 1);
        }
        JsonNode detail = over(id(ask(Map.of(
                "periods",
                PERIODS,
                "absences",
                List.of(Map.of("instructor", people.get(0).id().value(), "weekday", 5, "reason", "教研"))))));
        assertThat(detail.path("result").path("placements")).hasSize(5);
        JsonNode unplaced = detail.path("result").path("unplaced");
        assertThat(unplaced).hasSize(1);
        assertThat(rules(unplaced.get(0))).contains("VENUE_TAKEN").doesNotContain("VENUE_SMALL", "GATE");
        assertThat(unplaced.get(0).path("obstacles").get(0).path("other").asString())
                .isEqualTo(course.name());
    }

    @Test
    void what_the_gate_refuses_is_placed_nowhere() {
        Instructor stranger = instructor(school);
        draft(stranger.id().value(), 1, "INTEREST");
        JsonNode detail = over(id(ask(Map.of("periods", PERIODS))));
        assertThat(rules(detail.path("result").path("unplaced").get(0))).containsOnly("GATE");
    }

    @Test
    void a_pin_stays_and_a_what_if_stands_beside_the_first_with_its_differences() {
        long one = draft(0, 1);
        draft(1, 1);
        Map<String, Object> pin =
                Map.of("offering", one, "number", 1, "weekday", 3, "from", "16:30", "to", "17:30", "venue", room);
        long first = id(ask(Map.of("periods", PERIODS, "pinned", List.of(pin))));
        assertThat(slotOf(over(first), one)).isEqualTo(3);

        Map<String, Object> closed = Map.of("venue", room, "weekday", 3, "reason", "粉刷");
        long second = id(
                ask(Map.of("kind", "REPAIR", "periods", PERIODS, "comparedWith", first, "closures", List.of(closed))));
        JsonNode beside = over(second);
        assertThat(slotOf(beside, one)).isNotEqualTo(3);
        assertThat(changes(beside)).containsExactly("MOVED");
        assertThat(beside.path("changedRules").toString()).isEqualTo("[\"pinned\",\"closures\"]");
        assertThat(beside.path("differences")
                        .get(0)
                        .path("before")
                        .path("weekday")
                        .asInt())
                .isEqualTo(3);
    }

    @Test
    void classes_on_single_dates_stay_there_and_what_is_searched_for_keeps_out_of_their_way() {
        Map<String, Object> body = body(1, 1, "INTEREST");
        Map<String, Object> once = new HashMap<>(slot(1, "16:30", "17:30", room, "EVERY"));
        once.put("date", "2026-10-13");
        body.put("slots", List.of(once));
        long dated = id(http(school).post("/api/offerings", body));
        long weekly = draft(0, 1);
        List<Map<String, Object>> tuesdayAndWednesday = PERIODS.subList(1, 3);
        JsonNode asked = ask(Map.of("periods", tuesdayAndWednesday)).expect(200).json();
        JsonNode detail = over(asked.path("id").asLong());
        assertThat(detail.path("result").path("clashes")).isEmpty();
        assertThat(slotOf(detail, weekly)).isEqualTo(3);
        assertThat(changes(detail)).containsExactly("PLACED");
        apply(asked).expect(200);
        assertThat(offering(dated).path("slots").get(0).path("date").asString()).isEqualTo("2026-10-13");

        long second = draft(0, 1);
        JsonNode full = over(id(ask(Map.of("periods", PERIODS.subList(1, 2)))));
        assertThat(slotOf(full, second)).isZero();
        assertThat(rules(full.path("result").path("unplaced").get(0))).contains("VENUE_TAKEN");
    }

    @Test
    void a_saturday_class_keeps_to_the_service_of_the_weekend_and_nobody_else_is_sent_there() {
        service("SCHOOL_DAY", List.of(1, 2, 3, 4, 5), "16:30", "17:30");
        service("WEEKEND", List.of(6), "08:30", "11:30");
        Map<String, Object> body = body(1, 1, "INTEREST");
        body.put("slots", List.of(slot(6, "09:00", "10:00", room, "EVERY")));
        long saturday = id(http(school).post("/api/offerings", body));
        http(school).post("/api/offerings/" + saturday + "/notice", APPROVAL).expect(200);
        published(1);
        long weekly = draft(0, 1);
        JsonNode detail = over(id(ask(Map.of("perDay", false))));
        assertThat(detail.path("result").path("clashes")).isEmpty();
        assertThat(slotOf(detail, saturday)).isEqualTo(6);
        assertThat(slotOf(detail, weekly)).isBetween(2, 5);
    }

    private void service(String kind, List<Integer> weekdays, String from, String to) {
        http(school)
                .post(
                        "/api/service-periods",
                        Map.of(
                                "kind",
                                kind,
                                "weekdays",
                                weekdays,
                                "from",
                                from,
                                "to",
                                to,
                                "firstDay",
                                "2026-09-01",
                                "lastDay",
                                "2027-01-22",
                                "earlyReason",
                                "校车 17:40 发车"))
                .expect(200);
    }

    @Test
    void a_repair_of_published_classes_moves_one_and_the_others_stay() {
        long[] ids = new long[4];
        for (int day = 1; day <= 4; day++) {
            ids[day - 1] = published(day);
        }
        long run = id(ask(Map.of(
                "kind",
                "REPAIR",
                "periods",
                PERIODS,
                "absences",
                List.of(Map.of("instructor", people.get(0).id().value(), "weekday", 1, "reason", "病假")))));
        JsonNode detail = over(run);
        assertThat(detail.path("result").path("unplaced")).isEmpty();
        assertThat(changes(detail)).containsExactly("MOVED");
        http(school).post("/api/timetable-runs/" + run + "/application").expect(200);
        assertThat(offering(ids[0]).path("slots").get(0).path("weekday").asInt())
                .isEqualTo(5);
        assertThat(offering(ids[1]).path("slots").get(0).path("weekday").asInt())
                .isEqualTo(2);
    }

    @Test
    void a_result_is_not_applied_over_offerings_that_changed_since() {
        long id = draft(0, 1);
        JsonNode asked = ask(Map.of("periods", PERIODS)).expect(200).json();
        over(asked.path("id").asLong());
        http(school).put("/api/offerings/" + id, body(0, 1, "INTEREST")).expect(200);
        Http.Answer refused = apply(asked).expect(409);
        assertThat(refused.code()).isEqualTo("timetable.offerings_changed");
        assertThat(refused.json().path("facts").path("offerings").get(0).asLong())
                .isEqualTo(id);
        assertThat(offering(id).path("slots")).isEmpty();
    }

    @Test
    void lessons_moved_by_hand_are_checked_at_once_and_a_clash_is_not_applied() {
        draft(0, 1);
        draft(1, 1);
        long run = id(ask(Map.of("periods", PERIODS)));
        over(run);
        Map<String, Object> slot = Map.of("weekday", 2, "from", "16:30", "to", "17:30", "venue", room);
        Map<String, Object> both = Map.of(
                "placements",
                List.of(Map.of("lesson", 1, "slot", slot), Map.of("lesson", 2, "slot", slot)),
                "version",
                1);
        JsonNode trial = http(school)
                .post("/api/timetable-runs/" + run + "/trial", both)
                .expect(200)
                .json();
        assertThat(trial.path("clashes").get(0).path("rule").asString()).isEqualTo("VENUE_TAKEN");
        JsonNode kept = http(school)
                .put("/api/timetable-runs/" + run + "/placements", both)
                .expect(200)
                .json();
        assertThat(kept.path("run").path("clashes").asInt()).isEqualTo(1);
        http(school).put("/api/timetable-runs/" + run + "/placements", both).expect(409);
        assertThat(http(school)
                        .post("/api/timetable-runs/" + run + "/application")
                        .expect(409)
                        .code())
                .isEqualTo("timetable.timetable_clashes");
    }

    @Test
    void a_board_by_hand_shows_the_week_says_what_would_clash_and_moves_pins_and_undoes() {
        long one = published(1);
        published(2);
        JsonNode board =
                ask(Map.of("kind", "HAND", "periods", PERIODS)).expect(200).json();
        long run = board.path("id").asLong();
        assertThat(board.path("state").asString()).isEqualTo("DONE");
        assertThat(slotOf(detail(run), one)).isEqualTo(1);
        JsonNode places = http(school)
                .get("/api/timetable-runs/" + run + "/places?lesson=1")
                .expect(200)
                .json()
                .path("places");
        assertThat(places).hasSize(5);
        List<String> told = new ArrayList<>();
        places.get(1)
                .path("clashes")
                .forEach(clash -> told.add(clash.path("rule").asString()));
        assertThat(told).containsExactlyInAnyOrder("VENUE_TAKEN", "PERSON_BUSY");
        assertThat(places.get(2).path("clashes")).isEmpty();

        JsonNode moved = edit(run, 1, 3, 2, List.of(1)).expect(200).json();
        assertThat(moved.path("run").path("version").asInt()).isEqualTo(2);
        assertThat(changes(moved)).containsExactly("MOVED");
        assertThat(edit(run, 1, 1, 2, List.of()).expect(409).code()).isEqualTo("kernel.stale");
        JsonNode held = http(school)
                .get("/api/timetable-runs/" + run + "/places?lesson=1")
                .expect(200)
                .json()
                .path("places");
        assertThat(held.get(0).path("clashes").get(0).path("rule").asString()).isEqualTo("PINNED");

        JsonNode beside =
                over(id(ask(Map.of("kind", "REPAIR", "periods", PERIODS, "comparedWith", run, "pinned", pins(run)))));
        assertThat(slotOf(beside, one)).isEqualTo(3);
        assertThat(changes(edit(run, 2, 1, 2, List.of()).expect(200).json())).isEmpty();
        assertThat(detail(run).path("wish").path("pinned")).isEmpty();
        http(school).get("/api/timetable-runs/" + run + "/places?lesson=99").expect(404);
    }

    private Http.Answer edit(long run, int version, int first, int second, List<Integer> pinned) {
        Map<String, Object> body = Map.of(
                "version",
                version,
                "pinned",
                pinned,
                "placements",
                List.of(
                        Map.of(
                                "lesson",
                                1,
                                "slot",
                                Map.of("weekday", first, "from", "16:30", "to", "17:30", "venue", room)),
                        Map.of(
                                "lesson",
                                2,
                                "slot",
                                Map.of("weekday", second, "from", "16:30", "to", "17:30", "venue", room))));
        return http(school).put("/api/timetable-runs/" + run + "/placements", body);
    }

    private List<Object> pins(long run) {
        List<Object> pins = new ArrayList<>();
        detail(run).path("wish").path("pinned").forEach(pins::add);
        assertThat(pins).hasSize(1);
        return pins;
    }

    @Test
    void a_school_sets_what_it_cares_for_and_searches_hold_to_it() {
        draft(0, 1);
        JsonNode usual = http(school).get("/api/timetable-weights").expect(200).json();
        assertThat(usual.path("version").asInt()).isZero();
        Map<String, Object> weights = new HashMap<>();
        usual.path("weights").propertyNames().forEach(name -> weights.put(name, 0));
        weights.put("fair", 20);
        int grade = usual.path("homes").path(0).path("grade").asInt();
        assertThat(usual.path("homes").path(0).path("building").asString()).isEmpty();
        List<Object> homes = List.of(Map.of("grade", grade, "building", " 启智楼 "), Map.of("grade", 9, "building", "远处"));
        Map<String, Object> wanted = Map.of("version", 0, "weights", weights, "homes", homes);
        assertThat(http(school)
                        .put("/api/timetable-weights", wanted)
                        .expect(200)
                        .json()
                        .path("version")
                        .asInt())
                .isEqualTo(1);
        assertThat(http(school)
                        .put("/api/timetable-weights", wanted)
                        .expect(409)
                        .code())
                .isEqualTo("kernel.stale");
        JsonNode run = over(id(ask(Map.of("periods", PERIODS))));
        assertThat(run.path("problem").path("homes").path(0).path("building").asString())
                .isEqualTo("启智楼");
        assertThat(run.path("problem").path("homes").valueStream())
                .extracting(home -> home.path("grade").asInt())
                .contains(grade)
                .doesNotContain(9);
        assertThat(run.path("wishes").valueStream())
                .extracting(wish ->
                        wish.path("wish").asString() + " " + wish.path("weight").asInt())
                .contains("FAIR 20", "NEAR 0");
        JsonNode searched = run.path("problem").path("weights");
        assertThat(searched.path("fair").asInt()).isEqualTo(20);
        assertThat(searched.path("spread").asInt()).isZero();
        weights.put("fair", 101);
        http(school)
                .put("/api/timetable-weights", Map.of("version", 1, "weights", weights, "homes", List.of()))
                .expect(422);
        Scope other = school(authority);
        assertThat(http(other)
                        .get("/api/timetable-weights")
                        .expect(200)
                        .json()
                        .path("version")
                        .asInt())
                .isZero();
    }

    @Test
    void a_run_that_is_over_is_not_cancelled_and_one_at_work_keeps_what_it_has() {
        for (int i = 0; i < 4; i++) {
            draft(i % 2, 1);
        }
        long run = id(ask(Map.of("periods", PERIODS, "seconds", 300)));
        waitFor(run, "RUNNING", "DONE");
        Http.Answer cancelled = http(school).post("/api/timetable-runs/" + run + "/cancellation");
        JsonNode detail = over(run);
        if (cancelled.status() == 200) {
            assertThat(detail.path("run").path("state").asString()).isEqualTo("CANCELLED");
            assertThat(detail.path("result").path("placements")).hasSize(4);
        }
        assertThat(http(school)
                        .post("/api/timetable-runs/" + run + "/cancellation")
                        .expect(409)
                        .code())
                .isEqualTo("timetable.run_over");
    }

    @Test
    void a_run_whose_node_died_is_taken_over_when_its_lease_is_over() {
        draft(0, 1);
        long run = id(ask(Map.of("periods", PERIODS)));
        over(run);
        inSchools(
                () -> jdbc.sql("""
                update timetable.solve_run set state = 'RUNNING', node = 'gone', result = null, ended_at = null,
                    lease_until = clock_timestamp() - interval '1 second' where school_id = :school and id = :id
                """)
                        .param("school", school.place())
                        .param("id", run)
                        .update(),
                school.place());
        work.wake();
        assertThat(over(run).path("run").path("state").asString()).isEqualTo("DONE");
    }

    @Test
    void another_school_finds_nothing_and_names_nothing_of_this_one() {
        long offering = draft(0, 1);
        long run = id(ask(Map.of("periods", PERIODS)));
        over(run);
        Scope stranger = school(authority);
        http(stranger).get("/api/timetable-runs/" + run).expect(404);
        http(stranger).post("/api/timetable-runs/" + run + "/cancellation").expect(404);
        http(stranger).post("/api/timetable-runs/" + run + "/application").expect(404);
        assertThat(http(stranger).get("/api/timetable-runs").expect(200).json().path("items"))
                .isEmpty();
        http(stranger)
                .post(
                        "/api/timetable-runs",
                        Map.of("preferences", List.of(Map.of("offering", offering, "weekdays", List.of(1)))))
                .expect(404);
        assertThat(http(stranger)
                        .post("/api/timetable-runs", Map.of("periods", PERIODS))
                        .expect(422)
                        .code())
                .isEqualTo("timetable.no_lessons");
    }

    @Test
    void asking_twice_under_one_key_starts_one_run() {
        draft(0, 1);
        String key = UUID.randomUUID().toString();
        long first = id(http(school).send("POST", "/api/timetable-runs", Map.of("periods", PERIODS), key));
        assertThat(id(http(school).send("POST", "/api/timetable-runs", Map.of("periods", PERIODS), key)))
                .isEqualTo(first);
        over(first);
        assertThat(http(school).get("/api/timetable-runs").expect(200).json().path("items"))
                .hasSize(1);
    }

    private Http.Answer ask(Map<String, Object> wish) {
        Map<String, Object> body = new HashMap<>(wish);
        body.putIfAbsent("seconds", 1);
        return http(school).post("/api/timetable-runs", body);
    }

    private Http.Answer apply(JsonNode run) {
        return http(school).post("/api/timetable-runs/" + run.path("id").asLong() + "/application");
    }

    private JsonNode over(long run) {
        waitFor(run, "DONE", "CANCELLED", "FAILED");
        return detail(run);
    }

    private JsonNode detail(long run) {
        return http(school).get("/api/timetable-runs/" + run).expect(200).json();
    }

    private JsonNode offering(long id) {
        return http(school).get("/api/offerings/" + id).expect(200).json();
    }

    private long draft(int person, int weekly) {
        return draft(people.get(person).id().value(), weekly, "INTEREST");
    }

    private long draft(long person, int weekly, String strand) {
        return id(http(school).post("/api/offerings", body(person, weekly, strand)));
    }

    private Map<String, Object> body(int person, int weekly, String strand) {
        return body(people.get(person).id().value(), weekly, strand);
    }

    private Map<String, Object> body(long person, int weekly, String strand) {
        Map<String, Object> body = new HashMap<>();
        body.put("course", course.id().value());
        body.put("strand", strand);
        body.put("instructor", person);
        body.put("sessionsPerWeek", weekly);
        body.put("grades", List.of(3));
        body.put("seats", 30);
        body.put("feeFen", 0);
        return body;
    }

    private long published(int day) {
        Map<String, Object> body = body(0, 1, "INTEREST");
        body.put("slots", List.of(slot(day, "16:30", "17:30", room, "EVERY")));
        long id = id(http(school).post("/api/offerings", body));
        http(school).post("/api/offerings/" + id + "/notice", APPROVAL).expect(200);
        return id;
    }

    private static long id(Http.Answer answer) {
        return answer.expect(200).json().path("id").asLong();
    }

    private static List<String> changes(JsonNode detail) {
        List<String> changes = new ArrayList<>();
        detail.path("differences").forEach(one -> changes.add(one.path("change").asString()));
        return changes;
    }

    private static List<String> rules(JsonNode unplaced) {
        List<String> rules = new ArrayList<>();
        unplaced.path("obstacles").forEach(one -> rules.add(one.path("rule").asString()));
        return rules;
    }

    /** The weekday of the offering's first lesson. */
    private static int slotOf(JsonNode detail, long offering) {
        int lesson = 0;
        for (JsonNode one : detail.path("problem").path("lessons")) {
            if (one.path("offering").asLong() == offering) {
                lesson = one.path("id").asInt();
            }
        }
        for (JsonNode place : detail.path("result").path("placements")) {
            if (place.path("lesson").asInt() == lesson) {
                return place.path("slot").path("weekday").asInt();
            }
        }
        return 0;
    }

    private void waitFor(long run, String... states) {
        eventually(() ->
                Set.of(states).contains(detail(run).path("run").path("state").asString()));
    }
}
