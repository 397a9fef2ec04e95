package kehou.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kehou.Clause;
import kehou.Http;
import kehou.kernel.MovableClock;
import kehou.kernel.Purpose;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.plan.Offering;
import kehou.plan.PlanJourney;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Papers that run out while classes go on: warned of, stopped on the day, let go on again when renewed. */
class ExpiryTest extends PlanJourney {
    private static final LocalDate PAPERS_END = LocalDate.of(2026, 11, 20);

    @Autowired
    private ExpiryJob job;

    private Scope authority;
    private Scope school;

    @BeforeEach
    void a_school() {
        authority = authority();
        school = school(authority);
    }

    @Test
    @Clause({"NC-15/qualification", "BX-10/gate"})
    void a_certificate_is_warned_of_at_60_30_and_7_days_stops_on_the_day_after_its_last_and_goes_on_when_renewed() {
        Offering offering = runs();
        Instructor one = instructorOf(offering);
        certified(one, PAPERS_END);
        assertThat(standing(one).path("until").asString()).isEqualTo("2026-11-20");
        for (int left : new int[] {61, 60, 31, 30, 8, 7, 0}) {
            at(PAPERS_END.minusDays(left));
            job.run();
            job.run();
            int due = left > 60 ? 0 : left > 30 ? 1 : left > 7 ? 2 : 3;
            eventually(() -> notices("CERTIFICATE_EXPIRING") == due);
        }
        assertThat(state(one)).as("on its last day it is in force").isEqualTo("ADMITTED");

        at(PAPERS_END.plusDays(1));
        assertThat(standing(one).path("code").asString())
                .as("even before any job has run")
                .isEqualTo("library.certificate_expired");
        job.run();
        assertThat(state(one)).isEqualTo("SUSPENDED");
        eventually(() -> notices("SUSPENDED") == 1);
        assertThat(affected(school))
                .isNotEmpty()
                .allMatch(line -> line.path("code").asString().equals("library.instructor_not_admitted"));
        assertThat(affected(operator())).hasSameSizeAs(affected(school));

        long renewed = renew(one, LocalDate.of(2027, 11, 20));
        job.run();
        assertThat(state(one)).as("recorded, but nobody checked it").isEqualTo("SUSPENDED");
        JsonNode waiting = http(authority)
                .get("/api/certificates/waiting")
                .expect(200)
                .json()
                .path("items");
        assertThat(waiting.findValuesAsString("id")).contains(String.valueOf(renewed));
        check(renewed, false, "").expect(422);
        check(renewed, true, "").expect(200);
        assertThat(check(renewed, true, "").expect(409).code()).isEqualTo("library.checked");
        assertThat(state(one)).isEqualTo("ADMITTED");
        assertThat(affected(school)).isEmpty();
        eventually(() -> notices("RESTORED") == 1);
    }

    @Test
    @Clause("JB-2.2/clearance")
    void a_clearance_is_warned_of_at_60_30_and_7_days_ends_by_itself_and_a_new_round_ends_the_standstill() {
        Offering offering = runs();
        Instructor one = instructorOf(offering);
        clearedUntil(one, PAPERS_END);
        for (int left : new int[] {61, 60, 30, 7}) {
            at(PAPERS_END.minusDays(left));
            job.run();
            job.run();
            int due = left > 60 ? 0 : left == 60 ? 1 : left == 30 ? 2 : 3;
            eventually(() -> notices("CLEARANCE_EXPIRING") == due);
        }
        at(PAPERS_END.plusDays(1));
        job.run();
        assertThat(standing(one).path("clearance").asString()).isEqualTo("EXPIRED");
        assertThat(standing(one).path("code").asString()).isEqualTo("library.clearance_suspended");
        assertThat(affected(school)).isNotEmpty();
        eventually(() -> notices("SUSPENDED") == 1);

        http(school).post("/api/instructors/" + one.id().value() + "/clearance").expect(200);
        assertThat(affected(school)).as("asked for is not cleared").isNotEmpty();
        clearNext(LAST_DAY.plusYears(1));
        assertThat(standing(one).path("clearance").asString()).isEqualTo("CLEARED");
        assertThat(standing(one).has("code")).isFalse();
        assertThat(affected(school)).isEmpty();
        eventually(() -> notices("RESTORED") >= 1);
    }

