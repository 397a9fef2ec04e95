package kehou.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kehou.Clause;
import kehou.Http;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A family asks that a need of its child counts, two persons agree, and nobody else learns of it. */
class NeedClaimTest extends NeedJourney {
    private Pupil.Id child;
    private Scope family;

    @BeforeEach
    void a_child_of_the_school() {
        child = pupils(school, 1).getFirst();
        family = guardian(number(), child.value());
    }

    @Test
    @Clause({"JA-6/need-first", "BX-7/private-need"})
    void a_family_applies_with_proof_two_persons_agree_and_it_counts_for_a_year() {
        JsonNode page = own(family);
        assertThat(page.path("groups").size()).isEqualTo(7);
        assertThat(page.path("validMonths").asInt()).isEqualTo(12);
        long file = proof(family);
        String key = UUID.randomUUID().toString();
        String path = "/api/children/" + child.value() + "/need-claims";
        Http.Answer made = http(family).send("POST", path, draft(file), key).expect(200);
        assertThat(http(family).send("POST", path, draft(file), key).expect(200).text())
                .isEqualTo(made.text());
        assertThat(apply(family, proof(family)).expect(409).code()).isEqualTo("people.need_open");
        long claim = made.json().path("id").asLong();

        JsonNode listed =
                http(school).get("/api/need-claims").expect(200).json().path("items");
        assertThat(listed).hasSize(1);
        assertThat(listed.get(0).toString()).doesNotContain("LEFT_BEHIND").doesNotContain("父母在外");
        JsonNode opened =
                http(school).get("/api/need-claims/" + claim).expect(200).json().path("claim");
        assertThat(opened.path("words").asString()).contains("父母在外");
        http(school).get("/api/need-claims/" + claim + "/proofs/" + file).expect(200);
        assertThat(decide(school, claim, "approval")
                        .expect(200)
                        .json()
                        .path("claim")
                        .path("state")
                        .asString())
                .isEqualTo("HALF_APPROVED");
        assertThat(decide(school, claim, "approval").expect(409).code()).isEqualTo("people.need_same_person");
        JsonNode approved =
                decide(principal, claim, "approval").expect(200).json().path("claim");
        assertThat(approved.path("state").asString()).isEqualTo("APPROVED");
        assertThat(approved.path("validUntil").asString()).isEqualTo("2027-09-16");
        assertThat(decide(principal, claim, "approval").expect(409).code()).isEqualTo("people.need_closed");

        List<String> looks = http(family)
                .get("/api/pupils/" + child.value() + "/access-records")
                .expect(200)
                .json()
                .valueStream()
                .map(each -> each.path("fields").asString())
                .toList();
        assertThat(looks).contains("need-claim", "needs,need-proof");

        clock.moveTo(NOW.plus(Duration.ofDays(366)));
        tenancy.as(school, () -> job.settle(school, school.place()));
        JsonNode over = own(family).path("claims").get(0);
        assertThat(over.path("state").asString()).isEqualTo("EXPIRED");
        assertThat(over.path("words").asString()).isEmpty();
        assertThat(over.path("files")).isEmpty();
    }

    @Test
    @Clause("BX-7/private-need")
    void nobody_but_the_family_and_those_who_decide_sees_that_there_is_an_application() {
        long file = proof(family);
        long claim = apply(family, file).expect(200).json().path("id").asLong();
        Scope stranger = guardian(number(), pupils(school, 1).getFirst().value());
        Scope elsewhere = school(authority);
        String one = "/api/need-claims/" + claim;
        for (Role role : List.of(Role.TEACHER, Role.SCHOOL_FINANCE, Role.OPERATOR, Role.EXPERT)) {
            Scope who = staff(role, school.place(), number());
            http(who).get("/api/need-claims").expect(403);
            http(who).get(one).expect(403);
            http(who).get(one + "/proofs/" + file).expect(403);
            decide(who, claim, "approval").expect(403);
        }
        http(stranger).get("/api/children/" + child.value() + "/need-claims").expect(404);
        decide(stranger, claim, "withdrawal").expect(404);
        http(stranger).get(one).expect(403);
        http(elsewhere).get(one).expect(404);
        http(elsewhere).get(one + "/proofs/" + file).expect(404);
        decide(elsewhere, claim, "approval").expect(404);
        http(authority).get(one).expect(403);
        http(school).get("/api/files/" + file).expect(404);
        http(staff(Role.TEACHER, school.place(), number()))
                .get("/api/files/" + file)
                .expect(404);
        http(family).get("/api/files/" + file).expect(200);
        assertThat(http(elsewhere).get("/api/need-claims").expect(200).json().path("items"))
                .isEmpty();
    }

