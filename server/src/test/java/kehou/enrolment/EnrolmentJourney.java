package kehou.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kehou.Http;
import kehou.files.Samples;
import kehou.kernel.KeyedWrite;
import kehou.kernel.Purpose;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.payment.Ledger;
import kehou.payment.LedgerAccount;
import kehou.payment.LedgerBalance;
import kehou.payment.Order;
import kehou.payment.Orders;
import kehou.people.Guardians;
import kehou.people.Pupil;
import kehou.plan.Offering;
import kehou.plan.OfferingDraft;
import kehou.plan.OfferingSlotDraft;
import kehou.plan.PlanJourney;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A school with pupils, families and open windows, and the way of their money. */
abstract class EnrolmentJourney extends PlanJourney {
    static final long FEE = 24000;

    @Autowired
    Windows windows;

    @Autowired
    Enrolments enrolments;

    @Autowired
    Orders orders;

    @Autowired
    Guardians guardians;

    @Autowired
    Ledger ledger;

    @Autowired
    LapseHoldsJob lapseHolds;

    Scope authority;
    Scope school;

    @BeforeEach
    void a_school_and_its_authority() {
        authority = authority();
        school = school(authority);
    }

    /** A published class of 35 seats that costs nothing and meets on these Wednesdays only. */
    Offering on(String... days) {
        OfferingDraft weekly = draft(authority, school, 3, 35, 0);
        OfferingDraft dated = OfferingDraft.of(
                weekly.course(),
                weekly.strand(),
                weekly.instructor(),
                Stream.of(days)
                        .map(day -> new OfferingSlotDraft(
                                3,
                                LocalTime.of(16, 30),
                                LocalTime.of(17, 30),
                                venue(school, 500).id(),
                                null,
                                LocalDate.parse(day)))
                        .toList(),
                weekly.grades(),
                35,
                0);
        return tenancy.as(school, () -> {
            Offering offering = offerings.add(school, school.place(), dated);
            notices.publish(school, offering.id(), APPROVAL);
            return offerings.find(school, offering.id());
        });
    }

    /** A pupil of grade 3. */
    Pupil.Id pupil() {
        return pupils(1).getFirst();
    }

    List<Pupil.Id> pupils(int count) {
        return pupils(school, count);
    }

    /** A family as a roster brings it in, with an account of its own, whose inbox is real; its child is in grade 3. */
    Scope family() {
        long number = number();
        String name = "欧阳候" + (char) ('一' + number % 2000);
        String csv = "年级,班级,姓名,性别,出生日期,父亲姓名,父亲手机\n三年级,7班,%s,女,2017-05-06,欧阳父亲,1972%07d\n".formatted(name, number);
        long file = http(school)
                .upload("/api/roster-imports", "名单.csv", csv.getBytes(StandardCharsets.UTF_8), "kind", "PUPILS")
                .expect(200)
                .json()
                .path("id")
                .asLong();
        http(school)
                .post("/api/roster-imports/" + file + "/confirmation", Map.of("leave", false))
                .expect(200);
        Pupil.Id child = new Pupil.Id(http(school)
                .get("/api/pupils?limit=200")
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .filter(one -> one.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asLong());
        Scope system = Scope.system(Purpose.SERVICE, child.school());
        return guardian(inSchools(() -> guardians.of(system, child).getFirst(), child.school()), child.value());
    }

    List<String> messages(Scope family) {
        return http(family)
                .get("/api/messages")
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .map(message -> message.path("kind").asString() + " "
                        + message.path("about").asLong())
                .toList();
    }

    static Scope parent(Pupil.Id... children) {
        return guardian(number(), Stream.of(children).map(Pupil.Id::value).toArray(Long[]::new));
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

    static long childOf(Scope parent) {
        return parent.pupils().iterator().next();
    }

    Scope principal() {
        return staff(Role.PRINCIPAL, school.place(), number());
    }

    /** The family applied for its child to come first and two persons agreed. */
    long needs(Scope parent, String... needs) {
        JsonNode file = http(parent)
                .upload("/api/files", "证明.pdf", Samples.pdf("证明"), "use", "NEED_PROOF", "school", "" + school.place())
                .expect(200)
                .json();
        Map<String, Object> draft = Map.of(
                "needs",
                List.of(needs),
                "words",
                "家里情况",
                "files",
                List.of(file.path("id").asLong()));
        long claim = http(parent)
                .post("/api/children/" + childOf(parent) + "/need-claims", draft)
                .expect(200)
                .json()
                .path("id")
                .asLong();
        http(school).post("/api/need-claims/" + claim + "/approval").expect(200);
        http(principal()).post("/api/need-claims/" + claim + "/approval").expect(200);
        return claim;
    }
}
