package kehou.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kehou.Clause;
import kehou.enrolment.draw.DrawHash;
import kehou.enrolment.draw.DrawRecord;
import kehou.enrolment.draw.DrawReplay;
import kehou.kernel.Purpose;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.plan.Offering;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class WishDrawTest extends DrawJourney {
    @Test
    @Clause({"BX-2/verifiable-draw", "BX-6/reasons"})
    void a_draw_can_be_done_again_by_anyone_and_tells_every_family_why() {
        Offering loved = published(authority, school, 1, 2, 0);
        Offering other = published(authority, school, 2, 3, FEE);
        long draw = opened(loved, other);
        JsonNode before = http().get("/api/public/draws/" + draw).expect(200).json();
        assertThat(before.path("commitment").asString()).hasSize(64);
        assertThat(before.path("publicSource").asString()).contains("双色球");
        assertThat(before.has("secret")).isFalse();
        List<Scope> families = families(6);
        families.forEach(family -> wish(family, draw, 1, List.of(loved, other)).expect(200));
        assertThat(enrol(families.getFirst(), loved).expect(409).code()).isEqualTo("enrolment.by_draw");

        close();
        JsonNode closed = http().get("/api/public/draws/" + draw).expect(200).json();
        assertThat(closed.path("root").asString()).hasSize(64);
        assertThat(closed.path("entries")).hasSize(6);
        assertThat(closed.path("entries").get(0).has("wishes")).isFalse();
        assertThat(wish(families.getFirst(), draw, 1, List.of(other))
                        .expect(409)
                        .code())
                .isEqualTo("enrolment.closed");
        held(draw);

        DrawRecord record = record(families.getFirst(), draw);
        assertThat(record.commitment()).isEqualTo(before.path("commitment").asString());
        assertThat(record.root()).isEqualTo(closed.path("root").asString());
        assertThat(DrawReplay.of(record).difference()).isEmpty();
        String open = http().get("/api/public/draws/" + draw).expect(200).text();
        assertThat(open).contains(record.entries().getFirst().key()).doesNotContain("wishes\":");
        List<Scope> placed = winners(families, draw);
        assertThat(placed).hasSize(5);
        assertSeatsCounted(loved);
        assertSeatsCounted(other);
        assertThat(taken(loved)).isEqualTo(2);
        assertThat(taken(other)).isEqualTo(3);
        Scope without = families.stream()
                .filter(family -> !placed.contains(family))
                .findFirst()
                .orElseThrow();
        JsonNode why = atHome(without, draw).path("mine").path("answers").get(0);
        assertThat(why.path("end").asString()).isEqualTo("FULL");
        assertThat(why.path("seats").asInt()).isEqualTo(2);
        assertThat(why.path("asked").asInt()).isEqualTo(6);
        assertThat(why.path("before").asInt()).isEqualTo(5);
        families.forEach(family -> assertOpens(family, draw, record));
        assertAnswered(without, draw);
    }

    /** Whoever doubts asks a person, once, and is answered by a day; all of it stays. */
    private void assertAnswered(Scope family, long draw) {
        String path = "/api/children/" + child(family).value() + "/draws/" + draw + "/appeal";
        JsonNode asked = http(family)
                .post(path, Map.of("words", "为什么没有轮到我们？"))
                .expect(200)
                .json();
        assertThat(Duration.between(
                        Instant.parse(asked.path("askedAt").asString()),
                        Instant.parse(asked.path("dueAt").asString())))
                .isEqualTo(Duration.ofDays(5));
        assertThat(http(family).post(path, Map.of("words", "再问")).expect(409).code())
                .isEqualTo("enrolment.appealed");
        JsonNode row = http(school)
                .get("/api/draws/" + draw + "/appeals")
                .expect(200)
                .json()
                .path("items")
                .get(0);
        assertThat(row.path("answers").get(0).path("before").asInt()).isEqualTo(5);
        String answer = "/api/draw-appeals/" + asked.path("id").asLong() + "/answer";
        http(principal()).post(answer, Map.of("words", "前面有五个孩子，名额两个。")).expect(200);
        assertThat(http(school).post(answer, Map.of("words", "再答")).expect(409).code())
                .isEqualTo("enrolment.appeal_answered");
        assertThat(atHome(family, draw).path("appeal").path("answer").asString())
                .contains("五个孩子");
    }

    /** The family makes its receipt and its key itself. */
    private void assertOpens(Scope family, long draw, DrawRecord record) {
        JsonNode own = http(family)
                .get("/api/children/" + child(family).value() + "/draws/" + draw + "/opening")
                .expect(200)
                .json();
        String lot = own.path("lot").asString();
        int tickets = own.path("tickets").asInt();
        int credit = own.path("credit").asInt();
        String seal = DrawHash.seal(own.path("salt").asString(), lot, tickets, credit);
        DrawRecord.DrawEntry entry = record.entries().stream()
                .filter(each -> seal.equals(each.seal()))
                .findFirst()
                .orElseThrow();
        assertThat(entry.receipt()).isEqualTo(own.path("receipt").asString());
        assertThat(entry.key()).isEqualTo(DrawHash.key(record.seed(), lot, tickets, credit));
    }

    @Test
    void the_value_stands_when_two_persons_read_the_same_and_the_secret_is_not_opened_before() {
        Offering offering = published(authority, school, 1, 1, 0);
        long draw = opened(offering);
        wish(families(1).getFirst(), draw, 1, List.of(offering)).expect(200);
        assertThat(value(school, draw, NUMBERS).expect(409).code()).isEqualTo("enrolment.value_not_due");
        close();
        clock.moveTo(announced.plus(VALUE));
        assertThat(http(school)
                        .post("/api/draws/" + draw + "/revelation")
                        .expect(409)
                        .code())
                .isEqualTo("enrolment.value_first");
        value(school, draw, "03 08").expect(200);
        value(school, draw, NUMBERS).expect(200);
        assertThat(atSchool(draw).has("publicValue")).isFalse();
        value(principal(), draw, "03 08").expect(200);
        assertThat(atSchool(draw).path("readings").asInt()).isEqualTo(2);
        assertThat(atSchool(draw).has("publicValue")).isFalse();
        value(principal(), draw, "  " + NUMBERS.replace(" ", "  ")).expect(200);
        assertThat(atSchool(draw).path("publicValue").asString()).isEqualTo(NUMBERS);
        assertThat(value(principal(), draw, "1").expect(409).code()).isEqualTo("enrolment.value_stands");
        job.run();
        assertThat(atSchool(draw).path("state").asString()).isEqualTo("CLOSED");
    }

    @Test
    void a_withheld_secret_leaves_the_value_alone_after_the_stated_time_and_the_draw_is_held_once() {
        Offering offering = published(authority, school, 1, 1, 0);
        long draw = opened(offering);
        List<Scope> families = families(3);
        families.forEach(family -> wish(family, draw, 1, List.of(offering)).expect(200));
        close();
        clock.moveTo(announced.plus(VALUE));
        value(school, draw, NUMBERS).expect(200);
        value(principal(), draw, NUMBERS).expect(200);
        job.run();
        assertThat(atSchool(draw).path("state").asString()).isEqualTo("CLOSED");
        clock.moveTo(announced.plus(REVEAL));
        job.run();
        job.run();
        DrawRecord record = record(families.getFirst(), draw);
        assertThat(record.secret()).isNull();
        assertThat(record.seed()).isEqualTo(DrawHash.seed(null, NUMBERS));
        assertThat(DrawReplay.of(record).difference()).isEmpty();
        assertThat(taken(offering)).isEqualTo(1);
        assertThat(http(school)
                        .post("/api/draws/" + draw + "/revelation")
                        .expect(409)
                        .code())
                .isEqualTo("enrolment.draw_held");
    }

    @Test
    @Clause("BX-16/what-if")
    void another_rule_other_seats_or_another_lottery_are_tried_beside_what_was() {
        Offering offering = published(authority, school, 1, 2, 0);
        long draw = opened(offering);
        List<Scope> families = families(6);
        families.forEach(family -> wish(family, draw, 1, List.of(offering)).expect(200));
        String path = "/api/draws/" + draw + "/trial";
        Map<String, Object> more = Map.of(
                "rule",
                "PLAIN",
                "reservePercent",
                0,
                "seed",
                "另一次",
                "seats",
                List.of(Map.of("offering", offering.id().value(), "seats", 5)));
        assertThat(http(school).post(path, more).expect(409).code()).isEqualTo("enrolment.draw_not_closed");
        held(draw);
        JsonNode trial = http(school).post(path, more).expect(200).json();
        assertThat(trial.path("asIs").path("placed").asInt()).isEqualTo(2);
        assertThat(trial.path("changed").path("placed").asInt()).isEqualTo(5);
        assertThat(trial.path("changed").path("blockingPairs").asInt()).isZero();
        assertThat(trial.path("asIs").path("groups").get(0).path("lists").asInt())
                .isEqualTo(6);
        assertThat(trial.path("asIs").path("groups")).hasSize(1);
        JsonNode head = http(principal()).post(path, more).expect(200).json();
        assertThat(head.path("asIs").path("groups")).hasSize(2);
        assertThat(head.path("asIs").path("groups").get(1).has("lists")).isFalse();
        assertThat(taken(offering)).isEqualTo(2);
        http(authority).post("/api/draws/" + draw + "/supervised-trial", more).expect(200);
        http(authority()).post("/api/draws/" + draw + "/supervised-trial", more).expect(404);
    }

    @Test
    void an_inspector_opens_all_keys_for_a_reason_and_a_stranger_none() {
        Offering offering = published(authority, school, 1, 2, 0);
        long draw = opened(offering);
        families(3).forEach(family -> wish(family, draw, 1, List.of(offering)).expect(200));
        held(draw);
        String path = "/api/draws/" + draw + "/key-openings";
        http(authority).post(path, Map.of("reason", "")).expect(422);
        JsonNode opened = http(authority)
                .post(path, Map.of("reason", "家长信访 2026-118"))
                .expect(200)
                .json();
        assertThat(opened.path("faults").asInt()).isZero();
        assertThat(opened.path("keys")).hasSize(3);
        http(authority()).post(path, Map.of("reason", "看看")).expect(404);
        Scope auditor = new Scope(Role.AUDIT_ADMIN, 0, number(), Set.of(), Set.of(), Set.of(), Purpose.PLATFORM, null);
        assertThat(http(auditor)
                        .get("/api/platform/audit?limit=5&what=Draw.KeysOpened")
                        .expect(200)
                        .text())
                .contains("2026-118");
    }

    @Test
    void a_guardian_of_the_school_reads_the_record_and_one_of_another_school_does_not() {
        Offering offering = published(authority, school, 1, 1, 0);
        long draw = opened(offering);
        Scope family = families(1).getFirst();
        wish(family, draw, 1, List.of(offering)).expect(200);
        held(draw);
        http(parent(pupil())).get("/api/draws/" + draw + "/record").expect(200);
        http(staff(Role.TEACHER, school.place(), number()))
                .get("/api/draws/" + draw + "/record")
                .expect(403);
    }
}
