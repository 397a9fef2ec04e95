package kehou.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import kehou.Clause;
import kehou.Http;
import kehou.kernel.Purpose;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.payment.Order;
import kehou.payment.PaymentJobs;
import kehou.plan.Offering;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** The school answers to the places of a window that wants it: yes, no with a reason, or by its silence yes. */
@Clause("NP-1.2.3/choose")
class PlaceApprovalTest extends WaitlistJourney {
    private static final Duration TWO_DAYS = Duration.ofDays(2);
    private static final Map<String, Object> NO = Map.of("why", "COURSE_NEEDS", "words", "课程要求会换气，孩子还没有学过游泳");

    @Autowired
    private PlaceApprovalJob silence;

    @Autowired
    private ApplicationContext context;

    @Test
    void a_school_that_wants_to_approves_and_the_family_sees_both_the_waiting_and_the_answer() {
        Offering swimming = approved(3, 5, 0);
        Scope parent = family();
        assertThat(item(parent, swimming).path("approvalDays").asInt()).isEqualTo(2);
        Enrolment place = choose(parent, swimming);
        assertThat(place.state()).isEqualTo(Enrolment.State.CONFIRMED);
        JsonNode asked = approval(parent, place);
        assertThat(asked.path("state").asString()).isEqualTo("WAITING");
        assertThat(Instant.parse(asked.path("dueAt").asString()))
                .isEqualTo(place.chosenAt().plus(TWO_DAYS));
        assertThat(item(parent, swimming).path("approval").path("state").asString())
                .isEqualTo("WAITING");
        JsonNode line = list("WAITING").get(0);
        assertThat(line.path("child").path("name").asString()).isNotBlank();
        assertThat(line.path("courseName").asString()).isEqualTo(swimming.courseName());

        String key = "approve-" + number();
        Http.Answer first = http(school)
                .send("POST", "/api/place-approvals", these(place), key)
                .expect(200);
        assertThat(first.json().get(0).path("state").asString()).isEqualTo("APPROVED");
        assertThat(http(school)
                        .send("POST", "/api/place-approvals", these(place), key)
                        .expect(200)
                        .text())
                .isEqualTo(first.text());
        assertThat(approve(principal(), place).json().get(0).path("state").asString())
                .isEqualTo("APPROVED");
        assertThat(approval(parent, place).path("state").asString()).isEqualTo("APPROVED");
        assertThat(list("WAITING")).isEmpty();
        assertThat(list("APPROVED")).hasSize(1);
        eventually(() ->
                messages(parent).equals(List.of("PLACE_APPROVED " + place.id().value())));
        assertThat(decisions(parent)).containsExactly("APPROVED SCHOOL", "CHOSE YOU");
        assertThat(refuse(school, place).expect(409).code()).isEqualTo("enrolment.place_answered");
        assertSeatsCounted(swimming);
    }

    @Test
    void many_are_approved_at_once_and_who_left_meanwhile_is_named_and_left_alone() {
        Offering swimming = approved(3, 5, 0);
        List<Scope> families = pupils(3).stream().map(EnrolmentJourney::parent).toList();
        Enrolment[] places =
                families.stream().map(family -> choose(family, swimming)).toArray(Enrolment[]::new);
        giveUp(families.get(1), swimming);
        assertThat(approve(school, places)
                        .json()
                        .valueStream()
                        .map(of -> of.path("state").asString()))
                .containsExactly("APPROVED", "ENDED", "APPROVED");
        assertThat(refuse(school, places[1]).expect(409).code()).isEqualTo("enrolment.not_live");
    }

