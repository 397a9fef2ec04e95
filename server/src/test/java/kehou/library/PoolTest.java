package kehou.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import kehou.Clause;
import kehou.Http;
import kehou.TownPool;
import kehou.kernel.Purpose;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.people.Accounts;
import kehou.plan.PlanJourney;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** People who may be invited (SH-5.1): they offer themselves, schools ask, they answer, both may end it. */
@Clause("SH-5.1/pool")
class PoolTest extends PlanJourney {
    private static final Map<String, Object> YES = Map.of("answer", "ACCEPT", "note", "", "offered", List.of());

    @Autowired
    private Accounts accounts;

    @Autowired
    private PoolJob job;

    private Scope authority;
    private Scope school;
    private Scope person;
    private String phone = "";
    private String name = "";

    @BeforeEach
    void somebody_who_belongs_to_no_school_and_a_school_of_the_district() {
        term();
        authority = authority();
        school = school(authority);
        name = fresh("陶静");
        phone = "136%08d".formatted(number());
        long account =
                accounts.staff(phone, name, Role.TEACHER, authority.place()).value();
        person = new Scope(
                Role.TEACHER, authority.place(), account, Set.of(), Set.of(), Set.of(), Purpose.SERVICE, null);
    }

    @Test
    void she_offers_herself_and_is_found_in_her_districts_by_kind_category_weekday_and_words() {
        assertThat(http(person).get("/api/pool-entry").expect(200).json().has("entry"))
                .isFalse();
        long id = enter(Map.of());
        JsonNode found = search(school, "").get(0);
        assertThat(found.path("entry").path("id").asLong()).isEqualTo(id);
        assertThat(found.path("readiness").path("dossier").asString()).isEqualTo("DRAFT");
        assertThat(found.path("readiness").path("ready").asBoolean()).isFalse();
        assertThat(search(school, "?kind=RETIRED&category=ARTS&weekday=3&q=竹编")).hasSize(1);
        assertThat(search(school, "?kind=PARENT")).isEmpty();
        assertThat(search(school, "?category=SPORTS")).isEmpty();
        assertThat(search(school, "?weekday=5")).isEmpty();
        assertThat(search(school, "?q=航模")).isEmpty();
        assertThat(search(authority, "?district=" + authority.place())).hasSize(1);
        assertThat(http(authority).get("/api/pool/counts").expect(200).json().valueStream())
                .anyMatch(line -> line.path("of").asString().equals("RETIRED")
                        && line.path("district").asInt() == authority.place()
                        && line.path("people").asInt() == 1);

        Scope elsewhere = school(authority());
        assertThat(search(elsewhere, "?q=" + name)).isEmpty();
        http(elsewhere).get("/api/pool/" + id).expect(404);
        http(elsewhere)
                .post("/api/pool/" + id + "/invitations", TownPool.invitation("竹编"))
                .expect(404);
        assertThat(http(school).get("/api/pool/" + id).expect(200).text()).doesNotContain(phone);
    }

    @Test
    void she_opts_out_and_in_and_only_the_authority_takes_her_out_for_a_reason() {
        long id = enter(Map.of());
        long invitation = invite(id);
        http(person).post("/api/pool-entry/pause").expect(200);
        assertThat(search(school, "")).isEmpty();
        Scope other = school(authority);
        assertThat(http(other)
                        .post("/api/pool/" + id + "/invitations", TownPool.invitation("竹编"))
                        .expect(409)
                        .code())
                .isEqualTo("library.pool_closed");
        http(person).post("/api/pool-entry/return").expect(200);
        assertThat(search(school, "")).hasSize(1);

        Map<String, Object> why = Map.of("reason", "有家长反映，正在核实");
        http(authority()).post("/api/pool/" + id + "/withdrawal", why).expect(404);
        http(authority).post("/api/pool/" + id + "/withdrawal", why).expect(200);
        assertThat(search(school, "")).isEmpty();
        assertThat(sent(school).get(0).path("state").asString()).isEqualTo("WITHDRAWN");
        assertThat(reply(invitation, YES).expect(409).code()).isEqualTo("library.invitation_settled");
        assertThat(http(person).post("/api/pool-entry/return").expect(409).code())
                .isEqualTo("library.pool_withdrawn");
        assertThat(http(person)
                        .get("/api/pool-entry")
                        .expect(200)
                        .json()
                        .path("entry")
                        .path("reason")
                        .asString())
                .isEqualTo("有家长反映，正在核实");
        http(authority).post("/api/pool/" + id + "/restoration").expect(200);
        assertThat(search(school, "")).hasSize(1);
    }

