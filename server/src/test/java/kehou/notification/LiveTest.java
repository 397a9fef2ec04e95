package kehou.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import kehou.Clause;
import kehou.DayJourney;
import kehou.enrolment.Seats;
import kehou.kernel.Purpose;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.people.Guardians;
import kehou.people.Pupil;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import tools.jackson.databind.JsonNode;

class LiveTest extends DayJourney {
    @Autowired
    private ApplicationEventPublisher publisher;

    @Autowired
    private Guardians guardians;

    @Test
    @Clause("NP-1.2.4/remark")
    void a_remark_reaches_the_open_screen_of_the_childs_family_and_no_others() {
        Afternoon day = afternoon(2);
        Scope family = guardian(fresh(), day.pupil(0));
        try (Ear own = listen(family, null);
                Ear other = listen(guardian(fresh(), day.pupil(1)), null);
                Ear elsewhere = listen(staff(Role.SCHOOL, school(), fresh()), null)) {
            long remark = remark(day, day.pupil(0));
            JsonNode heard = own.await("remark", "remark", remark);
            assertThat(heard.path("data").path("pupil").asLong()).isEqualTo(day.pupil(0));
            assertThat(heard.toString()).as("ids only").doesNotContain("窗花");

            long later = remark(day, day.pupil(1));
            other.await("remark", "remark", later);
            assertThat(own.heard("remark")).hasSize(1);
            assertThat(other.heard("remark")).hasSize(1);
            assertThat(elsewhere.heard()).isEmpty();
        }
    }

    @Test
    @Clause("NP-1.2.4/roll")
    void the_roll_is_live_to_school_teacher_operator_and_family() {
        Afternoon day = afternoon(2);
        Scope family = guardian(fresh(), day.pupil(1));
        try (Ear school = listen(day.desk(), null);
                Ear teacher = listen(day.teacher(), null);
                Ear stranger = listen(day.stranger(), null);
                Ear operator = listen(operator(day.school()), null);
                Ear home = listen(family, null)) {
            call(day.teacher(), day.session(), "phone", mark(day.pupil(0), "ABSENT", NOW))
                    .expect(200);
            school.await("roll", "session", day.session());
            teacher.await("roll", "session", day.session());
            JsonNode atTheOperators = operator.await("roll", "session", day.session());
            assertThat(atTheOperators.path("data").has("pupil")).isFalse();
            JsonNode atHome = home.await("roll", "session", day.session());
            assertThat(atHome.path("data").path("pupil").asLong()).isEqualTo(day.pupil(1));
            assertThat(atHome.toString()).doesNotContain(String.valueOf(day.pupil(0)));
            assertThat(stranger.heard()).isEmpty();
        }
    }

    @Test
    void a_stream_that_was_cut_off_goes_on_where_it_stopped() {
        Afternoon day = afternoon(1);
        Scope family = guardian(fresh(), day.pupil(0));
        String last;
        try (Ear first = listen(family, null)) {
            first.await("remark", "remark", remark(day, day.pupil(0)));
            last = first.lastNumber();
        }
        long missed;
        try (Ear school = listen(day.desk(), null)) {
            missed = remark(day, day.pupil(0));
            school.await("remark", "remark", missed);
        }
        try (Ear again = listen(family, last)) {
            again.await("remark", "remark", missed);
        }
    }