    @Test
    void a_refusal_gives_the_whole_payment_back_whatever_was_held_and_the_seat_to_the_next_in_line() {
        Offering swimming = approved(4, 1, FEE);
        Scope parent = family();
        Enrolment place = paid(parent, choose(parent, swimming));
        Scope next = parent(pupil());
        join(next, swimming);
        clock.advance(Duration.ofHours(26));
        assertThat(http(parent)
                        .get("/api/enrolments/" + place.id().value() + "/withdrawal")
                        .expect(200)
                        .json()
                        .path("rule")
                        .asString())
                .as("a meeting lies behind")
                .isEqualTo("PRO_RATA");
        String key = "refuse-" + number();
        JsonNode no =
                http(school).send("POST", refusal(place), NO, key).expect(200).json();
        assertThat(no.path("refundFen").asLong()).isEqualTo(FEE);
        assertThat(http(school)
                        .send("POST", refusal(place), NO, key)
                        .expect(200)
                        .json())
                .isEqualTo(no);
        assertThat(refuse(school, place).expect(409).code()).isEqualTo("enrolment.place_answered");

        assertThat(now(parent, place).state()).isEqualTo(Enrolment.State.WITHDRAWN);
        JsonNode told = approval(parent, place);
        assertThat(told.path("state").asString()).isEqualTo("REFUSED");
        assertThat(told.path("why").asString()).isEqualTo("COURSE_NEEDS");
        assertThat(told.path("words").asString()).isEqualTo(NO.get("words"));
        eventually(() -> messages(parent).contains("PLACE_REFUSED " + place.id().value()));
        assertThat(decisions(parent)).containsExactly("REFUSED SCHOOL", "CHOSE YOU");
        assertThat(audited())
                .anyMatch(facts -> facts.contains("" + place.id().value())
                        && facts.contains("COURSE_NEEDS")
                        && !facts.contains("换气"));
        PaymentJobs.sendRefunds(context);
        assertThat(order(place).state()).isEqualTo(Order.State.REFUNDED);
        assertThat(balances()).containsExactlyInAnyOrderEntriesOf(books(0));

        Enrolment second =
                placeOf(accept(next, offer(next, swimming)).expect(200).json());
        assertThat(approval(next, second).path("state").asString()).isEqualTo("WAITING");
        assertSeatsCounted(swimming);
        assertThat(list("REFUSED")).hasSize(1);
    }

    @Test
    void a_refused_place_that_was_not_paid_costs_nothing_and_a_late_payment_goes_back() {
        Offering swimming = approved(3, 2, FEE);
        Scope parent = parent(pupil());
        Enrolment place = choose(parent, swimming);
        String cashier = cashier(parent, place);
        assertThat(refuse(school, place).expect(200).json().path("refundFen").asLong())
                .isZero();
        pay(cashier);
        eventually(() -> order(place).state() == Order.State.REFUNDING);
        PaymentJobs.sendRefunds(context);
        assertThat(order(place).state()).isEqualTo(Order.State.REFUNDED);
        assertThat(balances()).containsExactlyInAnyOrderEntriesOf(books(0));
        assertThat(now(parent, place).state()).isEqualTo(Enrolment.State.WITHDRAWN);
        assertThat(taken(swimming)).isZero();
        assertThat(choose(parent, swimming).id()).as("it may choose again").isNotEqualTo(place.id());
    }

    @Test
    void silence_is_a_yes_from_the_minute_on_and_is_told_once() {
        Offering swimming = approved(3, 5, 0);
        Scope parent = family();
        Enrolment place = choose(parent, swimming);
        clock.moveTo(place.chosenAt().plus(TWO_DAYS).minusSeconds(30));
        silence.run();
        assertThat(approval(parent, place).path("state").asString()).isEqualTo("WAITING");
        clock.moveTo(place.chosenAt().plus(TWO_DAYS));
        assertThat(approval(parent, place).path("state").asString()).isEqualTo("SILENT");
        Http.Answer late = refuse(school, place).expect(409);
        assertThat(late.code()).isEqualTo("enrolment.place_answered");
        assertThat(late.json().path("facts").path("state").asString()).isEqualTo("SILENT");
        assertThat(approve(school, place).json().get(0).path("state").asString())
                .isEqualTo("SILENT");
        silence.run();
        silence.run();
        eventually(() ->
                messages(parent).equals(List.of("PLACE_SILENT " + place.id().value())));
        assertThat(decisions(parent)).containsExactly("SILENT RULE", "CHOSE YOU");
        assertThat(list("SILENT")).hasSize(1);
        assertThat(now(parent, place).state()).isEqualTo(Enrolment.State.CONFIRMED);
        assertSeatsCounted(swimming);
    }