    @Test
    void who_enters_it_does_not_decide_and_a_refusal_has_its_reason_and_forgets_the_proof() {
        long file = proof(school);
        Map<String, Object> wish =
                Map.of("pupil", child.value(), "needs", List.of("DISABILITY"), "words", "", "files", List.of(file));
        long claim = http(school)
                .post("/api/need-claims", wish)
                .expect(200)
                .json()
                .path("claim")
                .path("id")
                .asLong();
        assertThat(own(family).path("claims").get(0).path("side").asString()).isEqualTo("SCHOOL");
        assertThat(decide(school, claim, "approval").expect(409).code()).isEqualTo("people.need_own");
        http(principal)
                .post("/api/need-claims/" + claim + "/refusal", Map.of("reason", " "))
                .expect(422);
        http(principal)
                .post("/api/need-claims/" + claim + "/refusal", Map.of("reason", "证明看不清，请再拍一张。"))
                .expect(200);
        JsonNode refused = own(family).path("claims").get(0);
        assertThat(refused.path("reason").asString()).contains("看不清");
        assertThat(refused.path("files")).isEmpty();
        assertThat(decide(family, claim, "withdrawal").expect(409).code()).isEqualTo("people.need_closed");
        http(principal).get("/api/need-claims/" + claim + "/proofs/" + file).expect(404);
        long again = apply(family, proof(family)).expect(200).json().path("id").asLong();
        decide(family, again, "withdrawal").expect(200);
        decide(family, again, "withdrawal").expect(200);
        assertThat(decide(principal, again, "approval").expect(409).code()).isEqualTo("people.need_closed");
    }

    @Test
    void however_many_agree_at_once_two_different_persons_did() throws Exception {
        long claim = apply(family, proof(family)).expect(200).json().path("id").asLong();
        List<Scope> who = List.of(school, principal, staff(Role.SCHOOL, school.place(), number()));
        List<Callable<Integer>> taps = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            Scope one = who.get(i % 3);
            taps.add(() -> decide(one, claim, "approval").status());
        }
        int yes = 0;
        try (ExecutorService together = Executors.newFixedThreadPool(9)) {
            for (Future<Integer> tap : together.invokeAll(taps)) {
                yes += tap.get() == 200 ? 1 : 0;
            }
        }
        assertThat(yes).isEqualTo(2);
        assertThat(inSchools(
                        () -> jdbc.sql(
                                        "select count(*) from people.need_claim where id = :id and first_by <> second_by")
                                .param("id", claim)
                                .query(Integer.class)
                                .single(),
                        school.place()))
                .isEqualTo(1);
    }

    @Test
    @Clause("BX-7/private-need")
    void an_authority_sees_how_many_and_never_a_few() {
        List<Pupil.Id> more = pupils(school, 5);
        more.forEach(each -> approved(each, "MIGRANT_FAMILY"));
        approved(child, "ORPHAN");
        tenancy.as(school, () -> job.settle(school, school.place()));
        JsonNode counts = http(authority).get("/api/need-counts").expect(200).json();
        assertThat(counts).hasSize(7);
        for (JsonNode count : counts) {
            boolean many = count.path("need").asString().equals("MIGRANT_FAMILY");
            assertThat(count.hasNonNull("children")).isEqualTo(many);
            assertThat(count.path("below").asInt()).isEqualTo(5);
        }
        http(authority())
                .get("/api/need-counts")
                .expect(200)
                .json()
                .forEach(count -> assertThat(count.hasNonNull("children")).isFalse());
        http(school).get("/api/need-counts").expect(403);
    }

    private void approved(Pupil.Id pupil, String need) {
        Scope parent = guardian(number(), pupil.value());
        Map<String, Object> draft = Map.of("needs", List.of(need), "words", "", "files", List.of(proof(parent)));
        long claim = http(parent)
                .post("/api/children/" + pupil.value() + "/need-claims", draft)
                .expect(200)
                .json()
                .path("id")
                .asLong();
        decide(school, claim, "approval").expect(200);
        decide(principal, claim, "approval").expect(200);
    }

    private JsonNode own(Scope who) {
        return http(who)
                .get("/api/children/" + child.value() + "/need-claims")
                .expect(200)
                .json();
    }

    private Http.Answer apply(Scope who, long file) {
        return http(who).post("/api/children/" + child.value() + "/need-claims", draft(file));
    }

    private static Map<String, Object> draft(long file) {
        return Map.of("needs", List.of("LEFT_BEHIND"), "words", "父母在外地工作", "files", List.of(file));
    }
}