    @Test
    void after_a_gap_too_long_to_replay_the_screen_is_told_to_fetch_anew() {
        Afternoon day = afternoon(1);
        remark(day, day.pupil(0));
        try (Ear back = listen(guardian(fresh(), day.pupil(0)), "1")) {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(90))
                    .until(() -> !back.heard("resumed").isEmpty());
        }
    }

    @Test
    void a_remark_and_a_cancelled_session_wait_in_the_familys_inbox_until_read() {
        Afternoon day = afternoon(2);
        Scope family = guardian(guardianOf(day, day.pupil(0)), day.pupil(0));
        remark(day, day.pupil(0));
        http(day.desk())
                .post("/api/sessions/" + next(day) + "/cancellation", Map.of("reason", "运动会"))
                .expect(200);
        Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .until(() -> inbox(family).size() == 2);
        JsonNode newest = inbox(family).get(0);
        long id = newest.path("id").asLong();
        assertThat(newest.has("readAt")).isFalse();
        http(family).post("/api/messages/" + id + "/read").expect(200);
        assertThat(inbox(family).get(0).has("readAt")).isTrue();

        Scope other = guardian(fresh(), day.pupil(1));
        assertThat(inbox(other)).isEmpty();
        http(other).post("/api/messages/" + id + "/read").expect(404);
    }

    @Test
    void what_another_node_announced_is_heard_here() {
        Afternoon day = afternoon(1);
        try (Ear home = listen(guardian(fresh(), day.pupil(0)), null)) {
            String said = """
                    {"number":0,"type":"ROLL","school":%d,"pupils":[%d],"data":{"session":4711}}
                    """.formatted(day.school(), day.pupil(0));
            jdbc.sql("select pg_notify('kehou_live', :said)")
                    .param("said", said)
                    .query((row, n) -> n)
                    .list();
            home.await("roll", "session", 4711);
        }
    }

    @Test
    void families_see_a_seat_come_free() {
        Afternoon day = afternoon(2);
        Scope leaving = guardian(fresh(), day.pupil(1));
        long place = http(leaving)
                .get("/api/children/" + day.pupil(1) + "/enrolments")
                .expect(200)
                .json()
                .get(0)
                .path("enrolment")
                .path("id")
                .asLong();
        try (Ear other = listen(guardian(fresh(), day.pupil(0)), null)) {
            http(leaving)
                    .post("/api/enrolments/" + place + "/withdrawal", Map.of("amountFen", 0))
                    .expect(200);
            other.await("seats", "left", 39);
        }
    }

    @Test
    void all_seats_that_one_transaction_changed_are_told_and_none_of_one_that_was_undone() {
        Afternoon day = afternoon(1);
        int school = day.school();
        try (Ear home = listen(guardian(fresh(), day.pupil(0)), null)) {
            assertThatThrownBy(() -> inTransaction(() -> {
                        publisher.publishEvent(new Seats.Changed(List.of(new Seats(school, 3, 5))));
                        throw new IllegalStateException("undone");
                    }))
                    .hasMessage("undone");
            publisher.publishEvent(new Seats.Changed(List.of(new Seats(school, 1, 7), new Seats(school, 2, 9))));
            home.await("seats", "left", 7);
            home.await("seats", "left", 9);
            assertThat(home.heard("seats"))
                    .extracting(event -> event.path("data").path("left").asInt())
                    .doesNotContain(5);
        }
    }

    @Test
    void nobody_in_particular_hears_nothing() {
        http().get("/api/live").expect(401);
        http(bureau(0, 1, 0)).get("/api/live").expect(403);
    }

    private long guardianOf(Afternoon day, long pupil) {
        Scope scope = Scope.system(Purpose.DELIVERY, day.school());
        return tenancy.as(scope, () -> guardians.of(scope, new Pupil.Id(pupil))).getFirst();
    }

    private long next(Afternoon day) {
        return sessionsOf(day.desk(), day.offering(), TODAY.plusDays(7))
                .getFirst()
                .path("id")
                .asLong();
    }

    private JsonNode inbox(Scope scope) {
        return http(scope).get("/api/messages").expect(200).json().path("items");
    }

    private long remark(Afternoon day, long pupil) {
        return id(http(day.teacher())
                .post(
                        "/api/sessions/" + day.session() + "/remarks",
                        Map.of("pupil", pupil, "tags", List.of("专注"), "text", "窗花剪得很细。")));
    }

    private Ear listen(Scope scope, @Nullable String after) {
        return Ear.open(url("/api/live"), token(scope), after);
    }
}
