package kehou.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kehou.Http;
import kehou.channel.PaidNotice;
import kehou.channel.PaymentChannel;
import kehou.channel.SandboxCashier;
import kehou.kernel.Ids;
import kehou.kernel.RowId;
import kehou.kernel.Scope;
import kehou.plan.PlanJourney;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Money without seats: orders opened by hand, the sandbox provider, the books. */
class PaymentTest extends PlanJourney {
    private static final long FEE = 24000;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Autowired
    private Ids ids;

    @Autowired
    private Orders orders;

    @Autowired
    private Payments payments;

    @Autowired
    private Closing closing;

    @Autowired
    private Refunds refunds;

    @Autowired
    private Ledger ledger;

    @Autowired
    private SandboxCashier cashier;

    @Autowired
    private SendRefundsJob sendRefunds;

    @Autowired
    private AskProviderJob askProvider;

    @Autowired
    private JsonMapper json;

    private Scope school;
    private Scope family;

    private record Child(long value) implements RowId {}

    @BeforeEach
    void a_school_and_a_family() {
        school = school(authority());
        family = guardian(number(), pupils(school, 1).getFirst().value());
    }

    @Test
    void a_family_pays_at_the_cashier_and_the_books_show_it_in_the_supervised_account() {
        Order.Id order = open();
        JsonNode bill = cashier("POST", start(order)).json();
        assertThat(bill.path("state").asString()).isEqualTo("PAID");
        assertThat(order(order).state()).isEqualTo(Order.State.PAID);
        assertThat(order(order).channel()).isEqualTo(PaymentChannel.SANDBOX);
        assertThat(balances()).containsExactlyInAnyOrderEntriesOf(books(FEE));
    }

    @Test
    void starting_to_pay_twice_is_one_attempt() {
        Order.Id order = open();
        assertThat(start(order)).isEqualTo(start(order));
    }

