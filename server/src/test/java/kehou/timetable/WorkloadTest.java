package kehou.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import kehou.Clause;
import kehou.Http;
import kehou.library.Instructor;
import kehou.plan.Offering;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@Clause("SH-4.1/workload")
class WorkloadTest extends RotaJourney {
    private static final String THURSDAY = "2026-09-17";
    private static final Instant AFTER_THE_TURN = Instant.parse("2026-09-17T10:00:00Z");

    @BeforeEach
    void a_school() {
        found();
    }

    @Test
    void everyone_is_asked_once_a_term_answers_on_the_phone_and_the_school_sees_who_is_silent() {
        Colleague one = teacher("CHINESE");
        Colleague other = teacher("CHINESE");
        answer(one, Map.of("willing", true)).expect(409);
        ask("2026-09-20").expect(200);
        assertThat(ask("2026-09-21").expect(409).code()).isEqualTo("timetable.asked_this_term");
        answer(
                        one,
                        Map.of(
                                "willing",
                                true,
                                "weekdays",
                                List.of(2, 4),
                                "strands",
                                List.of("HOMEWORK"),
                                "away",
                                List.of(Map.of("day", "2026-10-15", "reason", "区里教研")),
                                "note",
                                "愿意带三年级"))
                .expect(200);
        JsonNode seen = http(school).get("/api/willingness").expect(200).json();
        assertThat(seen.path("answers")).hasSize(1);
        assertThat(seen.path("answers")
                        .get(0)
                        .path("away")
                        .get(0)
                        .path("reason")
                        .asString())
                .isEqualTo("区里教研");
        assertThat(seen.path("silent")).hasSize(1);
        assertThat(seen.path("silent").get(0).path("staff").asLong()).isEqualTo(other.staff());
        JsonNode own = http(one.scope()).get("/api/my-willingness").expect(200).json();
        assertThat(own.path("answer").path("weekdays")).hasSize(2);
        assertThat(http(other.scope())
                        .get("/api/my-willingness")
                        .expect(200)
                        .json()
                        .hasNonNull("answer"))
                .isFalse();

        clock.moveTo(Instant.parse("2026-09-21T02:00:00Z"));
        assertThat(answer(one, Map.of("willing", false)).expect(409).code()).isEqualTo("timetable.poll_closed");
    }

    @Test
    void a_no_is_respected_by_every_draft_and_so_are_weekdays_and_days_away() {
        Colleague no = teacher("CHINESE");
        Colleague thursdays = teacher("CHINESE");
        ask("2026-09-20").expect(200);
        answer(no, Map.of("willing", false, "weekdays", List.of(1))).expect(200);
        answer(
                        thursdays,
                        Map.of(
                                "willing",
                                true,
                                "weekdays",
                                List.of(4),
                                "away",
                                List.of(Map.of("day", "2026-09-24", "reason", "外出培训"))))
                .expect(200);
        opened(3, "16:30", "17:10");
        opened(4, "16:30", "17:10");
        JsonNode drafted = draft(THURSDAY, "2026-10-16");
        assertThat(drafted.path("duties")).isNotEmpty().allSatisfy(duty -> {
            assertThat(duty.path("staff").asLong()).isEqualTo(thursdays.staff());
            assertThat(duty.path("day").asString()).isNotEqualTo("2026-09-24");
        });
        JsonNode gap = drafted.path("gaps").get(0);
        assertThat(gap.path("able").asInt()).isEqualTo(2);
        assertThat(gap.path("unwilling").asInt()).isEqualTo(2);
        assertThat(http(school)
                        .get("/api/willingness")
                        .expect(200)
                        .json()
                        .path("answers")
                        .valueStream()
                        .filter(one -> !one.path("willing").asBoolean())
                        .findFirst()
                        .orElseThrow()
                        .path("weekdays"))
                .isEmpty();
    }

    @Test
    void the_spread_of_the_work_is_shown_and_who_stands_above_by_the_share_of_the_pack() {
        Colleague most = teacher("CHINESE");
        Colleague least = teacher("CHINESE");
        teacher("CHINESE");
        for (int weekday = 1; weekday <= 5; weekday++) {
            long room = opened(weekday, "16:30", "17:10");
            duty(room, "2026-10-" + (11 + weekday), weekday == 5 ? least : most);
        }
        JsonNode workload = http(school).get("/api/workload").expect(200).json();
        assertThat(workload.path("abovePercent").asInt()).isEqualTo(150);
        assertThat(workload.path("most").asInt()).isEqualTo(160);
        assertThat(workload.path("least").asInt()).isZero();
        assertThat(workload.path("mean").asInt()).isEqualTo(67);
        JsonNode first = workload.path("people").get(0);
        assertThat(first.path("staff").asLong()).isEqualTo(most.staff());
        assertThat(first.path("above").asBoolean()).isTrue();
        assertThat(workload.path("people").get(1).path("above").asBoolean()).isFalse();
        assertThat(http(school(district))
                        .get("/api/workload")
                        .expect(200)
                        .json()
                        .path("people"))
                .isEmpty();
    }