    @Test
    void whoever_answers_at_the_same_moment_there_is_one_answer() throws Exception {
        for (int round = 0; round < 6; round++) {
            Offering swimming = approved(3, 1, 0);
            Scope parent = parent(pupil());
            Enrolment place = choose(parent, swimming);
            List<Callable<Http.Answer>> twins = List.of(
                    () -> approve(school, place),
                    () -> refuse(school, place),
                    () -> approve(school, place),
                    () -> refuse(school, place));
            List<Integer> answers = new ArrayList<>();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (Future<Http.Answer> twin : threads.invokeAll(twins)) {
                    answers.add(twin.get().status());
                }
            }
            boolean refused = approval(parent, place).path("state").asString().equals("REFUSED");
            assertThat(answers).containsExactly(200, answers.get(1), 200, answers.get(3));
            assertThat(Stream.of(answers.get(1), answers.get(3)).filter(status -> status == 200))
                    .hasSize(refused ? 1 : 0);
            assertThat(now(parent, place).state())
                    .isEqualTo(refused ? Enrolment.State.WITHDRAWN : Enrolment.State.CONFIRMED);
            assertSeatsCounted(swimming);
        }
    }

    @Test
    void the_school_answers_for_its_own_places_only_and_nobody_else_does() {
        Offering swimming = approved(3, 5, 0);
        Scope parent = parent(pupil());
        Enrolment place = choose(parent, swimming);
        Scope elsewhere = school(authority);
        http(elsewhere).post("/api/place-approvals", these(place)).expect(404);
        refuse(elsewhere, place).expect(404);
        assertThat(list(elsewhere, "WAITING")).isEmpty();
        Scope teacher = staff(Role.TEACHER, school.place(), number());
        for (Scope other : List.of(teacher, parent, parent(pupil()))) {
            http(other).post("/api/place-approvals", these(place)).expect(403);
            refuse(other, place).expect(403);
            http(other).get("/api/place-approvals").expect(403);
        }
        http(parent(pupil()))
                .get("/api/children/" + childOf(parent) + "/enrolments")
                .expect(404);
        assertThat(approval(parent, place).path("state").asString()).isEqualTo("WAITING");
    }

    @Test
    void a_window_that_says_nothing_leaves_the_school_nothing_to_say() {
        Offering chess = published(authority, school, 3, 5, 0);
        open(chess);
        Scope parent = parent(pupil());
        Enrolment place = choose(parent, chess);
        assertThat(approval(parent, place).isNull() || approval(parent, place).isMissingNode())
                .isTrue();
        assertThat(refuse(school, place).expect(409).code()).isEqualTo("enrolment.not_to_approve");
        assertThat(http(school)
                        .post("/api/place-approvals", these(place))
                        .expect(409)
                        .code())
                .isEqualTo("enrolment.not_to_approve");
        assertThat(now(parent, place).state()).isEqualTo(Enrolment.State.CONFIRMED);
        http(school).post(refusal(place), Map.of("why", "OTHER", "words", " ")).expect(422);
    }

    @Test
    void how_long_it_may_take_is_bound_by_the_pack_and_stands_from_the_opening_on() {
        JsonNode rule =
                http(school).get("/api/place-approvals/rule").expect(200).json();
        assertThat(rule.path("days").asInt()).isEqualTo(3);
        assertThat(rule.path("clause").asString()).isEqualTo("KH-29");
        Offering swimming = published(authority, school, 3, 5, 0);
        Instant now = clock.instant();
        Map<String, Object> draft = new HashMap<>(draft(now.plusSeconds(60), now.plus(TWO_DAYS), 4, swimming));
        Http.Answer tooLong = http(school).post("/api/windows", draft).expect(422);
        assertThat(tooLong.code()).isEqualTo("enrolment.approval_too_long");
        assertThat(tooLong.json().path("facts").path("days").asInt()).isEqualTo(3);
        draft.remove("approvalDays");
        String path = "/api/windows/"
                + http(school)
                        .post("/api/windows", draft)
                        .expect(200)
                        .json()
                        .path("id")
                        .asLong();
        draft.put("approvalDays", 3);
        assertThat(http(school)
                        .put(path, draft)
                        .expect(200)
                        .json()
                        .path("approvalDays")
                        .asInt())
                .isEqualTo(3);
        clock.advance(Duration.ofSeconds(61));
        choose(parent(pupil()), swimming);
        draft.put("approvalDays", 2);
        assertThat(http(school).put(path, draft).expect(409).code()).isEqualTo("enrolment.approval_stands");
        draft.put("approvalDays", 3);
        draft.put("opensAt", clock.instant().plusSeconds(60).toString());
        http(school).put(path, draft).expect(200);
        draft.remove("approvalDays");
        assertThat(http(school).put(path, draft).expect(409).code())
                .as("a family has chosen, whenever it opens now")
                .isEqualTo("enrolment.approval_stands");
    }

    @Test
    void a_place_taken_in_a_swap_is_answered_too() {
        Offering chess = published(authority, school, 3, 5, 0);
        open(chess);
        Offering swimming = approved(3, 5, 0);
        Scope parent = parent(pupil());
        Enrolment old = choose(parent, chess);
        Enrolment swapped = placeOf(http(parent)
                .post(
                        "/api/enrolments/" + old.id().value() + "/swap",
                        Map.of("offering", swimming.id().value(), "amountFen", 0))
                .expect(200)
                .json());
        assertThat(approval(parent, swapped).path("state").asString()).isEqualTo("WAITING");
        assertThat(approve(school, swapped).json().get(0).path("state").asString())
                .isEqualTo("APPROVED");
    }

    @Test
    void a_place_that_a_merged_class_brought_along_needs_no_answer() {
        Offering chess = published(authority, school, 2, 5, 0);
        Instant now = clock.instant();
        window(now.minusSeconds(3600), now.plus(Duration.ofDays(1)), List.of(3), chess);
        Offering swimming = approved(3, 5, 0);
        Scope parent = parent(pupil());
        choose(parent, chess);
        String end = "/api/offerings/" + chess.id().value() + "/end";
        String print = http(school)
                .get(end + "?from=2026-10-19&into=" + swimming.id().value())
                .expect(200)
                .json()
                .path("fingerprint")
                .asString();
        Map<String, Object> merger = Map.of(
                "from",
                "2026-10-19",
                "reason",
                "报名的孩子太少",
                "fingerprint",
                print,
                "into",
                swimming.id().value(),
                "answerBy",
                "2026-10-16");
        assertThat(http(school)
                        .post(end, merger)
                        .expect(200)
                        .json()
                        .path("moved")
                        .asInt())
                .isEqualTo(1);
        assertThat(list("WAITING")).isEmpty();
        Enrolment moved = tenancy.as(school, () -> enrolments.ofOffering(school, swimming.id()))
                .getFirst();
        assertThat(refuse(school, moved).expect(409).code()).isEqualTo("enrolment.not_to_approve");
    }

    /** A class that is open now and whose school answers within two days. */
    private Offering approved(int weekday, int seats, long fee) {
        Offering offering = published(authority, school, weekday, seats, fee);
        Instant now = clock.instant();
        http(school)
                .post("/api/windows", draft(now.minusSeconds(3600), now.plus(Duration.ofDays(1)), 2, offering))
                .expect(200);
        return offering;
    }

    private static Map<String, Object> draft(Instant opens, Instant closes, int days, Offering offering) {
        return Map.of(
                "mode", "FIRST_COME",
                "opensAt", opens.toString(),
                "closesAt", closes.toString(),
                "offerings", List.of(offering.id().value()),
                "grades", List.of(3),
                "approvalDays", days);
    }

    private static Map<String, Object> these(Enrolment... places) {
        return Map.of(
                "enrolments", Stream.of(places).map(place -> place.id().value()).toList());
    }

    private Http.Answer approve(Scope who, Enrolment... places) {
        return http(who).post("/api/place-approvals", these(places)).expect(200);
    }

    private static String refusal(Enrolment place) {
        return "/api/enrolments/" + place.id().value() + "/refusal";
    }

    private Http.Answer refuse(Scope who, Enrolment place) {
        return http(who).post(refusal(place), NO);
    }

    private JsonNode list(String state) {
        return list(school, state);
    }

    private JsonNode list(Scope who, String state) {
        return http(who)
                .get("/api/place-approvals?limit=50&state=" + state)
                .expect(200)
                .json()
                .path("items");
    }

    /** What the family sees of the school's answer. */
    private JsonNode approval(Scope parent, Enrolment place) {
        return http(parent)
                .get("/api/children/" + childOf(parent) + "/enrolments")
                .expect(200)
                .json()
                .valueStream()
                .filter(one ->
                        one.path("enrolment").path("id").asLong() == place.id().value())
                .findFirst()
                .orElseThrow()
                .path("approval");
    }

    /** What the audit holds of this school's answers. */
    private List<String> audited() {
        Scope auditor = new Scope(Role.AUDIT_ADMIN, 0, number(), Set.of(), Set.of(), Set.of(), Purpose.PLATFORM, null);
        return http(auditor)
                .get("/api/platform/audit?limit=50&what=PlaceApproval.Answered")
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .filter(entry -> entry.path("school").asInt() == school.place())
                .map(entry -> entry.path("facts").asString())
                .toList();
    }

    private Enrolment placeOf(JsonNode json) {
        Enrolment.Id id = new Enrolment.Id(json.path("id").asLong());
        return tenancy.as(school, () -> enrolments.find(school, id));
    }

    private List<String> decisions(Scope parent) {
        return http(parent)
                .get("/api/children/" + childOf(parent) + "/decisions")
                .expect(200)
                .json()
                .valueStream()
                .map(of -> of.path("kind").asString() + " " + of.path("by").asString())
                .toList();
    }
}
