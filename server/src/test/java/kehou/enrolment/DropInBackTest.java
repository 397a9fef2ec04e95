package kehou.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import kehou.Clause;
import kehou.Http;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.payment.Order;
import kehou.payment.PaymentJobs;
import kehou.people.HomeClass;
import kehou.people.Pupil;
import kehou.plan.Offering;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A single day that was paid and does not come about goes back whole. */
@Clause("SH-2.1/drop-in")
class DropInBackTest extends DropInJourney {
    @Autowired
    DropInDesk desk;

    @Test
    void a_closure_a_cancelled_lesson_and_the_end_of_the_class_pay_back() {
        Scope closed = family();
        Scope cancelled = family();
        Scope ended = family();
        long price = opened(3);
        pay(closed, book(closed, THURSDAY).expect(200).json());
        pay(cancelled, book(cancelled, NEXT).expect(200).json());
        pay(ended, book(ended, "2026-10-15").expect(200).json());
        JsonNode open = book(family, "2026-10-15").expect(200).json();
        assertThat(balances()).containsExactlyInAnyOrderEntriesOf(books(3 * price));

        http(staff(Role.PRINCIPAL, school.place(), number()))
                .post(
                        "/api/closures",
                        Map.of("kind", "STORM", "firstDay", THURSDAY, "lastDay", THURSDAY, "reason", "暴雨"))
                .expect(200);
        eventually(() -> bookings(closed).isEmpty());
        eventually(() -> told(closed, "DROP_IN_PAID_BACK"));
        eventually(() -> told(closed, "CLOSURE_DECLARED"));
        PaymentJobs.sendRefunds(context);
        assertThat(balances()).containsExactlyInAnyOrderEntriesOf(books(2 * price));

        http(school)
                .post("/api/sessions/" + session(NEXT) + "/cancellation", Map.of("reason", "老师生病"))
                .expect(200);
        eventually(() -> bookings(cancelled).isEmpty());
        eventually(() -> told(cancelled, "DROP_IN_PAID_BACK"));
        PaymentJobs.sendRefunds(context);
        assertThat(balances()).containsExactlyInAnyOrderEntriesOf(books(price));

        String from = "/api/offerings/" + chess.id().value() + "/end";
        JsonNode preview =
                http(school).get(from + "?from=2026-10-12").expect(200).json();
        assertThat(preview.path("dropIns").asInt()).isEqualTo(2);
        assertThat(preview.path("dropInFen").asLong()).isEqualTo(price);
        Map<String, Object> draft = Map.of(
                "from",
                "2026-10-12",
                "reason",
                "人数太少",
                "fingerprint",
                preview.path("fingerprint").asString());
        http(school).post(from, draft).expect(200);
        PaymentJobs.sendRefunds(context);
        assertThat(balances()).containsExactlyInAnyOrderEntriesOf(books(0));
        assertThat(booking(ended).path("dropIn").path("kind").asString()).isEqualTo("CARE");
        assertThat(booking(family).path("dropIn").path("kind").asString()).isEqualTo("CARE");
        assertThat(order(open).state()).isEqualTo(Order.State.CLOSED);
        eventually(() -> told(ended, "DROP_IN_PAID_BACK"));
        assertThat(booking(ended).path("backFen").asLong()).isZero();
    }