    @Test
    void she_accepts_and_the_school_has_her_but_no_class_until_she_is_admitted_and_cleared() {
        long id = enter(Map.of());
        long invitation = invite(id);
        assertThat(received().get(0).path("schoolName").asString()).contains("湖滨小学");
        reply(invitation, YES).expect(200);
        JsonNode engaged = engaged(school).get(0);
        assertThat(engaged.path("engagement").path("until").asString()).isEqualTo("2026-12-30");
        assertThat(engaged.path("readiness").path("ready").asBoolean()).isFalse();
        Instructor.Id row =
                new Instructor.Id(engaged.path("engagement").path("instructor").asLong());
        assertThat(standing(row).path("code").asString()).isEqualTo("library.instructor_not_admitted");
        assertThat(http(school)
                        .post("/api/instructors/" + row.value() + "/submission")
                        .expect(409)
                        .code())
                .as("the school's own copy does not go another way round")
                .isEqualTo("library.engaged");

        admitted();
        assertThat(standing(row).path("code").asString()).isEqualTo("library.not_cleared");
        cleared();
        assertThat(standing(row).has("code")).isFalse();
        assertThat(standing(row).path("until").asString()).isEqualTo("2026-12-30");
        assertThat(engaged(school).get(0).path("readiness").path("ready").asBoolean())
                .isTrue();
        clock.moveTo(NOW.plus(Duration.ofDays(107)));
        assertThat(standing(row).path("code").asString()).isEqualTo("library.engagement_over");
        job.run();
        assertThat(engaged(school).get(0).path("engagement").path("endedBy").asString())
                .isEqualTo("TIME");
        assertThat(standing(row).path("code").asString()).isEqualTo("library.instructor_not_admitted");
    }

    @Test
    void who_does_not_meet_the_standard_is_engaged_and_only_assists() {
        long id = enter(Map.of("standard", "SUBJECT", "teachingYears", 0, "workYears", 0));
        reply(invite(id), YES).expect(200);
        admittedAs();
        cleared();
        Instructor.Id row = new Instructor.Id(
                engaged(school).get(0).path("engagement").path("instructor").asLong());
        assertThat(standing(row).path("code").asString()).isEqualTo("library.only_assists");
    }

    @Test
    void the_telephone_number_is_read_after_acceptance_and_on_the_record() {
        long id = enter(Map.of());
        long invitation = invite(id);
        assertThat(sent(school).toString()).doesNotContain(phone);
        reply(invitation, YES).expect(200);
        assertThat(engaged(school).toString()).doesNotContain(phone);
        String path = "/api/engagements/" + engagement(school);
        http(school(authority)).post(path + "/phone-reading").expect(404);
        assertThat(http(school)
                        .post(path + "/phone-reading")
                        .expect(200)
                        .json()
                        .path("phone")
                        .asString())
                .isEqualTo(phone);
        assertThat(http(staff(Role.AUDIT_ADMIN, 0, number()))
                        .get("/api/platform/audit?what=engagement.phone-read&limit=200")
                        .expect(200)
                        .text())
                .contains(String.valueOf(engagement(school)));
        http(school).post(path + "/ending", Map.of("reason", "课程结束")).expect(200);
        assertThat(http(school).post(path + "/phone-reading").expect(409).code())
                .isEqualTo("library.engagement_ended");
    }

    @Test
    void she_declines_with_a_reason_or_asks_for_other_days_and_is_asked_again() {
        long id = enter(Map.of());
        long invitation = invite(id);
        assertThat(reply(invitation, Map.of("answer", "DECLINE", "note", " ", "offered", List.of()))
                        .expect(422)
                        .code())
                .isEqualTo("library.reply_reason");
        assertThat(reply(invitation, Map.of("answer", "OTHER_DAYS", "note", "", "offered", List.of()))
                        .expect(422)
                        .code())
                .isEqualTo("library.days_missing");
        reply(invitation, Map.of("answer", "OTHER_DAYS", "note", "周三有事", "offered", List.of(5)))
                .expect(200);
        assertThat(sent(school).get(0).path("offered").get(0).asInt()).isEqualTo(5);
        assertThat(reply(invitation, YES).expect(409).code()).isEqualTo("library.invitation_settled");
        Map<String, Object> friday = new HashMap<>(TownPool.invitation("竹编课"));
        friday.put("weekdays", List.of(5));
        http(school(authority))
                .put("/api/pool-invitations/" + invitation, friday)
                .expect(404);
        http(school).put("/api/pool-invitations/" + invitation, friday).expect(200);
        assertThat(received().get(0).path("weekdays").get(0).asInt()).isEqualTo(5);
        reply(invitation, Map.of("answer", "DECLINE", "note", "家里有事", "offered", List.of()))
                .expect(200);
        assertThat(engaged(school)).isEmpty();
        assertThat(http(school)
                        .post("/api/pool-invitations/" + invitation + "/withdrawal")
                        .expect(409)
                        .code())
                .isEqualTo("library.invitation_settled");
    }