    @Test
    void a_turn_that_was_held_is_credited_once_and_reversed_by_a_contrary_entry() {
        Colleague one = teacher("CHINESE");
        long duty = duty(opened(4, "16:30", "17:10"), THURSDAY, one);
        assertThat(lieu(one).path("minutes").asInt()).isZero();
        clock.moveTo(AFTER_THE_TURN);
        for (int twice = 0; twice < 2; twice++) {
            http(one.scope()).post("/api/duties/" + duty + "/presence").expect(200);
        }
        assertThat(lieu(one).path("minutes").asInt()).isEqualTo(40);
        assertThat(lieu(one).path("entries")).hasSize(1);
        correct(duty).expect(200);
        assertThat(correct(duty).expect(409).code()).isEqualTo("timetable.duty_over");
        assertThat(lieu(one).path("minutes").asInt()).isZero();
        assertThat(lieu(one).path("entries").get(0).path("why").asString()).isEqualTo("DUTY_CORRECTED");
        assertThat(lieu(one).path("entries").get(0).path("minutes").asInt()).isEqualTo(-40);
        assertThat(lieu(one).path("entries")).hasSize(2);
    }

    @Test
    void time_off_is_asked_for_agreed_to_and_taken_back_and_the_account_never_falls_below_zero() {
        Colleague one = held(teacher("CHINESE"));
        assertThat(off(one, "2026-09-21", "08:00", "09:00").expect(409).code()).isEqualTo("timetable.lieu_short");
        assertThat(off(one, "2026-09-10", "08:00", "08:30").expect(422).code()).isEqualTo("timetable.days_past");
        long asked = id(off(one, "2026-09-21", "08:00", "08:30"));
        assertThat(off(one, "2026-09-21", "08:20", "08:40").expect(409).code()).isEqualTo("timetable.time_off_twice");
        http(teacher("MATHS").scope())
                .post("/api/time-offs/" + asked + "/withdrawal")
                .expect(404);
        http(school(district))
                .post("/api/time-offs/" + asked + "/answer", Map.of("approved", true))
                .expect(404);
        assertThat(decide(asked, false, " ").expect(422).code()).isEqualTo("timetable.reason_missing");
        decide(asked, true, "").expect(200);
        assertThat(decide(asked, true, "").expect(409).code()).isEqualTo("timetable.time_off_answered");
        assertThat(lieu(one).path("minutes").asInt()).isEqualTo(10);
        http(one.scope()).post("/api/time-offs/" + asked + "/withdrawal").expect(200);
        assertThat(lieu(one).path("minutes").asInt()).isEqualTo(40);
        assertThat(http(one.scope())
                        .post("/api/time-offs/" + asked + "/withdrawal")
                        .expect(409)
                        .code())
                .isEqualTo("timetable.time_off_answered");
    }

