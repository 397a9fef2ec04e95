package kehou.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import kehou.Clause;
import kehou.Http;
import kehou.files.Samples;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.plan.PlanJourney;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** People from outside, from the school's desk to the authority's and back (JB-2.2). */
@Clause("JB-2.2/clearance")
class ExternalPeopleTest extends PlanJourney {
    private Scope authority;
    private Scope school;

    @BeforeEach
    void a_school() {
        authority = authority();
        school = school(authority);
    }

    @Test
    void the_authority_clears_after_five_good_checks_and_not_before() {
        Instructor one = instructor(school);
        JsonNode asked = identify(school, one, document()).expect(200).json();
        assertThat(asked.path("state").asString()).isEqualTo("REQUESTED");
        assertThat(asked.path("asked").asBoolean()).isTrue();
        long id = requested().path("id").asLong();
        assertThat(decide(id, true, "2027-01-22").expect(422).code()).isEqualTo("library.checks_missing");

        assertThat(record(id, Map.of("offenceOn", "2026-09-10", "offenceAskedBy", ""), 1)
                        .expect(422)
                        .code())
                .as("a query without its answer and without who asked")
                .isEqualTo("library.checks_missing");
        assertThat(record(id, Map.of("identityOn", "2026-09-17", "offenceAskedBy", ""), 1)
                        .expect(422)
                        .code())
                .as("a check of tomorrow")
                .isEqualTo("library.checks_missing");
        record(id, checks(true), 1).expect(200);
        assertThat(record(id, checks(true), 1).expect(409).code()).isEqualTo("kernel.stale");
        assertThat(decide(id, true, "2026-09-15").expect(422).code()).isEqualTo("library.dates_reversed");
        decide(id, true, "2027-01-22").expect(200);
        assertThat(decide(id, true, "2027-01-22").expect(409).code()).isEqualTo("library.decided");

        JsonNode now = clearance(school, one);
        assertThat(now.path("state").asString()).isEqualTo("CLEARED");
        assertThat(now.path("validUntil").asString()).isEqualTo("2027-01-22");
    }

    @Test
    void a_bad_result_clears_nobody_and_a_refusal_needs_its_reason() {
        Instructor one = instructor(school);
        identify(school, one, document()).expect(200);
        long id = requested().path("id").asLong();
        record(id, checks(false), 1).expect(200);
        assertThat(decide(id, true, "2027-01-22").expect(422).code()).isEqualTo("library.checks_missing");
        assertThat(decide(id, false, null).expect(422).code()).isEqualTo("library.reason_missing");
        http(authority)
                .post("/api/clearances/" + id + "/decision", Map.of("cleared", false, "reason", "有不宜从教的记录"))
                .expect(200);
        JsonNode now = clearance(school, one);
        assertThat(now.path("state").asString()).isEqualTo("REFUSED");
        assertThat(now.path("reason").asString()).isEqualTo("有不宜从教的记录");
        assertThat(standing(school, one).path("clearance").asString()).isEqualTo("REFUSED");
    }

    @Test
    void the_same_person_at_two_schools_is_one_person_cleared_once() {
        String document = document();
        Instructor here = instructor(school);
        Scope other = school(authority());
        Instructor there = named(other, here.name());
        identify(school, here, document).expect(200);
        JsonNode second = identify(other, there, document.toLowerCase(Locale.ROOT))
                .expect(200)
                .json();
        assertThat(second.path("knownBefore").asBoolean()).isTrue();
        assertThat(second.path("person").asLong())
                .isEqualTo(clearance(school, here).path("person").asLong());
        assertThat(http(authority).get("/api/clearances").json().path("items")).hasSize(1);

        long id = requested().path("id").asLong();
        record(id, checks(true), 1).expect(200);
        decide(id, true, "2027-01-22").expect(200);
        assertThat(clearance(other, there).path("state").asString()).isEqualTo("CLEARED");

        http(authority)
                .post("/api/clearances/" + id + "/suspension", Map.of("reason", "有家长投诉，正在核实"))
                .expect(200);
        assertThat(standing(other, there).path("clearance").asString()).isEqualTo("SUSPENDED");
        http(authority).post("/api/clearances/" + id + "/restoration").expect(200);
        assertThat(standing(other, there).path("clearance").asString()).isEqualTo("CLEARED");
        assertThat(http(authority)
                        .post("/api/clearances/" + id + "/restoration")
                        .expect(409)
                        .code())
                .isEqualTo("library.not_suspended");
    }