    @Test
    void nobody_waits_for_an_answer_after_its_day() {
        long id = enter(Map.of());
        long invitation = invite(id);
        clock.moveTo(NOW.plus(Duration.ofDays(5)));
        assertThat(reply(invitation, YES).expect(409).code()).isEqualTo("library.invitation_settled");
        job.run();
        job.run();
        assertThat(sent(school).get(0).path("state").asString()).isEqualTo("EXPIRED");
        Map<String, Object> past = TownPool.invitation("竹编课");
        assertThat(http(school)
                        .post("/api/pool/" + id + "/invitations", past)
                        .expect(422)
                        .code())
                .isEqualTo("library.pool_days");
    }

    @Test
    void of_twins_one_invitation_stands_and_one_answer_is_heard() throws Exception {
        long id = enter(Map.of());
        assertThat(heard(
                        6,
                        _ -> http(school)
                                .post("/api/pool/" + id + "/invitations", TownPool.invitation("竹编课"))
                                .status()))
                .isEqualTo(1);
        long invitation = sent(school).get(0).path("id").asLong();
        Map<String, Object> no = Map.of("answer", "DECLINE", "note", "没有时间", "offered", List.of());
        assertThat(heard(6, n -> reply(invitation, n % 2 == 0 ? YES : no).status()))
                .isEqualTo(1);
        boolean accepted = sent(school).get(0).path("state").asString().equals("ACCEPTED");
        assertThat(engaged(school)).hasSize(accepted ? 1 : 0);
    }

    @Test
    void the_same_key_invites_and_answers_once() {
        long id = enter(Map.of());
        String first = UUID.randomUUID().toString();
        String second = UUID.randomUUID().toString();
        for (int twice = 0; twice < 2; twice++) {
            http(school)
                    .send("POST", "/api/pool/" + id + "/invitations", TownPool.invitation("竹编课"), first)
                    .expect(200);
        }
        assertThat(sent(school)).hasSize(1);
        long invitation = sent(school).get(0).path("id").asLong();
        for (int twice = 0; twice < 2; twice++) {
            http(person)
                    .send("POST", "/api/pool-invitations/" + invitation + "/reply", YES, second)
                    .expect(200);
        }
        assertThat(engaged(school)).hasSize(1);
    }

    @Test
    void either_side_ends_it_with_a_reason_once_and_nobody_else_does() {
        long id = enter(Map.of());
        reply(invite(id), YES).expect(200);
        admitted();
        cleared();
        String path = "/api/engagements/" + engagement(school) + "/ending";
        Map<String, Object> why = Map.of("reason", "要照顾家人");
        Scope other = school(authority);
        http(other).post(path, why).expect(404);
        http(staff(Role.TEACHER, school.place(), number())).post(path, why).expect(404);
        assertThat(engaged(other)).isEmpty();
        assertThat(sent(other)).isEmpty();
        http(person).post(path, Map.of("reason", "")).expect(422);
        http(person).post(path, why).expect(200);
        assertThat(http(school).post(path, why).expect(409).code()).isEqualTo("library.engagement_ended");
        JsonNode over = engaged(school).get(0).path("engagement");
        assertThat(over.path("endedBy").asString()).isEqualTo("PERSON");
        Instructor.Id row = new Instructor.Id(over.path("instructor").asLong());
        assertThat(standing(row).path("code").asString()).isEqualTo("library.instructor_not_admitted");

        reply(invite(id), YES).expect(200);
        assertThat(standing(row).has("code"))
                .as("engaged anew, the same row in the library goes on")
                .isFalse();
    }

    @Test
    void both_sides_are_told_of_invitation_answer_and_end() {
        long id = enter(Map.of());
        long invitation = invite(id);
        eventually(() -> told("/api/messages", person, "POOL_INVITED"));
        Scope bystander = staff(Role.TEACHER, school.place(), number());
        assertThat(told("/api/messages", bystander, "POOL_INVITED")).isFalse();
        reply(invitation, YES).expect(200);
        eventually(() -> told("/api/notices", school, "POOL_ACCEPTED"));
        http(school)
                .post("/api/engagements/" + engagement(school) + "/ending", Map.of("reason", "课程结束"))
                .expect(200);
        eventually(() -> told("/api/messages", person, "ENGAGEMENT_ENDED"));
        reply(invite(id), Map.of("answer", "DECLINE", "note", "没有时间", "offered", List.of()))
                .expect(200);
        eventually(() -> told("/api/notices", school, "POOL_DECLINED"));
        assertThat(told("/api/notices", school(authority), "POOL_DECLINED")).isFalse();
    }

