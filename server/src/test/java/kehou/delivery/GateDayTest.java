package kehou.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import kehou.Clause;
import kehou.Http;
import kehou.kernel.MovableClock;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.library.Admission;
import kehou.library.Instructor;
import kehou.plan.Offering;
import kehou.plan.PlanJourney;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Ways past the gate after a class was opened lawfully: on the day, by a substitute, by the calendar. */
@Clause("BX-10/gate")
class GateDayTest extends PlanJourney {
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 9, 23);

    private Scope authority;
    private Scope school;
    private Scope teacher;
    private Offering offering;
    private long session;

    @BeforeEach
    void a_class_that_runs() {
        authority = authority();
        school = school(authority);
        offering = published(authority, school, 3, 30, 0);
        teacher = staff(Role.TEACHER, school.place(), 8_800_000 + number());
        tenancy.as(school, () -> {
            instructors.bind(school, offering.instructor(), teacher.account());
            return true;
        });
        eventually(() -> !sessionsOn(WEDNESDAY).isEmpty());
        session = sessionsOn(WEDNESDAY).getFirst().path("id").asLong();
        clock.moveTo(WEDNESDAY
                .atTime(LocalTime.of(16, 25))
                .atZone(MovableClock.BEIJING)
                .toInstant());
    }

    @Test
    void nobody_checks_in_or_calls_the_roll_of_a_class_whose_instructor_was_taken_out() {
        stop(offering.instructor().value(), "suspension");
        assertThat(checkIn().expect(409).code()).isEqualTo("library.instructor_not_admitted");
        assertThat(roll().expect(409).code()).isEqualTo("library.instructor_not_admitted");
        http(authority)
                .post("/api/admissions/" + admissionOf(offering.instructor().value()) + "/restoration")
                .expect(200);
        roll().expect(200);
    }

    @Test
    void nor_of_a_class_whose_course_was_taken_back() {
        stop(offering.course().value(), "revocation");
        assertThat(checkIn().expect(409).code()).isEqualTo("library.course_not_admitted");
        assertThat(roll().expect(409).code()).isEqualTo("library.course_not_admitted");
    }

    @Test
    void a_lesson_that_began_lawfully_keeps_its_roll_since_the_children_are_there() {
        roll().expect(200);
        stop(offering.instructor().value(), "suspension");
        roll().expect(200);
    }

    @Test
    @Clause("NP-5.2/only-admitted")
    void a_substitute_is_asked_the_same_as_whoever_is_replaced() {
        Instructor stranger = instructor(school);
        assertThat(substitute(session, stranger).expect(409).code()).isEqualTo("library.instructor_not_admitted");
        stop(offering.instructor().value(), "suspension");
        List<JsonNode> hit = affected();
        assertThat(hit).isNotEmpty();
        Instructor fit = admittedInstructor(authority, school);
        substitute(session, fit).expect(200);
        assertThat(affected())
                .hasSize(hit.size() - 1)
                .noneMatch(line -> line.path("session").path("id").asLong() == session);
    }

    @Test
    void what_is_hit_is_listed_at_once_and_the_school_is_told_with_the_number_and_the_first_day() {
        stop(offering.course().value(), "suspension");
        List<JsonNode> hit = affected();
        assertThat(hit).as("every Wednesday until the term ends").hasSizeGreaterThan(12);
        assertThat(hit.getFirst().path("session").path("date").asString()).isEqualTo("2026-09-23");
        assertThat(hit.getFirst().path("code").asString()).isEqualTo("library.course_not_admitted");
        eventually(() -> !notices("SUSPENDED").isEmpty());
        JsonNode notice = notices("SUSPENDED").getFirst();
        assertThat(notice.path("sessions").asInt()).isEqualTo(hit.size());
        assertThat(notice.path("day").asString()).isEqualTo("2026-09-23");
        http(school)
                .post("/api/notices/" + notice.path("id").asLong() + "/reading")
                .expect(200);
        assertThat(notices("SUSPENDED").getFirst().has("readAt")).isTrue();
    }

    @Test
    void a_service_day_that_the_school_adds_after_a_withdrawal_plans_what_cannot_be_held_and_says_so() {
        LocalDate off = LocalDate.of(2026, 10, 28);
        decide(off, false);
        eventually(() -> sessionsOn(off).stream()
                .allMatch(of -> of.path("state").asString().equals("CANCELLED")));
        stop(offering.instructor().value(), "revocation");
        LocalDate added = LocalDate.of(2026, 11, 4);
        assertThat(affected())
                .anyMatch(line -> line.path("session").path("date").asString().equals(added.toString()));
        http(school)
                .post(
                        "/api/sessions/"
                                + sessionsOn(added).getFirst().path("id").asLong() + "/substitution",
                        Map.of("instructor", offering.instructor().value(), "reason", "换回原来的教师"))
                .expect(409);
    }

    private void decide(LocalDate day, boolean service) {
        http(school)
                .put("/api/calendar/" + day, Map.of("service", service, "label", "运动会"))
                .expect(200);
    }

    private Http.Answer checkIn() {
        return http(teacher)
                .post(
                        "/api/sessions/" + session + "/check-in",
                        Map.of("lat", 28.68, "lon", 115.86, "accuracy", 10, "crs", "GCJ02"));
    }

    private Http.Answer roll() {
        return http(teacher).put("/api/sessions/" + session + "/roll", Map.of("device", "phone", "marks", List.of()));
    }

    private Http.Answer substitute(long of, Instructor by) {
        return http(school)
                .post(
                        "/api/sessions/" + of + "/substitution",
                        Map.of("instructor", by.id().value(), "reason", "临时有事"));
    }

    private List<JsonNode> sessionsOn(LocalDate day) {
        return http(school)
                .get("/api/sessions?from=" + day + "&to=" + day)
                .expect(200)
                .json()
                .valueStream()
                .toList();
    }

    private List<JsonNode> affected() {
        return http(school)
                .get("/api/sessions/affected")
                .expect(200)
                .json()
                .valueStream()
                .toList();
    }

    private List<JsonNode> notices(String kind) {
        return http(school)
                .get("/api/notices?limit=200")
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .filter(notice -> notice.path("kind").asString().equals(kind))
                .toList();
    }

    private void stop(long subject, String verb) {
        http(authority)
                .post("/api/admissions/" + admissionOf(subject) + "/" + verb, Map.of("reason", "材料不实"))
                .expect(200);
    }

    private long admissionOf(long subject) {
        return tenancy.as(
                authority,
                () -> admissions.queue(authority, null, 0, 200).items().stream()
                        .filter(admission -> admission.subjectId() == subject)
                        .map(Admission::id)
                        .findFirst()
                        .orElseThrow()
                        .value());
    }
}
