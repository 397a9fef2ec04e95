package kehou.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import kehou.Clause;
import kehou.enrolment.draw.DrawHash;
import kehou.kernel.Scope;
import kehou.plan.Offering;
import org.junit.jupiter.api.Test;

/** Whatever families do, in whatever order: nobody is overtaken but by lot. */
class WaitlistRunsTest extends WaitlistJourney {
    @Test
    @Clause({"waitlist/order", "JA-6/need-first"})
    void whatever_families_do_in_whatever_order_nobody_is_overtaken_but_by_lot_and_the_seats_agree() {
        Offering offering = full(3, 0);
        List<Scope> placed = new ArrayList<>(holders(offering));
        Map<Scope, Long> waiting = new HashMap<>();
        Random random = new Random(41);
        List<Scope> families = pupils(30).stream().map(EnrolmentJourney::parent).toList();
        Set<Long> first = new HashSet<>();
        for (int i = 0; i < 30; i += 6) {
            needs(families.get(i), "LEFT_BEHIND");
            first.add(childOf(families.get(i)));
        }
        for (Scope family : families) {
            waiting.put(
                    family, join(family, offering).path("waiting").path("id").asLong());
            if (random.nextInt(3) == 0 && !placed.isEmpty()) {
                giveUp(placed.remove(random.nextInt(placed.size())), offering);
            }
            List<Scope> offered = waiting.keySet().stream()
                    .filter(one -> "OFFERED"
                            .equals(waiting(one, offering)
                                    .path("waiting")
                                    .path("state")
                                    .asString()))
                    .toList();
            for (Scope one : offered) {
                switch (random.nextInt(3)) {
                    case 0 -> {
                        accept(one, waiting.get(one)).expect(200);
                        placed.add(one);
                    }
                    case 1 ->
                        http(one).delete("/api/waitings/" + waiting.get(one)).expect(200);
                    default -> clock.moveTo(clock.instant().plusSeconds(random.nextInt(20_000)));
                }
            }
            job.run();
            assertAgreed(offering);
        }
        assertOvertakenByLotOnly(offering, first);
    }

    /** Taken seats are places and offers; and while anybody waits no seat is free. */
    private void assertAgreed(Offering offering) {
        List<Waiting> line = line(offering);
        long offers = line.stream()
                .filter(one -> one.state() == Waiting.State.OFFERED)
                .count();
        int live = tenancy.as(school, () -> enrolments.ofOffering(school, offering.id()))
                .size();
        assertThat((long) taken(offering)).isEqualTo(live + offers);
        if (line.stream().anyMatch(one -> one.state() == Waiting.State.WAITING)) {
            assertThat(taken(offering)).isEqualTo(3);
        }
    }

    /**
     * Replays the history: whoever was offered a seat stood before everybody who still waited then; each third had the best
     * lot of them, where a child that comes first has three tickets.
     */
    private void assertOvertakenByLotOnly(Offering offering, Set<Long> first) {
        List<Waiting> line = line(offering);
        Map<Long, String> lots = lots(offering);
        List<Waiting> offers = line.stream()
                .filter(one -> one.offerNumber() != null)
                .sorted(Comparator.comparing(WaitlistRunsTest::offerOf))
                .toList();
        assertThat(offers.stream().map(WaitlistRunsTest::offerOf))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, offers.size()).boxed().toList());
        for (Waiting one : offers) {
            int offer = offerOf(one);
            Instant offered = Objects.requireNonNull(one.offeredAt());
            List<Waiting> then = line.stream()
                    .filter(other -> other.joinedAt().compareTo(offered) <= 0)
                    .filter(other -> other.offerNumber() == null || offerOf(other) >= offer)
                    .filter(other -> other.endedAt() == null || other.endedAt().isAfter(offered))
                    .toList();
            boolean lot = offer % 3 == 0;
            assertThat(one.offerRule()).isEqualTo(lot ? Waiting.OfferRule.LOT : Waiting.OfferRule.ARRIVAL);
            Comparator<Waiting> order = lot
                    ? Comparator.comparing(other -> DrawHash.key(
                            "waitlist:" + offering.id().value() + ":" + offer,
                            Objects.requireNonNull(lots.get(other.id().value())),
                            first.contains(other.pupil().value()) ? 3 : 1,
                            0))
                    : Comparator.comparing(Waiting::number);
            assertThat(then.stream().min(order)).contains(one);
        }
        assertThat(line.stream().map(Waiting::state))
                .contains(Waiting.State.PLACED, Waiting.State.DECLINED, Waiting.State.EXPIRED);
    }

    private static int offerOf(Waiting one) {
        return Objects.requireNonNull(one.offerNumber());
    }

    private Map<Long, String> lots(Offering offering) {
        Map<Long, String> lots = new HashMap<>();
        inSchools(
                () -> jdbc.sql("select id, lot from enrolment.waiting where offering = :offering")
                        .param("offering", offering.id().value())
                        .query((row, _) -> lots.put(row.getLong(1), row.getString(2)))
                        .list(),
                school.place());
        return lots;
    }
}
