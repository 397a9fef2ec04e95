package kehou.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import kehou.Clause;
import kehou.Http;
import kehou.ground.TestGround;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.people.Pupil;
import kehou.plan.Offering;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@Clause("SH-3.2/homework")
class RotaTest extends RotaJourney {
    /** A Thursday, and the next one. */
    private static final String THURSDAY = "2026-09-17";

    private static final String NEXT_THURSDAY = "2026-09-24";

    @BeforeEach
    void a_school() {
        found();
    }

    @Test
    void who_leaves_the_school_leaves_turns_that_show_as_gaps_and_those_that_were_held_stay() {
        Colleague one = teacher("CHINESE");
        long room = opened(4, "16:30", "17:10");
        long held = duty(room, "2026-09-17", one);
        long ahead = duty(room, "2026-09-24", one);
        clock.moveTo(Instant.parse("2026-09-17T10:00:00Z"));
        http(one.scope()).post("/api/duties/" + held + "/presence").expect(200);
        assertThat(rota("2026-09-24", "2026-09-24").path("gaps")).isEmpty();
        http(school)
                .post("/api/staff/" + one.staff() + "/leaving?version=1", Map.of())
                .expect(200);
        eventually(() -> rota("2026-09-24", "2026-09-24").path("gaps").size() == 1);
        JsonNode duties = rota("2026-09-17", "2026-09-24").path("duties");
        assertThat(duties.get(0).path("state").asString()).isEqualTo("HELD");
        assertThat(duties.get(1).path("id").asLong()).isEqualTo(ahead);
        assertThat(duties.get(1).path("state").asString()).isEqualTo("CANCELLED");
        assertThat(duties.get(1).path("reason").asString()).isEqualTo("教师已离校");
    }

    @Test
    void little_ones_have_another_activity_than_written_homework_or_the_room_is_not_opened() {
        Http.Answer refused =
                open(room(1, "16:30", "17:10", "grades", List.of(1, 2))).expect(422);
        assertThat(refused.code()).isEqualTo("timetable.activity_missing");
        assertThat(refused.json().path("facts").path("clause").asString()).isEqualTo("KH-8");
        assertThat(refused.json().path("facts").path("mend").asString()).contains("户外活动", "阅读");
        long room = opened(1, "16:30", "17:10", "grades", List.of(1, 2), "activity", "READING");
        assertThat(findings()).doesNotContain("homework.activity");

        inSchools(
                () -> jdbc.sql("update timetable.study_room set activity = null where school_id = :school and id = :id")
                        .param("school", school.place())
                        .param("id", room)
                        .update(),
                school.place());
        assertThat(findings()).contains("homework.activity");
    }

    @Test
    void a_venue_holds_one_room_at_a_time_and_an_edit_is_made_on_the_version_that_stands() {
        long room = opened(2, "16:30", "17:10");
        JsonNode shown = http(school).get("/api/study-rooms").expect(200).json().get(0);
        Map<String, Object> other =
                room(2, "17:00", "17:40", "venue", shown.path("venue").asLong());
        assertThat(open(other).expect(409).code()).isEqualTo("timetable.room_taken");
        Map<String, Object> edit = new HashMap<>(other);
        edit.put("version", 1);
        http(school).put("/api/study-rooms/" + room, edit).expect(200);
        assertThat(http(school)
                        .put("/api/study-rooms/" + room, edit)
                        .expect(409)
                        .code())
                .isEqualTo("kernel.stale");
        http(school(district)).put("/api/study-rooms/" + room, edit).expect(404);
        http(school).delete("/api/study-rooms/" + room).expect(200);
        assertThat(http(school).get("/api/study-rooms").expect(200).json()).isEmpty();
    }

    @Test
    void a_draft_shares_turns_fairly_and_what_nobody_can_take_is_a_gap_that_says_why() {
        Colleague one = teacher("CHINESE");
        Colleague other = teacher("CHINESE", "ENGLISH");
        for (int weekday = 1; weekday <= 5; weekday++) {
            opened(weekday, "16:30", "17:10");
        }
        opened(4, "17:20", "18:00", "subjects", List.of("MATHS"));
        JsonNode drafted = draft("2026-09-21", "2026-10-16");
        long mine = drafted.path("duties")
                .valueStream()
                .filter(duty -> duty.path("staff").asLong() == one.staff())
                .count();
        long theirs = drafted.path("duties")
                .valueStream()
                .filter(duty -> duty.path("staff").asLong() == other.staff())
                .count();
        assertThat(mine + theirs).isGreaterThan(10);
        assertThat(Math.abs(mine - theirs)).isLessThanOrEqualTo(1);
        assertThat(drafted.path("gaps")).isNotEmpty();
        JsonNode gap = drafted.path("gaps").get(0);
        assertThat(gap.path("subject").asString()).isEqualTo("MATHS");
        assertThat(gap.path("able").asInt()).isZero();
        assertThat(draft("2026-09-21", "2026-10-16").path("duties")).hasSameSizeAs(drafted.path("duties"));
    }

