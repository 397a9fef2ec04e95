package kehou.enrolment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kehou.Http;
import kehou.channel.SandboxCashier;
import kehou.kernel.Scope;
import kehou.payment.Order;
import kehou.payment.Payments;
import kehou.plan.Offering;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** A class on Thursdays with a public fee, of which families buy single days. */
abstract class DropInJourney extends EnrolmentJourney {
    static final String THURSDAY = "2026-09-17";
    static final String NEXT = "2026-09-24";

    /** Thursday at noon, when families have decided. */
    static final Instant NOON = Instant.parse("2026-09-17T04:00:00Z");

    @Autowired
    ApplicationContext context;

    @Autowired
    SandboxCashier cashier;

    @Autowired
    Payments payments;

    @Autowired
    DropInSeatsJob seatsJob;

    Offering chess;
    Scope family;

    @BeforeEach
    void a_class_on_thursdays_with_a_public_fee() {
        chess = published(authority, school, 4, 3, FEE);
        family = parent(pupil());
        serveOn(THURSDAY, chess);
    }

    static <T> List<T> together(List<Callable<T>> twins) throws Exception {
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
    long opened(int seats) {
        return open(seats).expect(200).json().path("dayFen").asLong();
    }

    Http.Answer open(int seats) {
        return http(school).put("/api/drop-ins/offerings/" + chess.id().value(), Map.of("seats", seats));
    }

    JsonNode openings() {
        return http(school).get("/api/drop-ins/offerings").expect(200).json().get(0);
    }

    Http.Answer book(Scope who, String date) {
        Map<String, Object> wish = new HashMap<>();
        wish.put("date", date);
        wish.put("offering", chess.id().value());
        return http(who).post(path(who), wish);
    }

    Http.Answer cancel(Scope who, JsonNode booking, long seen) {
        return http(who).post(path(who) + "/" + id(booking) + "/cancellation", Map.of("seenFen", seen));
    }

    Http.Answer strike(JsonNode booking, long seen) {
        return http(school).post("/api/drop-ins/" + id(booking) + "/cancellation", Map.of("seenFen", seen));
    }

    void pay(Scope who, JsonNode booking) {
        pay(cashier(who, booking));
        eventually(() -> bookings(who).stream()
                .anyMatch(one -> one.path("dropIn").path("id").asLong() == id(booking)
                        && one.path("dropIn").path("state").asString().equals("BOOKED")));
    }

    String cashier(Scope who, JsonNode booking) {
        return http(who)
                .post("/api/orders/" + booking.path("order").asLong() + "/payments", Map.of("channel", "SANDBOX"))
                .expect(200)
                .json()
                .path("cashierUrl")
                .asString();
    }

    Order order(JsonNode booking) {
        Order.Id id = new Order.Id(booking.path("order").asLong());
        return tenancy.as(school, () -> orders.find(school, id));
    }

    List<JsonNode> bookings(Scope who) {
        return mine(who).path("bookings").valueStream().toList();
    }

    JsonNode booking(Scope who) {
        return bookings(who).getFirst();
    }

    JsonNode mine(Scope who) {
        return http(who).get(path(who)).expect(200).json();
    }

    JsonNode dayOf(Scope who, String date) {
        return mine(who)
                .path("days")
                .valueStream()
                .filter(one -> one.path("date").asString().equals(date))
                .findFirst()
                .orElseThrow();
    }

    JsonNode list(String date) {
        return http(school).get("/api/drop-ins?date=" + date).expect(200).json().path("items");
    }

    long session(String date) {
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

    boolean told(Scope who, String kind) {
        return messages(who).stream().anyMatch(one -> one.startsWith(kind));
    }

    static long id(JsonNode booking) {
        return booking.path("id").asLong();
    }

    static String path(Scope who) {
        return "/api/children/" + childOf(who) + "/drop-ins";
    }

    static String token(String link) {
        return link.substring(link.lastIndexOf('/') + 1);
    }
}