    @Test
    void of_requests_agreed_to_at_once_only_those_that_the_account_holds_go_through() throws Exception {
        Colleague one = held(teacher("CHINESE"));
        List<Long> asked = new ArrayList<>();
        for (String day : List.of("2026-09-21", "2026-09-22", "2026-09-23", "2026-09-24")) {
            asked.add(id(off(one, day, "08:00", "08:30")));
        }
        int agreed = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = Stream.concat(asked.stream(), asked.stream())
                    .map(id -> threads.submit(() -> decide(id, true, "").status()))
                    .toList();
            for (Future<Integer> answer : answers) {
                agreed += answer.get() == 200 ? 1 : 0;
            }
        }
        assertThat(agreed).isEqualTo(1);
        assertThat(lieu(one).path("minutes").asInt()).isEqualTo(10);
        assertThat(lieu(one).path("entries")).hasSize(2);
    }

    @Test
    void a_correction_of_minutes_that_were_spent_is_refused_until_they_come_back() {
        Colleague one = teacher("CHINESE");
        long duty = duty(opened(4, "16:30", "17:10"), THURSDAY, one);
        clock.moveTo(AFTER_THE_TURN);
        http(one.scope()).post("/api/duties/" + duty + "/presence").expect(200);
        long asked = id(off(one, "2026-09-21", "08:00", "08:30"));
        decide(asked, true, "").expect(200);
        assertThat(correct(duty).expect(409).code()).isEqualTo("timetable.lieu_spent");
        http(one.scope()).post("/api/time-offs/" + asked + "/withdrawal").expect(200);
        correct(duty).expect(200);
        assertThat(lieu(one).path("minutes").asInt()).isZero();
    }

    @Test
    void nobody_has_time_off_and_a_turn_at_once() {
        Colleague one = held(teacher("CHINESE"));
        long room = opened(5, "16:30", "17:10");
        long asked = id(off(one, "2026-09-18", "16:40", "17:00"));
        long turn = duty(room, "2026-09-18", one);
        assertThat(decide(asked, true, "").expect(409).code()).isEqualTo("timetable.needed_then");
        http(school)
                .post("/api/duties/" + turn + "/cancellation", Map.of("reason", "换人"))
                .expect(200);
        decide(asked, true, "").expect(200);
        assertThat(assign(room, "2026-09-18", one).expect(409).code()).isEqualTo("timetable.away_then");
        assertThat(draft("2026-09-18", "2026-09-18")
                        .path("gaps")
                        .get(0)
                        .path("busy")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void a_class_by_somebody_from_outside_without_an_assistant_of_the_school_is_a_finding() {
        Offering offering = published(district, school, 2, 30, 0);
        assertThat(finding().path("notMet").asInt()).isEqualTo(1);
        assertThat(finding().path("verdict").path("clause").asString()).isEqualTo("KH-9");
        assertThat(finding().path("verdict").path("mend").asString()).contains("1 名");
        Colleague helper = teacher("CHINESE");
        Instructor assistant = instructor(school);
        isInstructor(helper, assistant.id());
        inSchools(
                () -> jdbc.sql("""
                                update plan.offering set assistants = array[:assistant::bigint]
                                where school_id = :school and id = :offering
                                """)
                        .param("assistant", assistant.id().value())
                        .param("school", school.place())
                        .param("offering", offering.id().value())
                        .update(),
                school.place());
        assertThat(finding().path("notMet").asInt()).isZero();
    }

    @Test
    void who_is_silent_is_reminded_not_too_often_and_may_be_given_more_time() {
        Colleague one = teacher("CHINESE");
        Colleague other = teacher("CHINESE");
        assertThat(remind().expect(409).code()).isEqualTo("timetable.poll_closed");
        ask("2026-09-20").expect(200);
        eventually(() -> inbox(one).contains("WILLINGNESS_ASKED"));
        answer(one, Map.of("willing", true)).expect(200);
        JsonNode seen = remind().expect(200).json();
        assertThat(seen.path("poll").hasNonNull("remindedAt")).isTrue();
        eventually(() -> inbox(other).contains("WILLINGNESS_REMINDER"));
        assertThat(inbox(one)).doesNotContain("WILLINGNESS_REMINDER");
        Http.Answer lately = remind().expect(409);
        assertThat(lately.code()).isEqualTo("timetable.wishes_reminded_lately");
        assertThat(lately.json().path("facts").path("hours").asInt()).isEqualTo(24);

        assertThat(extend("2026-09-20").expect(422).code()).isEqualTo("timetable.no_later");
        assertThat(extend("2026-09-10").expect(422).code()).isEqualTo("timetable.days_past");
        clock.moveTo(Instant.parse("2026-09-21T02:00:00Z"));
        answer(other, Map.of("willing", false)).expect(409);
        assertThat(remind().expect(409).code()).isEqualTo("timetable.poll_closed");
        assertThat(extend("2026-09-25")
                        .expect(200)
                        .json()
                        .path("poll")
                        .path("closesOn")
                        .asString())
                .isEqualTo("2026-09-25");
        answer(other, Map.of("willing", false)).expect(200);
        assertThat(remind().expect(409).code()).isEqualTo("timetable.nobody_silent");
    }

    private Http.Answer remind() {
        return http(school).post("/api/willingness/reminders");
    }

    private Http.Answer extend(String closesOn) {
        return http(school).post("/api/willingness/extension", Map.of("closesOn", closesOn));
    }

    private String inbox(Colleague who) {
        return http(who.scope()).get("/api/messages").expect(200).text();
    }

    private JsonNode finding() {
        return http(school)
                .get("/api/compliance")
                .expect(200)
                .json()
                .path("rules")
                .valueStream()
                .filter(rule -> rule.path("rule").asString().equals("external.assistant"))
                .findFirst()
                .orElseThrow();
    }

    /** With forty minutes in lieu. */
    private Colleague held(Colleague teacher) {
        long duty = duty(opened(4, "16:30", "17:10"), THURSDAY, teacher);
        clock.moveTo(AFTER_THE_TURN);
        http(teacher.scope()).post("/api/duties/" + duty + "/presence").expect(200);
        return teacher;
    }

    private Http.Answer ask(String closesOn) {
        return http(school).post("/api/willingness", Map.of("closesOn", closesOn, "note", "自愿参加"));
    }

    private Http.Answer answer(Colleague who, Map<String, Object> answer) {
        return http(who.scope()).put("/api/my-willingness", answer);
    }

    private JsonNode lieu(Colleague who) {
        return http(who.scope()).get("/api/my-lieu-time").expect(200).json();
    }

    private Http.Answer off(Colleague who, String day, String from, String to) {
        Map<String, Object> wish = new HashMap<>(Map.of("kind", "OFF", "day", day, "from", from, "to", to));
        wish.put("reason", "孩子开家长会");
        return http(who.scope()).post("/api/time-offs", wish);
    }

    private Http.Answer decide(long asked, boolean approved, String note) {
        return http(school).post("/api/time-offs/" + asked + "/answer", Map.of("approved", approved, "note", note));
    }

    private Http.Answer correct(long duty) {
        return http(school).post("/api/duties/" + duty + "/cancellation", Map.of("reason", "当天没有到岗"));
    }

    private static long id(Http.Answer answer) {
        return answer.expect(200).json().path("id").asLong();
    }
}
