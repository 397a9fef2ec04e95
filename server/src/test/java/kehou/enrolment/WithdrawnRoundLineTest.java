package kehou.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kehou.Clause;
import kehou.Http;
import kehou.kernel.Scope;
import kehou.plan.Offering;
import org.junit.jupiter.api.Test;

/** What becomes of a class's waiting line when the round that was to end the class is taken back (change/after). */
@Clause("change/after")
class WithdrawnRoundLineTest extends WithdrawnRoundJourney {
    @Test
    void who_waited_waits_again_as_before_and_the_seat_that_was_kept_is_kept_again() {
        Offering full = full(2, 0);
        ending = full;
        List<Scope> families = List.of(family(), family(), family(), family());
        families.forEach(family -> join(family, full));
        giveUpOne(full);
        offer(families.getFirst(), full);
        // One leaves the line by itself, and one the school after the class is said to end: neither waits again.
        http(families.get(1))
                .delete("/api/waitings/" + id(families.get(1), full))
                .expect(200);
        for (int round = 1; round <= 2; round++) {
            long of = published();
            assertThat(live(full)).isEmpty();
            if (round == 2) {
                http(school)
                        .post("/api/pupils/" + childOf(families.get(2)) + "/leaving", Map.of())
                        .expect(200);
            }
            String key = "withdraw-" + number();
            for (int retry = 0; retry < 2; retry++) {
                http(school).send("POST", path(of), Map.of("reason", WHY), key).expect(200);
            }
            List<Scope> stand = round == 1
                    ? List.of(families.getFirst(), families.get(2), families.getLast())
                    : List.of(families.getFirst(), families.getLast());
            assertThat(live(full).stream().map(one -> one.pupil().value()))
                    .containsExactlyElementsOf(
                            stand.stream().map(EnrolmentJourney::childOf).toList());
            assertThat(live(full).stream().map(Waiting::state).distinct())
                    .containsExactly(Waiting.State.OFFERED, Waiting.State.WAITING);
            assertThat(taken(full)).isEqualTo(2);
            for (Scope family : stand) {
                long now = waitingNow(family, full);
                eventually(() -> messages(family).contains("WAITLIST_RESUMED " + now));
            }
            long kept = waitingNow(families.getFirst(), full);
            eventually(() -> messages(families.getFirst()).contains("WAITLIST_OFFERED " + kept));
        }
        accept(families.getFirst(), waitingNow(families.getFirst(), full)).expect(200);
        assertSeatsCounted(full);
        // What is over stays in the history: either round ended three.
        assertThat(line(full).stream().filter(one -> one.state() == Waiting.State.ENDED))
                .hasSize(6);
    }

    @Test
    void a_seat_is_kept_for_whom_it_was_kept_whatever_became_of_other_offers() {
        Offering full = full(2, 0);
        ending = full;
        List<Scope> line = pupils(10).stream().map(EnrolmentJourney::parent).toList();
        line.subList(0, 2).forEach(family -> join(family, full));
        giveUpOne(full);
        giveUpOne(full);
        http(line.get(1)).delete("/api/waitings/" + id(line.get(1), full)).expect(200);
        line.subList(2, 10).forEach(family -> join(family, full));
        List<Offer> kept = offers(full);
        assertThat(kept)
                .containsExactly(
                        new Offer(childOf(line.getFirst()), 1, Waiting.OfferRule.ARRIVAL),
                        new Offer(childOf(line.get(2)), 3, Waiting.OfferRule.LOT));
        back(school, published()).expect(200);
        // Made anew they would be offers 3 and 4, and 3 goes by lot among all who wait.
        assertThat(offers(full)).isEqualTo(kept);
        assertThat(taken(full)).isEqualTo(2);
    }

    @Test
    void two_that_take_it_back_at_once_and_one_that_joins_leave_everybody_in_line_once() throws Exception {
        Offering full = full(1, 0);
        ending = full;
        List<Scope> families = List.of(family(), family());
        families.forEach(family -> join(family, full));
        Scope late = family();
        long round = published();
        Scope principal = principal();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Http.Answer>> twins =
                    List.of(threads.submit(() -> back(school, round)), threads.submit(() -> back(principal, round)));
            Future<Http.Answer> joins = threads.submit(() -> ask(late, full));
            List<Integer> answers = List.of(
                    twins.getFirst().get().status(), twins.getLast().get().status());
            assertThat(answers).containsExactlyInAnyOrder(200, 409);
            assertThat(joins.get().status()).isIn(200, 409);
        }
        ask(late, full).expect(200);
        assertThat(live(full).stream().map(one -> one.pupil().value()))
                .containsExactly(childOf(families.getFirst()), childOf(families.getLast()), childOf(late));
    }

    private List<Waiting> live(Offering of) {
        return line(of).stream().filter(one -> one.state().live()).toList();
    }

    /** Whose offer it is, its number in the class, and what it went by. */
    private record Offer(long child, int number, Waiting.OfferRule rule) {}

    private List<Offer> offers(Offering of) {
        return live(of).stream()
                .filter(one -> one.state() == Waiting.State.OFFERED)
                .map(one -> new Offer(one.pupil().value(), one.offerNumber(), one.offerRule()))
                .toList();
    }

    private long waitingNow(Scope family, Offering of) {
        return live(of).stream()
                .filter(one -> one.pupil().value() == childOf(family))
                .findFirst()
                .orElseThrow()
                .id()
                .value();
    }
}
