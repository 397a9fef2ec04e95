package kehou.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kehou.Http;
import kehou.kernel.KeyedWrite;
import kehou.kernel.Scope;
import kehou.payment.Ledger;
import kehou.payment.LedgerAccount;
import kehou.payment.LedgerBalance;
import kehou.payment.Order;
import kehou.payment.Orders;
import kehou.people.Pupil;
import kehou.plan.Offering;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Families at open windows, and the way of their money. */
abstract class EnrolmentJourney extends FamilyJourney {
    static final long FEE = 24000;

    @Autowired
    Windows windows;

    @Autowired
    Enrolments enrolments;

    @Autowired
    Orders orders;

    @Autowired
    Ledger ledger;

    @Autowired
    LapseHoldsJob lapseHolds;

    /** Every school day has an evening, and the class is on the timetable of this one. */
    void serveOn(String day, Offering offering) {
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
                .get("/api/sessions?from=" + day + "&to=" + day)
                .expect(200)
                .text()
                .contains("\"offering\":" + offering.id().value()));
    }

    /** A window for grade 3 that opened an hour ago and closes tomorrow. */
    SelectionWindow open(Offering... offerings) {
        Instant now = clock.instant();
        return window(now.minus(Duration.ofHours(1)), now.plus(Duration.ofDays(1)), List.of(3), offerings);
    }

    SelectionWindow window(Instant opens, Instant closes, List<Integer> grades, Offering... offerings) {
        WindowDraft draft = new WindowDraft(
                SelectionWindow.Mode.FIRST_COME,
                opens,
                closes,
                Stream.of(offerings).map(Offering::id).toList(),
                grades,
                null,
                null);
        return tenancy.as(school, () -> windows.announce(school, school.place(), draft));
    }

    Enrolment choose(Scope parent, Offering offering) {
        return press(parent, offering, write(parent, offering));
    }

    /** As a phone presses: through the school's lane. */
    Enrolment press(Scope parent, Offering offering, KeyedWrite write) {
        Pupil.Id child = new Pupil.Id(parent.pupils().iterator().next());
        return tenancy.as(parent, () -> enrolments.press(parent, child, offering.id(), write));
    }

    /** A choice under a key of its own. */
    static KeyedWrite write(Scope parent, Offering offering) {
        byte[] body = ByteBuffer.allocate(32).putLong(offering.id().value()).array();
        return new KeyedWrite(parent.account(), UUID.randomUUID().toString(), "POST /enrolments", body);
    }

    Enrolment now(Scope parent, Enrolment enrolment) {
        return tenancy.as(parent, () -> enrolments.find(parent, enrolment.id()));
    }

    Order order(Enrolment enrolment) {
        return tenancy.as(school, () -> orders.find(school, orderOf(enrolment)));
    }

    static Order.Id orderOf(Enrolment enrolment) {
        Order.Id order = enrolment.order();
        if (order == null) {
            throw new AssertionError("free of charge: " + enrolment);
        }
        return order;
    }

    /** Starts to pay; gives the cashier's address. */
    String cashier(Scope parent, Enrolment enrolment) {
        return http(parent)
                .post("/api/orders/" + orderOf(enrolment).value() + "/payments", Map.of("channel", "SANDBOX"))
                .expect(200)
                .json()
                .path("cashierUrl")
                .asString();
    }

    void pay(String cashierUrl) {
        http().send("POST", cashierUrl, null, null).expect(200);
    }

    /** Pays and waits for the place. */
    Enrolment paid(Scope parent, Enrolment enrolment) {
        pay(cashier(parent, enrolment));
        eventually(() -> now(parent, enrolment).state() == Enrolment.State.CONFIRMED);
        return now(parent, enrolment);
    }

    int taken(Offering offering) {
        return inSchools(
                () -> jdbc.sql("select taken from enrolment.seat where offering = :id")
                        .param("id", offering.id().value())
                        .query(Integer.class)
                        .single(),
                school.place());
    }

    /** As many seats are taken as there are places with one. */
    void assertSeatsCounted(Offering offering) {
        int live = tenancy.as(school, () -> enrolments.ofOffering(school, offering.id()))
                .size();
        assertThat(taken(offering)).isEqualTo(live);
        List<Boolean> noted = inSchools(
                () -> jdbc.sql("""
                        select taken = sum(change) over (order by id) from enrolment.seat_change
                        where offering = :id order by id
                        """)
                        .param("id", offering.id().value())
                        .query(Boolean.class)
                        .list(),
                school.place());
        assertThat(noted)
                .as("each change of the seats is noted with how they stood after it")
                .hasSizeGreaterThanOrEqualTo(Math.min(1, live))
                .doesNotContain(false);
    }

    Map<LedgerAccount, Long> balances() {
        return tenancy.as(school, () -> ledger.balances(school)).stream()
                .collect(Collectors.toMap(LedgerBalance::account, LedgerBalance::balanceFen));
    }

    static Map<LedgerAccount, Long> books(long fen) {
        return Map.of(LedgerAccount.FAMILY, -fen, LedgerAccount.CHANNEL, 0L, LedgerAccount.SUPERVISED, fen);
    }

    JsonNode catalogue(Scope parent) {
        return http(parent)
                .get("/api/children/" + parent.pupils().iterator().next() + "/catalogue")
                .expect(200)
                .json();
    }

    /** The offering as the child's catalogue shows it. */
    JsonNode item(Scope parent, Offering offering) {
        return catalogue(parent)
                .path("days")
                .valueStream()
                .flatMap(day -> day.path("items").valueStream())
                .filter(item -> item.path("offering").asLong() == offering.id().value())
                .findFirst()
                .orElseThrow();
    }

    Http.Answer enrol(Scope parent, Offering offering) {
        return http(parent)
                .post(
                        "/api/children/" + childOf(parent) + "/enrolments",
                        Map.of("offering", offering.id().value()));
    }
}