    @Test
    void staff_and_people_of_providers_do_not_come_through_the_pool_and_whom_a_school_has_is_not_invited() {
        Map<String, Object> staff = new HashMap<>(TownPool.entry(name, authority.place()));
        staff.put("kind", "STAFF");
        assertThat(http(person).put("/api/pool-entry", staff).expect(422).code())
                .isEqualTo("library.pool_kind");
        long id = enter(Map.of());
        String document = "G%08d".formatted(number() + 50_000_000);
        http(person)
                .post("/api/pool-entry/identity", Map.of("name", name, "idNumber", document))
                .expect(200);
        InstructorDraft draft = new InstructorDraft(name, InstructorKind.HERITAGE, null, "", null, null);
        Instructor known = tenancy.as(school, () -> instructors.add(school, school.place(), draft));
        http(school)
                .post(
                        "/api/instructors/" + known.id().value() + "/identity",
                        Map.of("name", name, "idNumber", document))
                .expect(200);
        assertThat(http(school)
                        .post("/api/pool/" + id + "/invitations", TownPool.invitation("竹编"))
                        .expect(409)
                        .code())
                .isEqualTo("library.person_taken");
    }

    @Test
    void a_parent_comes_in_too_and_opens_no_school_with_it() {
        Scope parent = guardian(person.account(), 1L);
        assertThat(http(parent).get("/api/pool-entry/ways-in").expect(200).json())
                .isNotEmpty();
        http(parent)
                .post("/api/pool-entry/way-in", Map.of("authority", authority.place()))
                .expect(200);
        http(parent)
                .post("/api/pool-entry/way-in", Map.of("authority", school.place()))
                .expect(404);
        http(parent).get("/api/pool").expect(403);
    }

    private long enter(Map<String, Object> other) {
        Map<String, Object> entry = new HashMap<>(TownPool.entry(name, authority.place()));
        entry.putAll(other);
        return http(person)
                .put("/api/pool-entry", entry)
                .expect(200)
                .json()
                .path("entry")
                .path("id")
                .asLong();
    }

    private long invite(long entry) {
        return http(school)
                .post("/api/pool/" + entry + "/invitations", TownPool.invitation("竹编课"))
                .expect(200)
                .json()
                .path("id")
                .asLong();
    }

    private Http.Answer reply(long invitation, Map<String, Object> answer) {
        return http(person).post("/api/pool-invitations/" + invitation + "/reply", answer);
    }

    private void admitted() {
        http(person)
                .post("/api/pool-entry/certificates", TownPool.certificate("证" + number()))
                .expect(200);
        admittedAs();
    }

    private void admittedAs() {
        http(person).post("/api/pool-entry/submission").expect(200);
        long admission = http(authority)
                .get("/api/admissions?state=SUBMITTED")
                .expect(200)
                .json()
                .path("items")
                .get(0)
                .path("id")
                .asLong();
        admitting.admit(authority, new Admission.Id(admission));
    }

    private void cleared() {
        http(person)
                .post(
                        "/api/pool-entry/identity",
                        Map.of("name", name, "idNumber", "G%08d".formatted(number() + 60_000_000)))
                .expect(200);
        tenancy.as(authority, () -> {
            Clearance asked = clearances
                    .queue(authority, Clearance.State.REQUESTED, 0, 200)
                    .items()
                    .getLast();
            clearances.record(authority, asked.id(), goodChecks(), null);
            clearances.decide(authority, asked.id(), true, LocalDate.of(2027, 7, 1), "");
        });
    }

    private boolean told(String where, Scope who, String kind) {
        return http(who)
                .get(where)
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .anyMatch(of -> of.path("kind").asString().equals(kind));
    }

    private JsonNode search(Scope who, String query) {
        return http(who).get("/api/pool" + query).expect(200).json().path("items");
    }

    private JsonNode sent(Scope who) {
        return http(who).get("/api/pool-invitations").expect(200).json().path("items");
    }

    private JsonNode received() {
        return http(person).get("/api/pool-invitations/received").expect(200).json();
    }

    private JsonNode engaged(Scope who) {
        return http(who).get("/api/engagements").expect(200).json();
    }

    private long engagement(Scope who) {
        return engaged(who).get(0).path("engagement").path("id").asLong();
    }

    private JsonNode standing(Instructor.Id row) {
        return http(school)
                .get("/api/instructors/standings")
                .expect(200)
                .json()
                .valueStream()
                .filter(line -> line.path("instructor").asLong() == row.value())
                .findFirst()
                .orElseThrow();
    }

    private interface Call {
        int status(int number);
    }

    private static int heard(int times, Call call) throws Exception {
        int heard = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, times)
                    .mapToObj(n -> threads.submit(() -> call.status(n)))
                    .toList();
            for (Future<Integer> answer : answers) {
                heard += answer.get() == 200 ? 1 : 0;
            }
        }
        return heard;
    }
}
