package kehou.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kehou.Clause;
import kehou.Http;
import kehou.channel.SandboxCashier;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.payment.Order;
import kehou.payment.PaymentJobs;
import kehou.payment.Payments;
import kehou.people.Pupil;
import kehou.plan.Offering;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Single days of a class that costs a fee: paid by the lesson, on seats apart from those of the term. */
@Clause("SH-2.1/drop-in")
class DropInFeeTest extends EnrolmentJourney {
    private static final String THURSDAY = "2026-09-17";
    private static final String NEXT = "2026-09-24";

    /** Thursday at noon, when families have decided. */
    private static final Instant NOON = Instant.parse("2026-09-17T04:00:00Z");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private SandboxCashier cashier;

    @Autowired
    private Payments payments;

    @Autowired
    private DropInSeatsJob seatsJob;

    private Offering chess;
    private Scope family;

    @BeforeEach
    void a_class_on_thursdays_with_a_public_fee() {
        chess = published(authority, school, 4, 3, FEE);
        family = parent(pupil());
        http(school)
                .post(
                        "/api/service-periods",
                        Map.of(
                                "kind", "SCHOOL_DAY",
                                "season", "",
                                "weekdays", List.of(1, 2, 3, 4, 5),
                                "from", "16:30",
                                "to", "18:30",
                                "firstDay", "2026-09-01",
                                "lastDay", "2027-01-20"))
                .expect(200);
        eventually(() -> http(school)
                .get("/api/sessions?from=" + THURSDAY + "&to=" + THURSDAY)
                .expect(200)
                .text()
                .contains("\"offering\":" + chess.id().value()));
    }

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
    void the_last_seat_of_a_day_goes_to_one_of_two_a_retry_is_the_same_and_is_billed_once() throws Exception {
        opened(1);
        List<Scope> families = List.of(family, parent(pupil()), parent(pupil()));
        List<Integer> answers = together(families.stream()
                .<Callable<Integer>>map(one -> () -> book(one, THURSDAY).status())
                .toList());
        assertThat(answers).containsOnlyOnce(200);
        assertThat(inSchools(
                        () -> jdbc.sql("select count(*) from payment.orders")
                                .query(Integer.class)
                                .single(),
                        school.place()))
                .isEqualTo(1);
        String key = UUID.randomUUID().toString();
        Scope again = families.stream()
                .filter(one -> bookings(one).isEmpty())
                .findFirst()
                .orElseThrow();
        Map<String, Object> wish = Map.of("date", NEXT, "offering", chess.id().value());
        String once =
                http(again).send("POST", path(again), wish, key).expect(200).text();
        assertThat(http(again).send("POST", path(again), wish, key).expect(200).text())
                .isEqualTo(once);
        assertThat(bookings(again)).hasSize(1);
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

    @Test
    void a_place_of_the_term_never_takes_a_seat_that_is_kept_for_single_days() throws Exception {
        open(chess);
        opened(1);
        book(family, THURSDAY).expect(200);
        List<Scope> all = List.of(parent(pupil()), parent(pupil()), parent(pupil()));
        List<Integer> answers = together(all.stream()
                .<Callable<Integer>>map(one -> () -> enrol(one, chess).status())
                .toList());
        assertThat(answers).containsExactlyInAnyOrder(200, 200, 409);
        assertThat(openings().path("most").asInt()).isEqualTo(1);
        assertThat(open(2).expect(422).code()).isEqualTo("enrolment.drop_in_seats");
        // Who has booked keeps the seat, and once the day is over it is the term's again.
        open(0).expect(200);
        assertThat(openings().path("kept").asInt()).isEqualTo(1);
        assertThat(enrol(parent(pupil()), chess).expect(409).code()).isEqualTo("enrolment.full");
        clock.moveTo(NOON.plus(Duration.ofDays(1)));
        seatsJob.run();
        assertThat(openings().path("kept").asInt()).isZero();
        assertThat(openings().path("most").asInt()).isEqualTo(1);
    }

    @Test
    void the_last_seat_is_the_terms_or_kept_apart_and_never_both() throws Exception {
        open(chess);
        enrol(parent(pupil()), chess).expect(200);
        enrol(parent(pupil()), chess).expect(200);
        Scope third = parent(pupil());
        List<Integer> answers = together(List.of(() -> enrol(third, chess).status(), () -> open(1).status()));
        assertThat(answers).containsOnlyOnce(200);
        assertThat(inSchools(
                        () -> jdbc.sql("""
                                        select s.taken + coalesce((
                                            select o.kept from enrolment.drop_in_opening o where o.offering = s.offering), 0)
                                        from enrolment.seat s where s.offering = :id
                                        """)
                                .param("id", chess.id().value())
                                .query(Integer.class)
                                .single(),
                        school.place()))
                .isEqualTo(3);
    }

    @Test
    void a_window_that_is_announced_later_gives_out_what_single_days_leave() {
        opened(2);
        open(chess);
        enrol(parent(pupil()), chess).expect(200);
        assertThat(enrol(parent(pupil()), chess).expect(409).code()).isEqualTo("enrolment.full");
    }

    private static <T> List<T> together(List<Callable<T>> twins) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> started = twins.stream().map(threads::submit).toList();
            List<T> answers = new ArrayList<>();
            for (Future<T> one : started) {
                answers.add(one.get());
            }
            return answers;
        }
    }

    /** Opens the class to so many children of a single day; what a day costs. */
    private long opened(int seats) {
        return open(seats).expect(200).json().path("dayFen").asLong();
    }

    private Http.Answer open(int seats) {
        return http(school).put("/api/drop-ins/offerings/" + chess.id().value(), Map.of("seats", seats));
    }

    private JsonNode openings() {
        return http(school).get("/api/drop-ins/offerings").expect(200).json().get(0);
    }

    private Http.Answer book(Scope who, String date) {
        Map<String, Object> wish = new HashMap<>();
        wish.put("date", date);
        wish.put("offering", chess.id().value());
        return http(who).post(path(who), wish);
    }

    private Http.Answer cancel(Scope who, JsonNode booking, long seen) {
        return http(who).post(path(who) + "/" + id(booking) + "/cancellation", Map.of("seenFen", seen));
    }

    private Http.Answer strike(JsonNode booking, long seen) {
        return http(school).post("/api/drop-ins/" + id(booking) + "/cancellation", Map.of("seenFen", seen));
    }

    private void pay(Scope who, JsonNode booking) {
        pay(cashier(who, booking));
        eventually(() -> bookings(who).stream()
                .anyMatch(one -> one.path("dropIn").path("id").asLong() == id(booking)
                        && one.path("dropIn").path("state").asString().equals("BOOKED")));
    }

    private String cashier(Scope who, JsonNode booking) {
        return http(who)
                .post("/api/orders/" + booking.path("order").asLong() + "/payments", Map.of("channel", "SANDBOX"))
                .expect(200)
                .json()
                .path("cashierUrl")
                .asString();
    }

    private Order order(JsonNode booking) {
        Order.Id id = new Order.Id(booking.path("order").asLong());
        return tenancy.as(school, () -> orders.find(school, id));
    }

    private List<JsonNode> bookings(Scope who) {
        return mine(who).path("bookings").valueStream().toList();
    }

    private JsonNode booking(Scope who) {
        return bookings(who).getFirst();
    }

    private JsonNode mine(Scope who) {
        return http(who).get(path(who)).expect(200).json();
    }

    private JsonNode dayOf(Scope who, String date) {
        return mine(who)
                .path("days")
                .valueStream()
                .filter(one -> one.path("date").asString().equals(date))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode list(String date) {
        return http(school).get("/api/drop-ins?date=" + date).expect(200).json().path("items");
    }

    private long session(String date) {
        return http(school)
                .get("/api/sessions?from=" + date + "&to=" + date)
                .expect(200)
                .json()
                .valueStream()
                .filter(one -> one.path("offering").asLong() == chess.id().value())
                .findFirst()
                .orElseThrow()
                .path("id")
                .asLong();
    }

    private boolean told(Scope who, String kind) {
        return messages(who).stream().anyMatch(one -> one.startsWith(kind));
    }

    private static long id(JsonNode booking) {
        return booking.path("id").asLong();
    }

    private static String path(Scope who) {
        return "/api/children/" + childOf(who) + "/drop-ins";
    }

    private static String token(String link) {
        return link.substring(link.lastIndexOf('/') + 1);
    }
}
