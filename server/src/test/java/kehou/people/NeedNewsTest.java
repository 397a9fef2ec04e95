package kehou.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kehou.Clause;
import kehou.kernel.Event;
import kehou.kernel.Purpose;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import tools.jackson.databind.JsonNode;

/** A family hears of the answer to what it asked for, and of its end; nobody else does, and no word says what it was. */
@Clause({"JA-6/need-first", "BX-7/private-need"})
class NeedNewsTest extends NeedJourney {
    private static final int LAST_DAY_IN = 365;
    private static final int WARNED_BEFORE = 30;

    @Autowired
    Guardians guardians;

    @Autowired
    ApplicationEventPublisher events;

    private Scope father;
    private Scope mother;

    @BeforeEach
    void a_family_of_the_school() {
        List<Scope> parents = family();
        father = parents.getFirst();
        mother = parents.getLast();
    }

    @Test
    void both_parents_hear_once_that_two_agreed_and_not_that_one_did() {
        long claim = apply(father);
        decide(school, claim, "approval").expect(200);
        heard(claim);
        assertThat(told(father)).isEmpty();
        decide(principal, claim, "approval").expect(200);
        heard(claim);
        assertThat(told(father)).containsExactly("CLAIM_ANSWERED " + claim);
        assertThat(told(mother)).containsExactly("CLAIM_ANSWERED " + claim);
        again(claim, new NeedClaim.Approved(school.place(), new NeedClaim.Id(claim), 2));
        assertThat(told(father)).containsExactly("CLAIM_ANSWERED " + claim);
        JsonNode message = inbox(father).get(0);
        assertThat(message.path("pupil").asLong()).isEqualTo(child(father));
        assertThat(message.toString())
                .doesNotContainIgnoringCase("need")
                .doesNotContain("LEFT_BEHIND", "APPROVED", "父母", "优先");
    }

    @Test
    void a_no_looks_like_a_yes_until_the_page_is_opened() {
        long claim = apply(father);
        http(principal)
                .post("/api/need-claims/" + claim + "/refusal", Map.of("reason", "证明看不清，请再拍一张。"))
                .expect(200);
        heard(claim);
        again(claim, new NeedClaim.Ended(school.place(), new NeedClaim.Id(claim), NeedClaim.State.REFUSED));
        assertThat(told(father)).containsExactly("CLAIM_ANSWERED " + claim);
        assertThat(inbox(father).toString()).doesNotContain("REFUSED", "看不清");
    }

    @Test
    void what_it_took_back_itself_is_no_news() {
        long claim = apply(father);
        decide(father, claim, "withdrawal").expect(200);
        heard(claim);
        assertThat(told(father)).isEmpty();
        assertThat(told(mother)).isEmpty();
    }

    @Test
    void it_hears_once_that_an_approval_runs_out_and_once_that_it_is_over() {
        long claim = apply(father);
        decide(school, claim, "approval").expect(200);
        decide(principal, claim, "approval").expect(200);
        settle(LAST_DAY_IN - WARNED_BEFORE - 1);
        heard(claim);
        assertThat(told(mother)).containsExactly("CLAIM_ANSWERED " + claim);
        settle(LAST_DAY_IN - WARNED_BEFORE);
        settle(LAST_DAY_IN);
        heard(claim);
        assertThat(warnedOn(claim)).isEqualTo("2027-08-17");
        assertThat(told(mother)).containsExactly("CLAIM_ENDING " + claim, "CLAIM_ANSWERED " + claim);
        settle(LAST_DAY_IN + 1);
        settle(LAST_DAY_IN + 1);
        heard(claim);
        again(claim, new NeedClaim.Ended(school.place(), new NeedClaim.Id(claim), NeedClaim.State.EXPIRED));
        assertThat(told(mother))
                .containsExactly("CLAIM_ENDED " + claim, "CLAIM_ENDING " + claim, "CLAIM_ANSWERED " + claim);
        assertThat(told(father)).hasSize(3);
    }

    @Test
    void no_other_family_no_teacher_and_no_other_school_hears_a_thing() {
        Scope neighbour = family().getFirst();
        Scope teacher = staff(Role.TEACHER, school.place(), number());
        Scope elsewhere = school(authority());
        long claim = apply(father);
        decide(school, claim, "approval").expect(200);
        decide(principal, claim, "approval").expect(200);
        heard(claim);
        assertThat(told(father)).hasSize(1);
        for (Scope other : List.of(neighbour, teacher)) {
            assertThat(told(other)).isEmpty();
        }
        for (Scope office : List.of(school, principal, elsewhere)) {
            assertThat(http(office).get("/api/notices").expect(200).json().path("items"))
                    .isEmpty();
        }
        long message = inbox(father).get(0).path("id").asLong();
        http(neighbour).post("/api/messages/" + message + "/read").expect(404);
        http(mother).post("/api/messages/" + message + "/read").expect(404);
    }

    private void settle(int days) {
        clock.moveTo(NOW.plus(Duration.ofDays(days)));
        tenancy.as(school, () -> job.settle(school, school.place()));
    }

    /** The same fact told again, as after a crash. */
    private void again(long claim, Event event) {
        inSchools(
                () -> {
                    events.publishEvent(event);
                    return true;
                },
                school.place());
        heard(claim);
    }

    private String warnedOn(long claim) {
        return inSchools(
                () -> jdbc.sql("select warned_at::date::text from people.need_claim where id = :id")
                        .param("id", claim)
                        .query(String.class)
                        .single(),
                school.place());
    }

    private List<String> told(Scope who) {
        return Stream.of(inbox(who))
                .flatMap(JsonNode::valueStream)
                .map(message -> message.path("kind").asString() + " "
                        + message.path("about").asLong())
                .toList();
    }

    private JsonNode inbox(Scope who) {
        return http(who).get("/api/messages").expect(200).json().path("items");
    }

    private long apply(Scope who) {
        Map<String, Object> draft =
                Map.of("needs", List.of("LEFT_BEHIND"), "words", "父母在外地", "files", List.of(proof(who)));
        return http(who)
                .post("/api/children/" + child(who) + "/need-claims", draft)
                .expect(200)
                .json()
                .path("id")
                .asLong();
    }

    private static long child(Scope family) {
        return family.pupils().iterator().next();
    }

    /** Father and mother of a new child, with the accounts that the roster gave them. */
    private List<Scope> family() {
        long number = number();
        String csv = "年级,班级,姓名,性别,出生日期,父亲姓名,父亲手机,母亲姓名,母亲手机\n三年级,7班,欧阳候%s,女,2017-05-06,欧阳父亲,1973%07d,欧阳母亲,1974%07d\n"
                .formatted((char) ('一' + number % 2000), number, number);
        Pupil.Id child = pupils(school, csv.getBytes(StandardCharsets.UTF_8)).getFirst();
        Scope system = Scope.system(Purpose.SERVICE, school.place());
        return inSchools(() -> guardians.of(system, child), school.place()).stream()
                .map(account -> guardian(account, child.value()))
                .toList();
    }
}
