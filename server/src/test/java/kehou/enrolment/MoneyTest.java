package kehou.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import kehou.Clause;
import kehou.payment.Order;
import kehou.payment.PaymentJobs;
import kehou.plan.Offering;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Seats and money together: paying, lapsing, paying late, withdrawing. */
class MoneyTest extends MoneyJourney {
    /** A Wednesday three weeks into the term, before that day's meeting. */
    private static final Instant FOURTH_WEEK = Instant.parse("2026-10-14T07:00:00Z");

    @Test
    @Clause({"NP-1.2.3/pay", "NP-1.2.1/orders"})
    void a_family_pays_leaves_after_some_meetings_and_gets_exactly_what_it_was_shown() {
        Enrolment place = paid(parent, choose(parent, offering));
        assertThat(balances()).containsExactlyInAnyOrderEntriesOf(books(FEE));
        JsonNode bill = http(parent)
                .get("/api/children/" + place.pupil().value() + "/orders")
                .expect(200)
                .json()
                .get(0);
        assertThat(bill.path("state").asString()).isEqualTo("PAID");
        assertThat(bill.path("lines").get(0).path("amountFen").asLong()).isEqualTo(FEE);

        clock.moveTo(FOURTH_WEEK);
        JsonNode preview = http(parent).get(withdrawal(place)).expect(200).json();
        long back = preview.path("amountFen").asLong();
        assertThat(preview.path("rule").asString()).isEqualTo("PRO_RATA");
        assertThat(back).isBetween(1L, FEE - 1);
        assertThat(http(parent)
                        .post(withdrawal(place), Map.of("amountFen", FEE))
                        .expect(409)
                        .code())
                .isEqualTo("enrolment.refund_changed");
        http(parent).post(withdrawal(place), Map.of("amountFen", back)).expect(200);
        assertThat(taken(offering)).isZero();

        PaymentJobs.sendRefunds(context);
        assertThat(order(place).state()).isEqualTo(Order.State.PART_REFUNDED);
        assertThat(balances()).containsExactlyInAnyOrderEntriesOf(books(FEE - back));
        JsonNode totals = http(school)
                .get("/api/orders/totals?from=2026-09-01&to=2026-12-31")
                .expect(200)
                .json();
        assertThat(totals.path("paidFen").asLong()).isEqualTo(FEE);
        assertThat(totals.path("refundedFen").asLong()).isEqualTo(back);
        assertThat(http(school)
                        .get("/api/orders?state=PART_REFUNDED")
                        .expect(200)
                        .json()
                        .path("items"))
                .hasSize(1);
        assertThat(http(school)
                        .get("/api/refunds")
                        .expect(200)
                        .json()
                        .path("items")
                        .get(0)
                        .path("state")
                        .asString())
                .isEqualTo("DONE");
    }

    @Test
    void a_place_is_given_up_once() {
        Enrolment place = paid(parent, choose(parent, offering));
        long back = http(parent)
                .get(withdrawal(place))
                .expect(200)
                .json()
                .path("amountFen")
                .asLong();
        http(parent).post(withdrawal(place), Map.of("amountFen", back)).expect(200);
        assertThat(http(parent)
                        .post(withdrawal(place), Map.of("amountFen", back))
                        .expect(409)
                        .code())
                .isEqualTo("enrolment.not_live");
        assertThat(taken(offering)).isZero();
        assertThat(order(place).refundingFen()).isEqualTo(back);
    }

    @Test
    void a_hold_that_nobody_started_to_pay_lapses_after_half_an_hour_and_frees_the_seat() {
        Enrolment place = choose(parent, offering);
        clock.advance(HOLD.minusSeconds(5));
        lapseHolds.run();
        assertThat(now(parent, place).state()).isEqualTo(Enrolment.State.HELD);
        clock.advance(Duration.ofSeconds(6));
        lapseHolds.run();
        eventually(() -> now(parent, place).state() == Enrolment.State.LAPSED);
        assertThat(order(place).state()).isEqualTo(Order.State.CLOSED);
        assertThat(taken(offering)).isZero();
        assertThat(choose(parent, offering).id()).isNotEqualTo(place.id());
    }

    @Test
    void a_payment_that_beats_the_closing_of_its_order_keeps_the_seat() {
        Enrolment place = choose(parent, offering);
        String cashier = cashier(parent, place);
        payUntold(cashier);
        clock.advance(HOLD.plusSeconds(1));
        lapseHolds.run();
        eventually(() -> now(parent, place).state() == Enrolment.State.CONFIRMED);
        assertThat(order(place).state()).isEqualTo(Order.State.PAID);
        assertThat(taken(offering)).isEqualTo(1);
    }

    @Test
    void a_payment_after_the_seat_was_released_gets_it_again_if_it_is_free() {
        Enrolment place = lapsedThenPaid(() -> {});
        eventually(() -> now(parent, place).state() == Enrolment.State.CONFIRMED);
        assertThat(taken(offering)).isEqualTo(1);
        assertThat(balances()).containsExactlyInAnyOrderEntriesOf(books(FEE));
    }

    @Test
    void a_payment_after_the_seat_went_to_others_goes_back_by_itself() {
        Enrolment place = lapsedThenPaid(() -> {
            choose(parent(pupil()), offering);
            choose(parent(pupil()), offering);
        });
        eventually(() -> order(place).state() == Order.State.REFUNDING);
        PaymentJobs.sendRefunds(context);
        assertThat(order(place).state()).isEqualTo(Order.State.REFUNDED);
        assertThat(now(parent, place).state()).isEqualTo(Enrolment.State.LAPSED);
        assertThat(balances()).containsExactlyInAnyOrderEntriesOf(books(0));
        assertThat(taken(offering)).isEqualTo(2);
    }

    @Test
    void a_payment_that_arrives_after_the_family_left_goes_back_whole() {
        Enrolment place = choose(parent, offering);
        String cashier = cashier(parent, place);
        http(parent).post(withdrawal(place), Map.of("amountFen", 0)).expect(200);
        assertThat(taken(offering)).isZero();
        payUntold(cashier);
        lapseHolds.run();
        eventually(() -> order(place).state() == Order.State.REFUNDING);
        PaymentJobs.sendRefunds(context);
        assertThat(order(place).state()).isEqualTo(Order.State.REFUNDED);
        assertThat(now(parent, place).state()).isEqualTo(Enrolment.State.WITHDRAWN);
        assertThat(balances()).containsExactlyInAnyOrderEntriesOf(books(0));
    }

    @Test
    void a_pupil_who_leaves_the_school_leaves_its_courses_and_the_money_goes_back() {
        Offering free = published(authority, school, 4, 2, 0);
        open(free);
        Enrolment place = paid(parent, choose(parent, offering));
        Enrolment other = choose(parent, free);
        http(school)
                .post("/api/pupils/" + place.pupil().value() + "/leaving", Map.of())
                .expect(200);
        eventually(() -> now(school, place).state() == Enrolment.State.WITHDRAWN
                && now(school, other).state() == Enrolment.State.WITHDRAWN);
        assertThat(taken(offering)).isZero();
        assertThat(taken(free)).isZero();
        PaymentJobs.sendRefunds(context);
        assertThat(balances()).containsExactlyInAnyOrderEntriesOf(books(0));
        assertThat(http(parent)
                        .post(
                                "/api/children/" + place.pupil().value() + "/enrolments",
                                Map.of("offering", free.id().value()))
                        .expect(409)
                        .code())
                .isEqualTo("enrolment.not_on_roll");
    }
}
