package kehou.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import kehou.Clause;
import kehou.Http;
import kehou.kernel.Scope;
import kehou.payment.Order;
import kehou.payment.PaymentJobs;
import kehou.plan.Offering;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Single days of a class that costs a fee: paid by the lesson, on seats apart from those of the term. */
@Clause("SH-2.1/drop-in")
class DropInFeeTest extends DropInJourney {
    @Test
    void a_day_costs_one_lesson_of_the_public_fee_and_is_the_childs_once_it_is_paid() {
        long price = opened(1);
        JsonNode notice = http().get("/api/public/fees/" + school.place())
                .expect(200)
                .json()
                .path("fees")
                .get(0);
        int lessons = notice.path("lessons").asInt();
        assertThat(lessons).isGreaterThan(10);
        assertThat(price)
                .isEqualTo(FEE / lessons)
                .isEqualTo(notice.path("lessonFen").asLong());
        assertThat(price * lessons).isLessThanOrEqualTo(FEE);
        assertThat(dayOf(family, THURSDAY).path("classes").get(0).path("feeFen").asLong())
                .isEqualTo(price);

        JsonNode held = book(family, THURSDAY).expect(200).json();
        assertThat(held.path("state").asString()).isEqualTo("HELD");
        assertThat(held.path("feeFen").asLong()).isEqualTo(price);
        Instant until = Instant.parse(held.path("holdUntil").asString());
        assertThat(until).isBetween(NOW.plus(Counter.HOLD), clock.instant().plus(Counter.HOLD));
        assertThat(list(THURSDAY)).isEmpty();
        assertThat(book(parent(pupil()), THURSDAY).expect(409).code()).isEqualTo("enrolment.drop_in_full");
        assertThat(order(held).lines().getFirst().title()).contains("9月17日");

        pay(family, held);
        assertThat(list(THURSDAY)).hasSize(1);
        assertThat(balances()).containsExactlyInAnyOrderEntriesOf(books(price));
        assertThat(booking(family).path("backFen").asLong()).isEqualTo(price);
        assertThat(http(family)
                        .get("/api/children/" + childOf(family) + "/sessions?from=" + THURSDAY + "&to=" + THURSDAY)
                        .expect(200)
                        .json())
                .hasSize(1);
    }

    @Test
    void an_unpaid_seat_is_free_again_after_half_an_hour_and_at_the_cutoff_at_the_latest() {
        opened(1);
        JsonNode held = book(family, THURSDAY).expect(200).json();
        clock.advance(Counter.HOLD);
        lapseHolds.run();
        eventually(() -> bookings(family).isEmpty());
        assertThat(order(held).state()).isEqualTo(Order.State.CLOSED);
        Scope other = parent(pupil());
        clock.moveTo(NOON.minus(Duration.ofMinutes(7)));
        JsonNode last = book(other, THURSDAY).expect(200).json();
        assertThat(Instant.parse(last.path("holdUntil").asString())).isEqualTo(NOON);
        clock.moveTo(NOON);
        lapseHolds.run();
        eventually(() -> bookings(other).isEmpty());
        assertThat(balances().values()).allMatch(fen -> fen == 0);
        // The day is lost, its care is not.
        http(other).post(path(other), Map.of("date", THURSDAY)).expect(200);
    }

    @Test
    void what_is_cancelled_before_the_cutoff_goes_back_whole_and_after_it_nothing_as_was_said() {
        long price = opened(2);
        JsonNode held = book(family, THURSDAY).expect(200).json();
        pay(family, held);
        Scope second = parent(pupil());
        JsonNode stays = book(second, THURSDAY).expect(200).json();
        pay(second, stays);
        assertThat(cancel(family, held, 0).expect(409).code()).isEqualTo("enrolment.refund_changed");
        assertThat(cancel(family, held, price)
                        .expect(200)
                        .json()
                        .path("backFen")
                        .asLong())
                .isEqualTo(price);
        assertThat(cancel(family, held, price).expect(409).code()).isEqualTo("enrolment.drop_in_not_booked");
        PaymentJobs.sendRefunds(context);
        assertThat(order(held).state()).isEqualTo(Order.State.REFUNDED);
        assertThat(order(held).channel()).isNotNull();
        assertThat(balances()).containsExactlyInAnyOrderEntriesOf(books(price));

        clock.moveTo(NOON);
        assertThat(booking(second).path("backFen").asLong()).isZero();
        assertThat(booking(second).path("open").asBoolean()).isTrue();
        assertThat(cancel(second, stays, price).expect(409).code()).isEqualTo("enrolment.refund_changed");
        cancel(second, stays, 0).expect(200);
        PaymentJobs.sendRefunds(context);
        assertThat(order(stays).state()).isEqualTo(Order.State.PAID);
        assertThat(balances()).containsExactlyInAnyOrderEntriesOf(books(price));
        assertThat(list(THURSDAY)).isEmpty();
    }

