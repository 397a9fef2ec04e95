package kehou.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kehou.Clause;
import kehou.Http;
import kehou.kernel.Scope;
import kehou.payment.PaymentJobs;
import kehou.plan.Offering;
import kehou.region.Terms;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** What closures owed a class that ends goes back or along with its worth, and is nowhere owed any more. */
@Clause({"change/after", "change/closure"})
class ClassEndClosureTest extends EnrolmentJourney {
    /** A Thursday; the class meets on Wednesdays and was closed yesterday. */
    private static final Instant DAY_AFTER = Instant.parse("2026-10-15T07:00:00Z");

    private static final String FROM = "2026-10-19";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private ClosureRefundJob job;

    @Autowired
    private Terms terms;

    private Offering wednesday;
    private Offering into;
    private Scope first;
    private Scope second;
    private long closure;

    @BeforeEach
    void two_paid_places_whose_class_was_closed_on_one_day() {
        wednesday = published(authority, school, 3, 6, FEE);
        into = published(authority, school, 4, 6, FEE);
        Instant now = clock.instant();
        window(now.minus(Duration.ofHours(1)), now.plus(Duration.ofDays(60)), List.of(3), wednesday, into);
        first = parent(pupil());
        second = parent(pupil());
        paid(first, choose(first, wednesday));
        paid(second, choose(second, wednesday));
        clock.moveTo(Instant.parse("2026-10-12T07:00:00Z"));
        closure = http(principal())
                .post(
                        "/api/closures",
                        Map.of(
                                "kind", "STORM",
                                "firstDay", "2026-10-14",
                                "lastDay", "2026-10-14",
                                "reason", "暴雨红色预警"))
                .expect(200)
                .json()
                .path("id")
                .asLong();
        eventually(() -> counts().equals("2 owed, 0 carried, 0 refunded"));
        clock.moveTo(DAY_AFTER);
    }

    @Test
    void it_goes_along_into_the_other_class_and_comes_back_with_what_a_family_declines() {
        long worth = end(into).path("children").get(0).path("carriedFen").asLong();
        assertThat(worth).isPositive();
        assertThat(counts()).isEqualTo("0 owed, 2 carried, 0 refunded");
        assertThat(seen(first)).isEqualTo("0 owed, 1 carried, 0 refunded");
        assertThat(seen(second)).isEqualTo(seen(first));
        pays(2 * FEE);

        String decline = "/api/enrolments/" + placed(first) + "/withdrawal";
        http(first).post(decline, Map.of("amountFen", worth)).expect(200);
        http(first).post(decline, Map.of("amountFen", worth)).expect(409);
        assertThat(counts()).isEqualTo("0 owed, 1 carried, 1 refunded");
        assertThat(seen(first)).isEqualTo("0 owed, 0 carried, 1 refunded");
        pays(2 * FEE - worth);

        // The end of the term finds nothing more of it to settle.
        clock.moveTo(terms.find(into.term())
                .lastDay()
                .plusDays(1)
                .atTime(LocalTime.NOON)
                .atZone(clock.getZone())
                .toInstant());
        job.run();
        pays(2 * FEE - worth);
        assertThat(counts()).isEqualTo("0 owed, 1 carried, 1 refunded");
    }

    @Test
    void it_goes_back_with_the_rest_where_the_class_is_cancelled() {
        JsonNode seen = end(null);
        assertThat(counts()).isEqualTo("0 owed, 0 carried, 2 refunded");
        assertThat(seen(first)).isEqualTo("0 owed, 0 carried, 1 refunded");
        pays(2 * FEE - seen.path("refundFen").asLong());
        // Lifted too late: what went back stays written down.
        http(principal())
                .post("/api/closures/" + closure + "/withdrawal", Map.of("reason", "雨停了"))
                .status();
        assertThat(counts()).isEqualTo("0 owed, 0 carried, 2 refunded");
    }

    @Test
    void in_a_class_free_of_charge_all_of_it_goes_back() {
        Offering free = published(authority, school, 5, 6, 0);
        open(free);
        JsonNode seen = end(free);
        assertThat(seen.path("children").get(0).path("carriedFen").asLong()).isZero();
        assertThat(counts()).isEqualTo("0 owed, 0 carried, 2 refunded");
        pays(2 * FEE - seen.path("refundFen").asLong());
    }

    /** Confirms what is seen before; gives that. */
    private JsonNode end(Offering merged) {
        String path = "/api/offerings/" + wednesday.id().value() + "/end";
        String other = merged == null ? "" : "&into=" + merged.id().value();
        JsonNode preview =
                http(school).get(path + "?from=" + FROM + other).expect(200).json();
        Map<String, Object> draft = new HashMap<>();
        draft.put("from", FROM);
        draft.put("reason", "报名的孩子太少");
        draft.put("fingerprint", preview.path("fingerprint").asString());
        if (merged != null) {
            draft.put("into", merged.id().value());
            draft.put("answerBy", "2026-10-18");
        }
        http(school).post(path, draft).expect(200);
        return preview;
    }

    private long placed(Scope family) {
        Http.Answer ends = http(family)
                .get("/api/children/" + childOf(family) + "/class-ends")
                .expect(200);
        return ends.json().get(0).path("placed").asLong();
    }

    private void pays(long fen) {
        PaymentJobs.sendRefunds(context);
        assertThat(balances()).containsExactlyInAnyOrderEntriesOf(books(fen));
    }

    /** As the school's desk shows it, of all children. */
    private String counts() {
        JsonNode lines = http(school)
                .get("/api/closures/" + closure + "/credits")
                .expect(200)
                .json()
                .path("items");
        return sum(lines, "owed") + " owed, " + sum(lines, "carried") + " carried, " + sum(lines, "refunded")
                + " refunded";
    }

    private static int sum(JsonNode lines, String field) {
        return lines.valueStream().mapToInt(line -> line.path(field).asInt()).sum();
    }

    /** As the family sees it. */
    private String seen(Scope family) {
        JsonNode one = http(family)
                .get("/api/children/" + childOf(family) + "/closures")
                .expect(200)
                .json()
                .get(0);
        return one.path("owed").asInt() + " owed, " + one.path("carried").asInt() + " carried, "
                + one.path("refunded").asInt() + " refunded";
    }
}
