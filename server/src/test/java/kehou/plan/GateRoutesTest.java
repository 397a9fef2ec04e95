package kehou.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import kehou.Clause;
import kehou.Http;
import kehou.kernel.Scope;
import kehou.library.Course;
import kehou.library.Instructor;
import kehou.library.ShelfJourney;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The ways into a class that begin elsewhere: a service order, a pick, somebody lent by another school. */
@Clause({"BX-10/gate", "NP-5.2/only-admitted"})
class GateRoutesTest extends ShelfJourney {
    private Scope district;
    private Scope school;
    private Scope owner;
    private Course course;

    @BeforeEach
    void a_school_and_a_course_of_another_owner() {
        district = authority();
        school = school(district);
        owner = school(district);
        course = shelved(district, owner, "竹编");
        term();
    }

    @Test
    void a_class_that_comes_of_an_order_opens_with_an_admitted_instructor_only_and_while_its_source_stands() {
        long unfit = ordered(instructor(school), 2);
        assertThat(publish(unfit).expect(409).code()).isEqualTo("library.instructor_not_admitted");

        long fit = ordered(admittedInstructor(district, school), 4);
        revokeSource();
        assertThat(publish(fit).expect(409).code()).isEqualTo("library.course_not_admitted");
    }

    @Test
    void a_picked_course_stands_and_falls_with_its_source_and_running_classes_of_it_are_listed() {
        JsonNode pick = pick(school, course.id());
        long offering = add(pick.path("own").asLong(), admittedInstructor(district, school));
        publish(offering).expect(200);
        eventually(() -> !http(school)
                .get("/api/sessions?from=2026-09-16&to=2026-10-14")
                .expect(200)
                .json()
                .isEmpty());
        revokeSource();
        JsonNode hit = http(school).get("/api/sessions/affected").expect(200).json();
        assertThat(hit).isNotEmpty();
        assertThat(hit.get(0).path("code").asString()).isEqualTo("library.course_not_admitted");
    }

    @Test
    void somebody_lent_by_another_school_needs_an_admission_and_a_clearance_of_ones_own() {
        Instructor theirs = admittedInstructor(district, owner);
        Course ours = admittedCourse(district, school);
        http(school)
                .post("/api/offerings", offering(ours.id().value(), theirs.id().value()))
                .expect(404);
    }

    private long ordered(Instructor one, int weekday) {
        Map<String, Object> slot = Map.of(
                "weekday", weekday, "from", "16:30", "to", "17:30", "firstDay", "2026-09-22", "lastDay", "2026-12-29");
        long order = id(http(school)
                .post(
                        "/api/service-orders",
                        Map.of(
                                "source",
                                course.id().value(),
                                "wished",
                                slot,
                                "grades",
                                List.of(3, 4),
                                "pupils",
                                30,
                                "reason",
                                "本校没有会竹编的教师")));
        http(owner)
                .post("/api/service-orders/" + order + "/answer", Map.of("note", "来", "confirmed", slot))
                .expect(200);
        return id(http(school)
                .post(
                        "/api/service-orders/" + order + "/offering",
                        Map.of(
                                "instructor", one.id().value(),
                                "venue", venue(school, 40).id().value(),
                                "feeFen", 0)));
    }

    private long add(long of, Instructor one) {
        return id(http(school).post("/api/offerings", offering(of, one.id().value())));
    }

    private Map<String, Object> offering(long of, long instructor) {
        return Map.ofEntries(
                Map.entry("course", of),
                Map.entry("strand", "CLUB"),
                Map.entry("instructor", instructor),
                Map.entry(
                        "slots",
                        List.of(Map.of(
                                "weekday",
                                3,
                                "from",
                                "16:30",
                                "to",
                                "17:30",
                                "venue",
                                venue(school, 40).id().value()))),
                Map.entry("grades", List.of(3, 4)),
                Map.entry("seats", 30),
                Map.entry("feeFen", 0));
    }

    private Http.Answer publish(long offering) {
        return http(school).post("/api/offerings/" + offering + "/notice", Map.of("approvalNumber", ""));
    }

    private void revokeSource() {
        long admission = http(district)
                .get("/api/admissions?limit=200")
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .filter(of -> of.path("subjectId").asLong() == course.id().value())
                .findFirst()
                .orElseThrow()
                .path("id")
                .asLong();
        http(district)
                .post("/api/admissions/" + admission + "/revocation", Map.of("reason", "内容不实"))
                .expect(200);
    }

    private static long id(Http.Answer answer) {
        return answer.expect(200).json().path("id").asLong();
    }
}