    @Test
    void nobody_is_drafted_or_put_where_they_have_a_lesson_of_their_own() {
        Colleague busy = teacher("CHINESE");
        Offering offering = published(district, school, 4, 30, 0);
        isInstructor(busy, offering.instructor());
        String lessons = "/api/sessions?from=" + THURSDAY + "&to=" + THURSDAY;
        eventually(() -> !http(school).get(lessons).expect(200).json().isEmpty());
        long room = opened(4, "17:00", "17:40");

        JsonNode drafted = draft(THURSDAY, THURSDAY);
        assertThat(drafted.path("duties")).isEmpty();
        assertThat(drafted.path("gaps").get(0).path("able").asInt()).isEqualTo(1);
        assertThat(drafted.path("gaps").get(0).path("busy").asInt()).isEqualTo(1);
        Http.Answer refused = assign(room, THURSDAY, busy).expect(409);
        assertThat(refused.code()).isEqualTo("timetable.own_lesson");
        assertThat(refused.json().path("facts").path("courseName").asString()).isEqualTo(offering.courseName());

        Colleague free = teacher("CHINESE");
        assertThat(draft(THURSDAY, THURSDAY).path("duties").get(0).path("staff").asLong())
                .isEqualTo(free.staff());
    }

    @Test
    void of_twins_who_give_the_same_turn_out_one_is_heard_and_a_teacher_is_in_one_room_at_a_time() throws Exception {
        Colleague one = teacher("CHINESE");
        Colleague other = teacher("CHINESE");
        long room = opened(4, "16:30", "17:10");
        int heard = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var twins = IntStream.range(0, 6)
                    .mapToObj(n -> threads.submit(() ->
                            assign(room, THURSDAY, n % 2 == 0 ? one : other).status()))
                    .toList();
            for (Future<Integer> twin : twins) {
                // Two of them may wait for each other in the database: who is given up is told to try again.
                assertThat(twin.get()).isIn(200, 409, 503);
                heard += twin.get() == 200 ? 1 : 0;
            }
        }
        assertThat(heard).isEqualTo(1);
        long beside = opened(4, "17:00", "17:40");
        Colleague taken =
                rota(THURSDAY, THURSDAY).path("duties").get(0).path("staff").asLong() == one.staff() ? one : other;
        assertThat(assign(beside, THURSDAY, taken).expect(409).code()).isEqualTo("timetable.on_duty_already");
        assertThat(assign(beside, THURSDAY, teacher("MATHS")).expect(422).code())
                .isEqualTo("timetable.not_on_rota");
        assertThat(assign(beside, "2026-09-18", one).expect(422).code()).isEqualTo("timetable.room_closed");
        assertThat(assign(beside, "2026-09-10", one).expect(422).code()).isEqualTo("timetable.days_past");
    }

    @Test
    void a_turn_is_handed_on_and_its_teacher_sees_it_on_the_phone() {
        Colleague one = teacher("CHINESE");
        Colleague other = teacher("CHINESE");
        long duty = duty(opened(4, "16:30", "17:10"), NEXT_THURSDAY, one);
        assertThat(own(one)).hasSize(1);
        http(school)
                .put("/api/duties/" + duty, Map.of("staff", other.staff(), "version", 1))
                .expect(200);
        assertThat(http(school)
                        .put("/api/duties/" + duty, Map.of("staff", one.staff(), "version", 1))
                        .expect(409)
                        .code())
                .isEqualTo("kernel.stale");
        assertThat(own(one)).isEmpty();
        assertThat(own(other)).hasSize(1);
        http(school(district))
                .put("/api/duties/" + duty, Map.of("staff", one.staff(), "version", 2))
                .expect(404);
    }

    @Test
    void presence_is_told_by_the_teacher_once_the_turn_has_begun() {
        Colleague one = teacher("CHINESE");
        long duty = duty(opened(4, "16:30", "17:10"), THURSDAY, one);
        String presence = "/api/duties/" + duty + "/presence";
        assertThat(http(one.scope()).post(presence).expect(409).code()).isEqualTo("timetable.duty_ahead");
        clock.moveTo(Instant.parse("2026-09-17T08:35:00Z"));
        http(teacher("CHINESE").scope()).post(presence).expect(404);
        http(school(district)).post(presence).expect(404);
        assertThat(http(one.scope())
                        .post(presence)
                        .expect(200)
                        .json()
                        .path("state")
                        .asString())
                .isEqualTo("HELD");
        http(one.scope()).post(presence).expect(200);
        http(school)
                .post("/api/duties/" + duty + "/cancellation", Map.of("reason", "当天没有到岗"))
                .expect(200);
        assertThat(http(one.scope()).post(presence).expect(409).code()).isEqualTo("timetable.duty_over");
    }

    @Test
    void families_see_where_questions_are_answered_by_whom_and_when() {
        Pupil.Id child = pupils(school, 1).getFirst();
        Colleague one = teacher("CHINESE");
        duty(opened(4, "17:20", "18:00", "kind", "QUESTIONS"), THURSDAY, one);
        opened(4, "17:20", "18:00", "kind", "QUESTIONS", "grades", List.of(5));
        assertThat(open(room(4, "17:20", "18:00", "kind", "QUESTIONS", "subjects", List.of("CHINESE", "MATHS")))
                        .expect(422)
                        .code())
                .isEqualTo("timetable.one_subject");
        String rooms = "/api/children/" + child.value() + "/question-rooms";
        JsonNode seen =
                http(guardian(7_001, child.value())).get(rooms).expect(200).json();
        assertThat(seen).hasSize(1);
        assertThat(seen.get(0).path("subject").asString()).isEqualTo("CHINESE");
        assertThat(seen.get(0).path("next").get(0).path("teacher").asString()).startsWith("程老师");
        Pupil.Id another = pupils(school, 1).getFirst();
        http(guardian(7_002, another.value())).get(rooms).expect(404);
    }

    @Test
    void a_pupil_with_a_helper_exists_for_the_helper_and_for_who_named_it_and_for_nobody_else() {
        Pupil.Id child = pupils(school, 1).getFirst();
        Colleague helper = teacher("CHINESE");
        Colleague colleague = teacher("CHINESE");
        long help = named(child, helper).expect(200).json().path("id").asLong();
        assertThat(named(child, helper).expect(409).code()).isEqualTo("timetable.helped_already");

        JsonNode read =
                http(helper.scope()).get("/api/pupil-helps/" + help).expect(200).json();
        assertThat(read.path("note").asString()).isEqualTo("识字量不足，每次听写二十个");
        assertThat(read.path("pupil").path("name").asString()).startsWith("陈小");
        assertThat(listed(helper.scope())).hasSize(1);
        assertThat(listed(school)).hasSize(1);

        Scope another = staff(Role.SCHOOL, school.place(), 9_900 + number());
        for (Scope stranger : List.of(colleague.scope(), another, school(district))) {
            assertThat(http(stranger)
                            .get("/api/pupil-helps/" + help)
                            .expect(404)
                            .code())
                    .isEqualTo("kernel.not_found");
            http(stranger).post("/api/pupil-helps/" + help + "/end").expect(404);
            assertThat(listed(stranger)).isEmpty();
        }
        http(staff(Role.PRINCIPAL, school.place(), 9_901))
                .get("/api/pupil-helps/" + help)
                .expect(403);
        http(helper.scope()).post("/api/pupil-helps/" + help + "/end").expect(200);
        assertThat(listed(school)).isEmpty();
    }

    @Test
    void what_is_read_of_a_helped_pupil_leaves_an_access_record_and_the_audit_does_not_say_who_it_is()
            throws SQLException {
        Pupil.Id child = pupils(school, 1).getFirst();
        Colleague helper = teacher("CHINESE");
        long help = named(child, helper).expect(200).json().path("id").asLong();
        http(helper.scope()).get("/api/pupil-helps/" + help).expect(200);
        JsonNode records = http(guardian(7_003, child.value()))
                .get("/api/pupils/" + child.value() + "/access-records")
                .expect(200)
                .json();
        assertThat(records.toString()).contains("name,class,help");
        List<String> said = new ArrayList<>();
        try (Connection connection = TestGround.superuser("kehou");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select e::text from audit.entry e where e.school_id = %d and e::text like '%%PupilHelp%%'"
                                .formatted(school.place()))) {
            while (rows.next()) {
                said.add(rows.getString(1));
            }
        }
        assertThat(said).isNotEmpty().noneMatch(text -> text.contains(String.valueOf(child.value())));
        byte[] note = inSchools(
                () -> jdbc.sql("select note from timetable.pupil_help where school_id = :school and id = :id")
                        .param("school", school.place())
                        .param("id", help)
                        .query(byte[].class)
                        .single(),
                school.place());
        assertThat(new String(note, StandardCharsets.UTF_8)).doesNotContain("识字");
    }

    private Http.Answer named(Pupil.Id child, Colleague helper) {
        return http(school)
                .post(
                        "/api/pupil-helps",
                        Map.of(
                                "pupil",
                                child.value(),
                                "subject",
                                "CHINESE",
                                "helpers",
                                List.of(helper.staff()),
                                "note",
                                "识字量不足，每次听写二十个"));
    }

    private JsonNode listed(Scope who) {
        return http(who).get("/api/pupil-helps").expect(200).json().path("items");
    }

    private JsonNode own(Colleague teacher) {
        return http(teacher.scope())
                .get("/api/my-duties?from=2026-09-16&to=2026-10-10")
                .expect(200)
                .json();
    }

    private List<String> findings() {
        return http(school)
                .get("/api/compliance")
                .expect(200)
                .json()
                .path("rules")
                .valueStream()
                .filter(rule -> rule.path("notMet").asInt() > 0)
                .map(rule -> rule.path("rule").asString())
                .toList();
    }
}
