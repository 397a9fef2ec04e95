package kehou.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import kehou.kernel.Refused;
import kehou.kernel.Scope;
import kehou.payment.Order;
import kehou.payment.PaymentJobs;
import kehou.people.Pupil;
import org.junit.jupiter.api.Test;

/** Whatever families do, in whatever order: seats and books agree. */
class MoneyRunsTest extends MoneyJourney {
    @Test
    void whatever_families_do_in_whatever_order_seats_and_books_agree() {
        Random random = new Random(11);
        List<Enrolment> places = new ArrayList<>();
        List<Scope> families = pupils(6).stream().map(EnrolmentJourney::parent).toList();
        for (int i = 0; i < 60; i++) {
            Scope family = families.get(random.nextInt(families.size()));
            try {
                switch (random.nextInt(5)) {
                    case 0, 1 -> places.add(choose(family, offering));
                    case 2 -> live(family).ifPresent(place -> payUntold(cashier(family, place)));
                    case 3 -> live(family).ifPresent(place -> leave(family, place));
                    default -> clock.advance(Duration.ofMinutes(random.nextInt(40)));
                }
            } catch (Refused | AssertionError refused) {
                // A full class, a paid or lapsed order: also an answer.
            }
            PaymentJobs.askProviders(context);
            lapseHolds.run();
            PaymentJobs.sendRefunds(context);
        }
        clock.advance(Duration.ofHours(1));
        eventually(() -> {
            PaymentJobs.askProviders(context);
            lapseHolds.run();
            PaymentJobs.sendRefunds(context);
            return places.stream().allMatch(this::settled);
        });
        long kept = places.stream()
                .map(this::order)
                .distinct()
                .mapToLong(order -> order.paidFen() - order.refundedFen())
                .sum();
        assertThat(balances()).containsExactlyInAnyOrderEntriesOf(books(kept));
        assertSeatsCounted(offering);
    }

    private boolean settled(Enrolment place) {
        Order order = order(place);
        Enrolment.State state =
                tenancy.as(school, () -> enrolments.find(school, place.id()).state());
        return switch (order.state()) {
            case CLOSED -> state == Enrolment.State.LAPSED || state == Enrolment.State.WITHDRAWN;
            case PAID -> state == Enrolment.State.CONFIRMED;
            case REFUNDED, PART_REFUNDED -> state == Enrolment.State.WITHDRAWN || state == Enrolment.State.LAPSED;
            case OPEN, CLOSING, REFUNDING -> false;
        };
    }

    private Optional<Enrolment> live(Scope family) {
        return tenancy.as(family, () -> enrolments.ofPupil(family, pupilOf(family))).stream()
                .filter(place -> place.state().live())
                .findFirst();
    }

    private static Pupil.Id pupilOf(Scope family) {
        return new Pupil.Id(family.pupils().iterator().next());
    }

    private void leave(Scope family, Enrolment place) {
        long back = http(family)
                .get(withdrawal(place))
                .expect(200)
                .json()
                .path("amountFen")
                .asLong();
        http(family).post(withdrawal(place), Map.of("amountFen", back)).expect(200);
    }
}