    @Test
    @Clause("BX-10/gate")
    void what_another_keeps_out_a_renewed_paper_does_not_let_in() {
        Offering offering = runs();
        Instructor one = instructorOf(offering);
        certified(one, PAPERS_END);
        at(PAPERS_END.plusDays(1));
        job.run();
        inSchools(
                () -> {
                    jdbc.sql("""
                            insert into library.suspension (school_id, id, subject, subject_id, cause, kind, reason, since,
                                made_at, made_by)
                            values (:s, :id, 'INSTRUCTOR', :of, 'test', 'BY_AUTHORITY', '核实中', '2026-11-01', now(), 1)
                            """)
                            .param("s", school.place())
                            .param("id", ((long) school.place() << 35) | 77)
                            .param("of", one.id().value())
                            .update();
                    return true;
                },
                school.place());
        check(renew(one, LocalDate.of(2027, 11, 20)), true, "").expect(200);
        assertThat(state(one)).isEqualTo("SUSPENDED");
        assertThat(affected(school)).isNotEmpty();
    }

    /** A published class of somebody from outside, with its sessions on the timetable. */
    private Offering runs() {
        Offering offering = published(authority, school, 3, 30, 0);
        eventually(() -> !http(school)
                .get("/api/sessions?from=2026-11-25&to=2026-11-25")
                .expect(200)
                .json()
                .isEmpty());
        assertThat(affected(school)).isEmpty();
        return offering;
    }

    private Instructor instructorOf(Offering offering) {
        return tenancy.as(school, () -> instructors.find(school, offering.instructor()));
    }

    /** The paper of this person ends on that day, as if it had been issued so. */
    private void certified(Instructor one, LocalDate until) {
        inSchools(
                () -> {
                    jdbc.sql("update library.certificate set expires_on = :day"
                                    + " where school_id = :s and instructor = :one")
                            .param("day", until)
                            .param("s", school.place())
                            .param("one", one.id().value())
                            .update();
                    return jdbc.sql("update library.instructor set valid_until = :day"
                                    + " where school_id = :s and id = :one")
                            .param("day", until)
                            .param("s", school.place())
                            .param("one", one.id().value())
                            .update();
                },
                school.place());
    }

    private void clearedUntil(Instructor one, LocalDate until) {
        http(school).post("/api/instructors/" + one.id().value() + "/clearance").expect(200);
        clearNext(until);
    }

    private void clearNext(LocalDate until) {
        tenancy.as(authority, () -> {
            Clearance asked = clearances
                    .queue(authority, Clearance.State.REQUESTED, 0, 200)
                    .items()
                    .getLast();
            clearances.record(authority, asked.id(), goodChecks(), null);
            return clearances.decide(authority, asked.id(), true, until, "");
        });
    }

    private long renew(Instructor one, LocalDate until) {
        return certify(school, one, until).id().value();
    }

    private Http.Answer check(long certificate, boolean genuine, String objection) {
        return http(authority)
                .post(
                        "/api/certificates/" + certificate + "/check",
                        Map.of("genuine", genuine, "objection", objection));
    }

    private void at(LocalDate day) {
        clock.moveTo(day.atTime(LocalTime.of(9, 0)).atZone(MovableClock.BEIJING).toInstant());
    }

    private String state(Instructor one) {
        return http(school)
                .get("/api/instructors/" + one.id().value())
                .expect(200)
                .json()
                .path("state")
                .asString();
    }

    private JsonNode standing(Instructor one) {
        return http(school)
                .get("/api/instructors/standings")
                .expect(200)
                .json()
                .valueStream()
                .filter(line -> line.path("instructor").asLong() == one.id().value())
                .findFirst()
                .orElseThrow();
    }

    private int notices(String kind) {
        List<String> told = http(school)
                .get("/api/notices?limit=200")
                .expect(200)
                .json()
                .path("items")
                .findValuesAsString("kind");
        return (int) told.stream().filter(kind::equals).count();
    }

    private List<JsonNode> affected(Scope who) {
        return http(who)
                .get("/api/sessions/affected")
                .expect(200)
                .json()
                .valueStream()
                .toList();
    }

    private Scope operator() {
        return new Scope(
                Role.OPERATOR, 9, number(), Set.of(school.place()), Set.of(), Set.of(), Purpose.OPERATION, null);
    }
}