    @Test
    void a_notice_that_comes_again_and_again_is_applied_once() throws Exception {
        Order.Id order = open();
        PaidNotice notice = notice(attempt(order), FEE);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> answers = IntStream.range(0, 30)
                    .mapToObj(_ -> threads.submit(() -> call(notice, clock.instant())))
                    .toList();
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isEqualTo(204);
            }
        }
        assertThat(order(order).paidFen()).isEqualTo(FEE);
        assertThat(balances()).containsExactlyInAnyOrderEntriesOf(books(FEE));
    }

    @Test
    void a_forged_and_an_old_notice_change_nothing() {
        Order.Id order = open();
        PaidNotice notice = notice(attempt(order), FEE);
        HttpHeaders forged = cashier.sign(json.writeValueAsString(notice) + " ", clock.instant());
        assertThat(send(forged, json.writeValueAsString(notice))).isEqualTo(401);
        assertThat(send(new HttpHeaders(), json.writeValueAsString(notice))).isEqualTo(401);
        assertThat(call(notice, clock.instant().minus(Duration.ofMinutes(6)))).isEqualTo(401);
        assertThat(order(order).state()).isEqualTo(Order.State.OPEN);
        assertThat(balances()).containsExactlyInAnyOrderEntriesOf(books(0));
    }

    @Test
    void another_amount_or_another_merchant_is_a_doubt_answered_as_a_failure() {
        Order.Id order = open();
        String number = attempt(order);
        assertThat(call(notice(number, FEE - 1), clock.instant())).isEqualTo(409);
        assertThat(call(
                        new PaidNotice(PaymentChannel.SANDBOX, "someone", number, FEE, "X1", clock.instant()),
                        clock.instant()))
                .isEqualTo(409);
        assertThat(order(order).state()).isEqualTo(Order.State.OPEN);
        long doubts = inSchools(
                () -> jdbc.sql("select count(*) from payment.doubt")
                        .query(Long.class)
                        .single(),
                school.place());
        assertThat(doubts).isEqualTo(2);
        assertThat(call(notice(number, FEE), clock.instant())).isEqualTo(204);
        assertThat(order(order).state()).isEqualTo(Order.State.PAID);
    }

    @Test
    void a_notice_of_a_number_that_is_not_ours_is_not_found() {
        assertThat(call(notice("KH" + ids.next(school.place(), Child::new).value(), FEE), clock.instant()))
                .isEqualTo(404);
        assertThat(call(notice("XX1", FEE), clock.instant())).isEqualTo(404);
    }

    @Test
    void what_the_provider_did_not_tell_is_asked_for() {
        Order.Id order = open();
        String token = start(order);
        payUntold(token);
        assertThat(order(order).state()).isEqualTo(Order.State.OPEN);
        clock.advance(Duration.ofSeconds(6));
        askProvider.run();
        assertThat(order(order).state()).isEqualTo(Order.State.PAID);
    }

    @Test
    void closing_at_the_provider_stops_the_cashier_and_a_payment_before_it_wins() {
        Order.Id lapsed = open();
        String token = start(lapsed);
        end(lapsed);
        assertThat(order(lapsed).state()).isEqualTo(Order.State.CLOSING);
        closing.settle(lapsed);
        assertThat(order(lapsed).state()).isEqualTo(Order.State.CLOSED);
        assertThat(cashier("POST", token).json().path("state").asString()).isEqualTo("CLOSED");

        Order.Id paid = open();
        String other = start(paid);
        end(paid);
        payUntold(other);
        closing.settle(paid);
        assertThat(order(paid).state()).isEqualTo(Order.State.PAID);
    }

    @Test
    void an_order_that_nobody_started_to_pay_closes_at_once_and_is_not_paid_any_more() {
        Order.Id order = open();
        assertThat(end(order)).isEqualTo(Order.State.CLOSED);
        assertThat(http(family)
                        .post("/api/orders/" + order.value() + "/payments", Map.of("channel", "SANDBOX"))
                        .expect(409)
                        .code())
                .isEqualTo("payment.order_not_open");
    }

    @Test
    void an_order_past_its_time_is_not_paid_even_before_it_is_closed() {
        Order.Id order = open();
        String token = start(order);
        clock.advance(Duration.ofMinutes(31));
        assertThat(http(family)
                        .post("/api/orders/" + order.value() + "/payments", Map.of("channel", "SANDBOX"))
                        .expect(409)
                        .code())
                .isEqualTo("payment.order_lapsed");
        assertThat(cashier("POST", token).json().path("state").asString()).isEqualTo("CLOSED");
    }

    @Test
    void a_second_payment_through_another_channel_goes_back_by_itself() {
        Order.Id order = open();
        String sandbox = start(order);
        String number = attempt(order);
        PaymentStart wechat =
                tenancy.as(family, () -> payments.start(family, order, PaymentChannel.WECHAT, "/m/orders"));
        cashier("POST", wechat.cashierUrl());
        payUntold(sandbox);
        assertThat(call(notice(number, FEE), clock.instant())).isEqualTo(204);
        assertThat(order(order).refundingFen()).isEqualTo(FEE);
        sendRefunds.run();
        assertThat(order(order).state()).isEqualTo(Order.State.PART_REFUNDED);
        assertThat(balances()).containsExactlyInAnyOrderEntriesOf(books(FEE));
    }

    @Test
    void of_many_refunds_at_once_no_fen_goes_back_twice() throws Exception {
        Order.Id order = paid();
        int asked = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> answers = IntStream.range(0, 12)
                    .mapToObj(_ -> threads.submit(() -> http(school)
                            .post(
                                    "/api/orders/" + order.value() + "/refunds",
                                    Map.of("amountFen", 5000, "note", "停课一次"))
                            .status()))
                    .toList();
            for (Future<Integer> answer : answers) {
                asked += answer.get() == 200 ? 1 : 0;
            }
        }
        assertThat(asked).isEqualTo(4);
        sendRefunds.run();
        sendRefunds.run();
        assertThat(order(order).refundedFen()).isEqualTo(20000);
        assertThat(balances()).containsExactlyInAnyOrderEntriesOf(books(4000));
    }

    @Test
    void one_cause_is_one_refund() {
        Order.Id order = paid();
        Refund first = tenancy.as(school, () -> refunds.ask(school, order, 100, Refund.Why.WITHDRAWN, 7, ""));
        Refund again = tenancy.as(school, () -> refunds.ask(school, order, 100, Refund.Why.WITHDRAWN, 7, ""));
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(order(order).refundingFen()).isEqualTo(100);
    }

    @Test
    void entries_are_never_changed_not_even_by_the_application() {
        paid();
        for (String crime : List.of(
                "update payment.entry set fen = fen + 1", "delete from payment.entry", "truncate payment.entry")) {
            assertThatThrownBy(() -> inSchools(() -> jdbc.sql(crime).update(), school.place()))
                    .hasStackTraceContaining("permission denied");
        }
        assertThat(balances()).containsExactlyInAnyOrderEntriesOf(books(FEE));
    }

    @Test
    void other_families_and_other_schools_find_nothing() {
        Order.Id order = paid();
        Scope neighbour =
                guardian(number(), ids.next(school.place(), Child::new).value());
        Scope stranger = school(authority());
        http(neighbour).get("/api/orders/" + order.value()).expect(404);
        http(neighbour)
                .post("/api/orders/" + order.value() + "/payments", Map.of("channel", "SANDBOX"))
                .expect(404);
        http(stranger).get("/api/orders/" + order.value()).expect(404);
        http(stranger)
                .post("/api/orders/" + order.value() + "/refunds", Map.of("amountFen", 1, "note", "试试"))
                .expect(404);
        assertThat(http(stranger).get("/api/orders").expect(200).json().path("items"))
                .isEmpty();
        assertThat(http(stranger).get("/api/ledger/balances").expect(200).json().findValuesAsString("balanceFen"))
                .containsOnly("0");
    }

    private Order.Id open() {
        Order.Id id = ids.next(school.place(), Order.Id::new);
        long pupil = family.pupils().iterator().next();
        NewOrder order = new NewOrder(
                id,
                pupil,
                family.account(),
                "剪纸",
                List.of(new OrderLine(1, "剪纸", FEE)),
                clock.instant().plus(Duration.ofMinutes(30)));
        tenancy.as(family, () -> orders.open(family, List.of(order)));
        return id;
    }

    private Order.Id paid() {
        Order.Id order = open();
        cashier("POST", start(order));
        return order;
    }

    private Order.State end(Order.Id order) {
        return tenancy.as(family, () -> orders.end(family, order));
    }

    private Order order(Order.Id id) {
        return tenancy.as(school, () -> orders.find(school, id));
    }

    /** Starts to pay and gives the cashier's address. */
    private String start(Order.Id order) {
        return http(family)
                .post("/api/orders/" + order.value() + "/payments", Map.of("channel", "SANDBOX"))
                .expect(200)
                .json()
                .path("cashierUrl")
                .asString();
    }

    /** Starts to pay and gives our number at the provider. */
    private String attempt(Order.Id order) {
        PaymentStart start =
                tenancy.as(family, () -> payments.start(family, order, PaymentChannel.SANDBOX, "/m/orders"));
        return start.payment().outTradeNo();
    }

    /** The provider takes the money, and its notice is lost. */
    private void payUntold(String cashierUrl) {
        cashier.pay(cashierUrl.substring(cashierUrl.lastIndexOf('/') + 1));
    }

    private Http.Answer cashier(String method, String url) {
        return http().send(method, url, null, null).expect(200);
    }

    private PaidNotice notice(String outTradeNo, long fen) {
        return new PaidNotice(
                PaymentChannel.SANDBOX, cashier.merchant(), outTradeNo, fen, "SBX" + outTradeNo, clock.instant());
    }

    private int call(PaidNotice notice, Instant signedAt) {
        String body = json.writeValueAsString(notice);
        return send(cashier.sign(body, signedAt), body);
    }

    private int send(HttpHeaders headers, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url("/api/payments/callback/sandbox")))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        headers.forEach((name, values) -> request.header(name, values.getFirst()));
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<LedgerAccount, Long> balances() {
        return tenancy.as(school, () -> ledger.balances(school)).stream()
                .collect(Collectors.toMap(LedgerBalance::account, LedgerBalance::balanceFen));
    }

    private static Map<LedgerAccount, Long> books(long fen) {
        return Map.of(LedgerAccount.FAMILY, -fen, LedgerAccount.CHANNEL, 0L, LedgerAccount.SUPERVISED, fen);
    }
}
