package kehou.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kehou.Clause;
import kehou.Http;
import kehou.kernel.Scope;
import kehou.library.Admission;
import kehou.library.Instructor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every way to open a class with what is not admitted, in force and cleared on every day it meets. */
@Clause({"BX-10/gate", "NP-5.2/only-admitted"})
class GateOpeningTest extends PlanJourney {
    private Scope authority;
    private Scope school;

    @BeforeEach
    void a_school() {
        authority = authority();
        school = school(authority);
    }

    @Test
    void what_is_admitted_in_force_and_cleared_opens() {
        publish(offering(draft(authority, school, 3, 30, 0))).expect(200);
    }

    @Test
    void a_draft_cannot_be_opened_by_the_api_and_asking_again_changes_nothing() {
        OfferingDraft draft = draft(authority, school, 3, 30, 0);
        long offering = add(body(draft, "course", course(school, "未准入").id().value()));
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            Http.Answer answer = http(school).send("POST", "/api/offerings/" + offering + "/notice", fee(), key);
            assertThat(answer.expect(409).code()).isEqualTo("library.course_not_admitted");
        }
        assertThat(state(offering)).isEqualTo("DRAFT");
    }

    @Test
    void an_admitted_draft_changed_to_another_instructor_is_judged_anew() {
        OfferingDraft draft = draft(authority, school, 3, 30, 0);
        long offering = offering(draft);
        http(school)
                .put(
                        "/api/offerings/" + offering,
                        body(draft, "instructor", instructor(school).id().value()))
                .expect(200);
        assertThat(publish(offering).expect(409).code()).isEqualTo("library.instructor_not_admitted");
    }

    @Test
    void a_certificate_that_ends_during_the_term_is_refused_with_the_first_day_it_misses() {
        Instructor one = instructor(school);
        certify(school, one, LocalDate.of(2026, 10, 20));
        clear(authority, school, one, LAST_DAY);
        admit(one);
        Http.Answer refused = publish(add(with(one))).expect(409);
        assertThat(refused.code()).isEqualTo("library.certificate_expired");
        assertThat(refused.json().path("facts").path("date").asString()).isEqualTo("2026-10-21");
        assertThat(refused.json().path("facts").path("until").asString()).isEqualTo("2026-10-20");
    }

    @Test
    @Clause("JB-2.2/clearance")
    void a_person_from_outside_without_a_clearance_or_with_one_that_ends_too_early_does_not_open() {
        Instructor one = instructor(school);
        certify(school, one, null);
        admit(one);
        long offering = add(with(one));
        assertThat(publish(offering).expect(409).code()).isEqualTo("library.not_cleared");
        clear(authority, school, one, LocalDate.of(2026, 12, 1));
        Http.Answer early = publish(offering).expect(409);
        assertThat(early.code()).isEqualTo("library.clearance_expired");
        assertThat(early.json().path("facts").path("date").asString()).isEqualTo("2026-12-02");
    }

    @Test
    @Clause("NC-15/qualification")
    void who_does_not_meet_the_standard_assists_and_opens_nothing_but_base_care() {
        Instructor one = instructor(school);
        clear(authority, school, one, LAST_DAY);
        admit(one);
        assertThat(http(school)
                        .get("/api/instructors/" + one.id().value())
                        .expect(200)
                        .json()
                        .path("duty")
                        .asString())
                .isEqualTo("ASSISTS");
        assertThat(publish(add(with(one))).expect(409).code()).isEqualTo("library.only_assists");
        publish(add(body(
                        draft(authority, school, 4, 30, 0),
                        "instructor",
                        one.id().value(),
                        "strand",
                        "HOMEWORK")))
                .expect(200);
    }

    @Test
    void nobody_passes_as_staff_without_being_on_the_staff() {
        Map<String, Object> wish = Map.of("name", "假教师", "kind", "STAFF", "introduction", "");
        assertThat(http(school).post("/api/instructors", wish).expect(422).code())
                .isEqualTo("library.staff_mismatch");
    }

    @Test
    void another_schools_admitted_course_and_instructor_do_not_exist_here() {
        OfferingDraft theirs = draft(authority, school(authority), 3, 30, 0);
        OfferingDraft ours = draft(authority, school, 3, 30, 0);
        http(school)
                .post("/api/offerings", body(ours, "course", theirs.course().value()))
                .expect(404);
        http(school)
                .post(
                        "/api/offerings",
                        body(ours, "instructor", theirs.instructor().value()))
                .expect(404);
    }

    @Test
    void what_the_authority_suspended_or_took_back_opens_no_more_until_it_is_restored() {
        OfferingDraft draft = draft(authority, school, 3, 30, 0);
        long offering = offering(draft);
        long admission = admissionOf(draft.instructor().value());
        stop(admission, "suspension").expect(200);
        Http.Answer refused = publish(offering).expect(409);
        assertThat(refused.code()).isEqualTo("library.instructor_not_admitted");
        assertThat(refused.json().path("facts").path("since").asString()).isEqualTo("2026-09-16");
        http(authority).post("/api/admissions/" + admission + "/restoration").expect(200);
        publish(offering).expect(200);
        long course = admissionOf(draft.course().value());
        stop(course, "revocation").expect(200);
        long next = add(body(draft, "weekday", 4));
        assertThat(publish(next).expect(409).code()).isEqualTo("library.course_not_admitted");
        assertThat(http(authority)
                        .post("/api/admissions/" + course + "/restoration")
                        .expect(409)
                        .code())
                .isEqualTo("library.not_suspended");
        assertThat(stop(course, "revocation").expect(409).code()).isEqualTo("library.not_in_force");
    }

    @Test
    void only_the_authority_that_admitted_takes_it_back() {
        OfferingDraft draft = draft(authority, school, 3, 30, 0);
        long admission = admissionOf(draft.course().value());
        Scope other = authority();
        for (String verb : List.of("suspension", "revocation")) {
            http(other)
                    .post("/api/admissions/" + admission + "/" + verb, Map.of("reason", "不该成功"))
                    .expect(404);
        }
        publish(offering(draft)).expect(200);
    }

    @Test
    void opening_and_taking_back_in_one_moment_come_one_after_the_other() throws Exception {
        for (int round = 0; round < 4; round++) {
            OfferingDraft draft = draft(authority, school, round + 1, 30, 0);
            long offering = offering(draft);
            long admission = admissionOf(draft.instructor().value());
            Http.Answer opened = together(() -> publish(offering), () -> stop(admission, "revocation"));
            assertThat(opened.status()).isIn(200, 409);
            boolean open = opened.status() == 200;
            assertThat(state(offering)).isEqualTo(open ? "PUBLISHED" : "DRAFT");
            if (open) {
                eventually(() -> affected(offering) > 0);
            }
        }
    }

    private int affected(long offering) {
        return (int) http(school)
                .get("/api/sessions/affected")
                .expect(200)
                .json()
                .valueStream()
                .filter(line -> line.path("session").path("offering").asLong() == offering)
                .count();
    }

    private static Http.Answer together(Callable<Http.Answer> one, Callable<Http.Answer> other)
            throws InterruptedException, ExecutionException {
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            Future<Http.Answer> first = two.submit(one);
            two.submit(other).get().expect(200);
            return first.get();
        }
    }

    private Map<String, Object> with(Instructor one) {
        return body(draft(authority, school, 3, 30, 0), "instructor", one.id().value());
    }

    private void admit(Instructor one) {
        tenancy.as(school, () -> admissions.submit(school, one.id()));
        admitting.admit(authority, new Admission.Id(admissionOf(one.id().value())));
    }

    private Http.Answer stop(long admission, String verb) {
        return http(authority).post("/api/admissions/" + admission + "/" + verb, Map.of("reason", "材料不实"));
    }

    private long admissionOf(long subject) {
        return tenancy.as(
                authority,
                () -> admissions.queue(authority, null, 0, 200).items().stream()
                        .filter(admission -> admission.subjectId() == subject)
                        .findFirst()
                        .orElseThrow()
                        .id()
                        .value());
    }

    private long offering(OfferingDraft draft) {
        return add(body(draft));
    }

    private long add(Map<String, Object> body) {
        return http(school)
                .post("/api/offerings", body)
                .expect(200)
                .json()
                .path("id")
                .asLong();
    }

    private Http.Answer publish(long offering) {
        return http(school).post("/api/offerings/" + offering + "/notice", fee());
    }

    private static Map<String, Object> fee() {
        return Map.of("approvalNumber", "");
    }

    private String state(long offering) {
        return http(school)
                .get("/api/offerings/" + offering)
                .expect(200)
                .json()
                .path("state")
                .asString();
    }
}