    @Test
    void a_person_stands_in_a_library_once_and_under_one_name() {
        String document = document();
        Instructor one = instructor(school);
        identify(school, one, document).expect(200);
        assertThat(identify(school, named(school, one.name()), document)
                        .expect(409)
                        .code())
                .isEqualTo("library.person_taken");
        assertThat(http(school)
                        .post(
                                "/api/instructors/" + instructor(school).id().value() + "/identity",
                                Map.of("name", "赵另名", "idNumber", document))
                        .expect(409)
                        .code())
                .isEqualTo("library.identity_differs");
        assertThat(identify(school, instructor(school), "360102198001010010")
                        .expect(422)
                        .code())
                .isEqualTo("library.id_invalid");
    }

    @Test
    void asking_twice_with_one_key_asks_once_and_a_second_round_waits_for_the_first() {
        Instructor one = instructor(school);
        String key = UUID.randomUUID().toString();
        Map<String, Object> who = Map.of("name", one.name(), "idNumber", document());
        String path = "/api/instructors/" + one.id().value();
        for (int i = 0; i < 2; i++) {
            http(school).send("POST", path + "/identity", who, key).expect(200);
        }
        assertThat(http(authority).get("/api/clearances").json().path("items")).hasSize(1);
        assertThat(http(school).post(path + "/clearance").expect(409).code()).isEqualTo("library.clearance_asked");
        assertThat(http(school)
                        .post("/api/instructors/" + instructor(school).id().value() + "/clearance")
                        .expect(409)
                        .code())
                .isEqualTo("library.no_identity");
    }

    @Test
    void only_the_authority_that_answers_for_it_sees_a_clearance_and_the_number_is_read_on_the_record() {
        Instructor one = instructor(school);
        String document = document();
        identify(school, one, document).expect(200);
        JsonNode round = requested();
        assertThat(round.toString()).doesNotContain(document);
        String path = "/api/clearances/" + round.path("id").asLong();
        http(authority()).get(path).expect(404);
        http(school).get(path).expect(403);
        http(school).post(path + "/identity-reading").expect(403);
        JsonNode read =
                http(authority).post(path + "/identity-reading").expect(200).json();
        assertThat(read.path("idNumber").asString()).isEqualTo(document);
        assertThat(http(staff(Role.AUDIT_ADMIN, 0, number()))
                        .get("/api/platform/audit?what=clearance.identity-read&limit=200")
                        .expect(200)
                        .text())
                .contains(round.path("id").asString());
        assertThat(http(school)
                        .get("/api/instructors/" + one.id().value() + "/clearance")
                        .text())
                .doesNotContain(document);
    }

    @Test
    void who_was_identified_from_outside_does_not_become_staff_by_an_edit() {
        Instructor one = instructor(school);
        identify(school, one, document()).expect(200);
        Map<String, Object> edit = new HashMap<>();
        edit.put("name", one.name());
        edit.put("kind", "STAFF");
        edit.put("staff", (long) school.place() << 35 | 1);
        edit.put("introduction", "");
        assertThat(http(school)
                        .put("/api/instructors/" + one.id().value(), edit)
                        .expect(422)
                        .code())
                .isEqualTo("library.staff_mismatch");
    }