    @Test
    void nobody_gives_a_lesson_up_that_has_begun_and_the_school_pays_back_what_it_takes_back() {
        long price = opened(2);
        JsonNode begun = book(family, THURSDAY).expect(200).json();
        pay(family, begun);
        Scope second = parent(pupil());
        JsonNode taken = book(second, THURSDAY).expect(200).json();
        pay(second, taken);
        clock.moveTo(NOON.plus(Duration.ofHours(1)));
        assertThat(strike(taken, 0).expect(409).code()).isEqualTo("enrolment.refund_changed");
        strike(taken, price).expect(200);
        PaymentJobs.sendRefunds(context);
        assertThat(balances()).containsExactlyInAnyOrderEntriesOf(books(price));
        clock.moveTo(Instant.parse("2026-09-17T08:30:00Z"));
        assertThat(cancel(family, begun, 0).expect(409).code()).isEqualTo("enrolment.drop_in_cutoff");
        assertThat(strike(begun, price).expect(409).code()).isEqualTo("enrolment.drop_in_cutoff");
        assertThat(balances()).containsExactlyInAnyOrderEntriesOf(books(price));
    }

    @Test
    void money_that_comes_late_gets_a_free_seat_again_or_goes_back() {
        long price = opened(1);
        JsonNode lost = book(family, THURSDAY).expect(200).json();
        String link = cashier(family, lost);
        clock.advance(Counter.HOLD);
        eventually(() -> {
            lapseHolds.run();
            return bookings(family).isEmpty();
        });
        payments.paid(cashier.payAfterAll(token(link)));
        eventually(() -> bookings(family).size() == 1);
        assertThat(list(THURSDAY)).hasSize(1);

        Scope late = parent(pupil());
        JsonNode gone = book(late, NEXT).expect(200).json();
        String second = cashier(late, gone);
        clock.advance(Counter.HOLD);
        eventually(() -> {
            lapseHolds.run();
            return bookings(late).isEmpty();
        });
        pay(family, book(family, NEXT).expect(200).json());
        payments.paid(cashier.payAfterAll(token(second)));
        eventually(() -> order(gone).state() == Order.State.REFUNDING);
        PaymentJobs.sendRefunds(context);
        assertThat(order(gone).state()).isEqualTo(Order.State.REFUNDED);
        assertThat(balances()).containsExactlyInAnyOrderEntriesOf(books(2 * price));
    }

    @Test
    void a_payment_after_the_family_cancelled_goes_back_whole() {
        opened(1);
        JsonNode held = book(family, THURSDAY).expect(200).json();
        String link = cashier(family, held);
        cancel(family, held, 0).expect(200);
        cashier.pay(token(link));
        eventually(() -> {
            PaymentJobs.askProviders(context);
            lapseHolds.run();
            PaymentJobs.sendRefunds(context);
            return order(held).state() == Order.State.REFUNDED;
        });
        assertThat(balances()).containsExactlyInAnyOrderEntriesOf(books(0));
        book(parent(pupil()), THURSDAY).expect(200);
    }

    @Test
    void other_families_other_schools_and_a_fee_that_is_not_public_are_refused() {
        long price = opened(1);
        JsonNode held = book(family, THURSDAY).expect(200).json();
        pay(family, held);
        Scope other = parent(pupil());
        cancel(other, held, price).expect(404);
        http(other)
                .post(path(family), Map.of("date", NEXT, "offering", chess.id().value()))
                .expect(404);
        http(other).get("/api/orders/" + order(held).id().value()).expect(404);
        Scope elsewhere = school(authority);
        http(elsewhere).post("/api/drop-ins/" + id(held) + "/cancellation").expect(404);
        Scope theirs = parent(pupils(elsewhere, 1).getFirst());
        assertThat(book(theirs, THURSDAY).status()).isIn(404, 409);

        Scope practice = practiceSchool(authority);
        Offering hidden = published(authority, practice, 4, 3, FEE);
        Http.Answer refused = http(practice)
                .put("/api/drop-ins/offerings/" + hidden.id().value(), Map.of("seats", 1))
                .expect(409);
        assertThat(refused.code()).isEqualTo("plan.fee_not_public");
        assertThat(refused.json().path("facts").path("clause").asString()).isEqualTo("JB-3.2");
        JsonNode line =
                http(practice).get("/api/drop-ins/offerings").expect(200).json().get(0);
        assertThat(line.path("dayFen").isNull() || line.path("dayFen").isMissingNode())
                .isTrue();
    }
}