    @Test
    void a_paid_day_is_the_familys_until_a_place_of_the_term_at_its_hour_is_and_then_all_of_it_goes_back() {
        Offering rival = published(authority, school, 4, 5, 0);
        Offering friday = published(authority, school, 5, 5, 0);
        open(chess, rival, friday);
        long price = opened(2);
        Scope elsewhere = family();
        Scope same = family();
        pay(elsewhere, book(elsewhere, THURSDAY).expect(200).json());
        JsonNode day = book(same, THURSDAY).expect(200).json();
        pay(same, day);
        choose(elsewhere, friday);
        assertThat(bookings(elsewhere)).hasSize(1);

        // What costs nothing is the child's at once, and the hour with it.
        choose(elsewhere, rival);
        assertThat(bookings(elsewhere)).isEmpty();
        PaymentJobs.sendRefunds(context);
        assertThat(balances()).containsExactlyInAnyOrderEntriesOf(books(price));
        eventually(() -> told(elsewhere, "DROP_IN_GIVEN_WAY"));
        assertThat(messages(elsewhere)).noneMatch(one -> one.startsWith("DROP_IN_PAID_BACK"));

        // A place that waits for its payment may lapse: the day stays until it is paid.
        Enrolment held = choose(same, chess);
        assertThat(bookings(same)).hasSize(1);
        paid(same, held);
        assertThat(bookings(same)).isEmpty();
        assertThat(list(THURSDAY)).isEmpty();
        assertThat(tenancy.as(school, () -> enrolments.expected(school, chess.id(), LocalDate.parse(THURSDAY))))
                .extracting(Pupil.Id::value)
                .containsExactly(childOf(same));
        assertThat(cancel(same, day, price).expect(409).code()).isEqualTo("enrolment.drop_in_not_booked");
        PaymentJobs.sendRefunds(context);
        assertThat(order(day).state()).isEqualTo(Order.State.REFUNDED);
        assertThat(balances()).containsExactlyInAnyOrderEntriesOf(books(FEE));
        eventually(() -> told(same, "DROP_IN_GIVEN_WAY"));
        book(parent(pupil()), THURSDAY).expect(200);
    }

    @Test
    void a_day_that_costs_nothing_gives_way_to_a_place_at_its_hour_too_and_its_seat_is_free() {
        chess = published(authority, school, 4, 3, 0);
        Offering rival = published(authority, school, 4, 5, 0);
        Offering friday = published(authority, school, 5, 5, 0);
        open(rival, friday);
        assertThat(opened(1)).isZero();
        Scope own = family();
        eventually(() -> book(own, THURSDAY).status() == 200);
        Scope next = parent(pupil());
        assertThat(book(next, THURSDAY).expect(409).code()).isEqualTo("enrolment.drop_in_full");

        choose(own, friday);
        assertThat(bookings(own)).hasSize(1);
        choose(own, rival);
        assertThat(bookings(own)).isEmpty();
        eventually(() -> told(own, "DROP_IN_GIVEN_WAY"));
        book(next, THURSDAY).expect(200);
        assertThat(list(THURSDAY)).hasSize(1);
    }

    @Test
    void the_days_of_a_child_that_leaves_are_free_again_and_what_was_paid_goes_back() {
        long price = opened(1);
        Scope paid = family();
        JsonNode day = book(paid, THURSDAY).expect(200).json();
        pay(paid, day);
        chess = published(authority, school, 4, 3, 0);
        opened(1);
        Scope free = family();
        eventually(() -> book(free, THURSDAY).status() == 200);
        assertThat(list(THURSDAY)).hasSize(2);
        assertThat(balances()).containsExactlyInAnyOrderEntriesOf(books(price));

        List.of(paid, free)
                .forEach(who -> http(school)
                        .post("/api/pupils/" + childOf(who) + "/leaving", Map.of())
                        .expect(200));
        eventually(() -> list(THURSDAY).isEmpty());
        book(parent(pupil()), THURSDAY).expect(200);
        PaymentJobs.sendRefunds(context);
        assertThat(order(day).state()).isEqualTo(Order.State.REFUNDED);
        assertThat(balances()).containsExactlyInAnyOrderEntriesOf(books(0));
    }