    @Test
    @Clause("NC-15/qualification")
    void a_scan_is_kept_with_its_certificate_and_read_by_the_authority_alone() {
        Instructor one = instructor(school);
        long scan = upload("证书.jpg", Samples.jpeg(60, 40))
                .expect(200)
                .json()
                .path("id")
                .asLong();
        long certificate =
                certificate(school, one, scan).expect(200).json().path("id").asLong();
        assertThat(inSchools(
                        () -> jdbc.sql("select count(*) from files.holding where school_id = :s and file_id = :f")
                                .param("s", school.place())
                                .param("f", scan)
                                .query(Integer.class)
                                .single(),
                        school.place()))
                .as("held, so that it is not swept away after a week")
                .isEqualTo(1);
        String path = "/api/certificates/" + certificate + "/scan";
        assertThat(http(authority).get(path).expect(200).raw().headers().firstValue("Content-Type"))
                .contains("image/jpeg");
        http(authority).get(path + "/preview").expect(200);
        http(authority()).get(path).expect(404);
        http(school).get(path).expect(403);
        Scope other = school(authority);
        assertThat(certificate(other, instructor(other), scan).expect(404).code())
                .as("another school's file")
                .isEqualTo("files.unknown_file");
    }

    @Test
    @Clause("NC-15/qualification")
    void a_script_under_the_name_of_a_scan_is_no_scan() {
        byte[] script = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
        assertThat(upload("教师资格证.jpg", script).expect(422).code()).isEqualTo("files.disguised");
        assertThat(upload("教师资格证.pdf", script).expect(422).code()).isEqualTo("files.disguised");
    }

    private static String document() {
        return "G%08d".formatted(number() + 40_000_000);
    }

    private Instructor named(Scope at, String name) {
        InstructorDraft draft = new InstructorDraft(name, InstructorKind.HERITAGE, null, "", null, null);
        return tenancy.as(at, () -> instructors.add(at, at.place(), draft));
    }

    private Http.Answer identify(Scope at, Instructor one, String document) {
        return http(at).post(
                        "/api/instructors/" + one.id().value() + "/identity",
                        Map.of("name", one.name(), "idNumber", document));
    }

    private JsonNode requested() {
        return http(authority)
                .get("/api/clearances?state=REQUESTED")
                .expect(200)
                .json()
                .path("items")
                .get(0);
    }

    private JsonNode clearance(Scope at, Instructor one) {
        return http(at).get("/api/instructors/" + one.id().value() + "/clearance")
                .expect(200)
                .json();
    }

    private JsonNode standing(Scope at, Instructor one) {
        return http(at).get("/api/instructors/standings")
                .expect(200)
                .json()
                .valueStream()
                .filter(line -> line.path("instructor").asLong() == one.id().value())
                .findFirst()
                .orElseThrow();
    }

    private Http.Answer record(long id, Map<String, Object> checks, int version) {
        return http(authority).put("/api/clearances/" + id, Map.of("checks", checks, "version", version));
    }

    private static Map<String, Object> checks(boolean clear) {
        String day = LocalDate.of(2026, 9, 15).toString();
        return Map.of(
                "identityOn", day,
                "certificatesOn", day,
                "offenceOn", day,
                "offenceClear", clear,
                "offenceAskedBy", "高立新",
                "healthOn", day,
                "healthFit", true,
                "conductOn", day,
                "conductGood", true);
    }

    private Http.Answer decide(long id, boolean cleared, @Nullable String until) {
        Map<String, Object> body = new HashMap<>();
        body.put("cleared", cleared);
        body.put("validUntil", until);
        body.put("reason", "");
        return http(authority).post("/api/clearances/" + id + "/decision", body);
    }

    private Http.Answer upload(String name, byte[] bytes) {
        return http(school).upload("/api/files", name, bytes, "use", "CERTIFICATE");
    }

    private Http.Answer certificate(Scope at, Instructor one, long scan) {
        return http(at).post(
                        "/api/instructors/" + one.id().value() + "/certificates",
                        Map.of(
                                "kind", "TEACHER",
                                "number", "JS" + number(),
                                "issuer", "市教育局",
                                "issuedOn", "2015-07-01",
                                "scan", scan));
    }
}
