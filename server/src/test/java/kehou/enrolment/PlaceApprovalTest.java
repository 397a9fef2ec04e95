package kehou.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import kehou.Clause;
import kehou.Http;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.payment.Order;
import kehou.payment.PaymentJobs;
import kehou.plan.Offering;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The school answers to the places of a window that wants it: yes, no with a reason, or by its silence yes. */
@Clause("NP-1.2.3/choose")
class PlaceApprovalTest extends PlaceApprovalJourney {
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
}