    @Test
    void of_a_place_and_a_day_at_its_hour_that_are_taken_in_the_same_moment_the_place_stays() throws Exception {
        chess = published(authority, school, 4, 3, 0);
        Offering rival = published(authority, school, 4, 5, 0);
        open(rival);
        opened(2);
        eventually(() -> book(parent(pupil()), THURSDAY).status() == 200);
        Scope late = family();
        Scope early = family();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Http.Answer> day = beforeTheCommit(() -> decide(late, rival), threads, () -> book(late, THURSDAY));
            assertThat(day.get().expect(409).code()).isEqualTo("enrolment.time_clash");

            DropInWish wish = new DropInWish(LocalDate.parse(THURSDAY), chess.id());
            Future<Http.Answer> place =
                    beforeTheCommit(() -> desk.book(early, child(early), wish), threads, () -> enrol(early, rival));
            place.get().expect(200);
        }
        assertThat(bookings(late)).isEmpty();
        assertThat(bookings(early)).isEmpty();
        eventually(() -> told(early, "DROP_IN_GIVEN_WAY"));
    }

    @Test
    void late_money_for_a_lapsed_day_goes_back_when_a_place_takes_its_hour_in_the_same_moment() throws Exception {
        Offering rival = published(authority, school, 4, 5, 0);
        open(rival);
        opened(1);
        JsonNode lapsed = book(family, THURSDAY).expect(200).json();
        String link = cashier(family, lapsed);
        clock.advance(Counter.HOLD);
        eventually(() -> {
            lapseHolds.run();
            return bookings(family).isEmpty();
        });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            inSchools(
                    () -> {
                        decide(family, rival);
                        threads.submit(() -> payments.paid(cashier.payAfterAll(token(link))));
                        eventually(() -> waiting() || !bookings(family).isEmpty());
                        return true;
                    },
                    school.place());
        }
        eventually(() -> {
            PaymentJobs.sendRefunds(context);
            return order(lapsed).state() == Order.State.REFUNDED;
        });
        assertThat(bookings(family)).isEmpty();
        assertThat(balances()).containsExactlyInAnyOrderEntriesOf(books(0));
    }

    /** What the first does is committed only when the second waits for it, or has its answer without. */
    private Future<Http.Answer> beforeTheCommit(
            Supplier<?> first, ExecutorService threads, Callable<Http.Answer> second) {
        return inSchools(
                () -> {
                    first.get();
                    Future<Http.Answer> meanwhile = threads.submit(second);
                    eventually(() -> meanwhile.isDone() || waiting());
                    return meanwhile;
                },
                school.place());
    }

    private Object decide(Scope who, Offering offering) {
        Attempt press = new Attempt(child(who), 3, new HomeClass.Id(1), offering.id(), number(), clock.instant());
        return enrolments.decide(school, school.place(), List.of(press));
    }

    private static Pupil.Id child(Scope who) {
        return new Pupil.Id(childOf(who));
    }

    private boolean waiting() {
        return jdbc.sql("select exists (select 1 from pg_locks where not granted and locktype = 'advisory')")
                .query(Boolean.class)
                .single();
    }

    @Test
    void a_day_that_is_paid_while_its_hour_is_taken_goes_back_and_a_lesson_that_has_begun_stays() throws Exception {
        Offering rival = published(authority, school, 4, 5, 0);
        open(rival);
        long price = opened(2);
        JsonNode held = book(family, THURSDAY).expect(200).json();
        String link = cashier(family, held);
        together(List.<Callable<Integer>>of(
                () -> {
                    pay(link);
                    return 200;
                },
                () -> enrol(family, rival).expect(200).status()));
        eventually(() -> {
            PaymentJobs.askProviders(context);
            lapseHolds.run();
            PaymentJobs.sendRefunds(context);
            return order(held).state() == Order.State.REFUNDED;
        });
        assertThat(bookings(family)).isEmpty();
        assertThat(balances()).containsExactlyInAnyOrderEntriesOf(books(0));

        Scope begun = parent(pupil());
        pay(begun, book(begun, THURSDAY).expect(200).json());
        clock.moveTo(Instant.parse("2026-09-17T08:30:00Z"));
        choose(begun, rival);
        assertThat(bookings(begun)).hasSize(1);
        PaymentJobs.sendRefunds(context);
        assertThat(balances()).containsExactlyInAnyOrderEntriesOf(books(price));
    }
}
