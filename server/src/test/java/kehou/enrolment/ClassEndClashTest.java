package kehou.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kehou.Clause;
import kehou.Http;
import kehou.kernel.Scope;
import kehou.payment.PaymentJobs;
import kehou.people.Pupil;
import kehou.plan.Offering;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** The hour of the class that another is merged into is the child's from the confirmation on, days before it meets there. */
@Clause("change/after")
class ClassEndClashTest extends EnrolmentJourney {
    private static final Instant FOURTH_WEEK = Instant.parse("2026-10-15T07:00:00Z");
    private static final String FROM = "2026-10-26";

    @Autowired
    private ApplicationContext context;

    private Offering wednesday;
    private Offering into;
    private Offering rival;
    private Scope family;

    @BeforeEach
    void a_class_that_is_merged_into_one_at_the_hour_of_a_third() {
        wednesday = published(authority, school, 3, 6, FEE);
        into = published(authority, school, 4, 6, FEE);
        rival = published(authority, school, 4, 6, 0);
        Instant now = clock.instant();
        window(now.minus(Duration.ofHours(1)), now.plus(Duration.ofDays(60)), List.of(3), wednesday, into, rival);
        family = parent(pupil());
        paid(family, choose(family, wednesday));
        clock.moveTo(FOURTH_WEEK);
    }

    @Test
    void a_class_at_that_hour_is_refused_until_the_family_declines() {
        confirm(preview()).expect(200);
        Http.Answer refused = enrol(family, rival).expect(409);
        assertThat(refused.code()).isEqualTo("enrolment.time_clash");
        assertThat(refused.json().path("facts").path("courseName").asString()).isEqualTo(into.courseName());
        assertThat(item(family, rival).path("open").asBoolean()).isFalse();
        JsonNode end = http(family)
                .get("/api/children/" + childOf(family) + "/class-ends")
                .expect(200)
                .json()
                .get(0);
        http(family)
                .post(
                        "/api/enrolments/" + end.path("placed").asLong() + "/withdrawal",
                        Map.of("amountFen", end.path("carriedFen").asLong()))
                .expect(200);
        enrol(family, rival).expect(200);
    }

    @Test
    void who_chose_something_at_that_hour_before_does_not_move_and_has_the_money_back() {
        String seen = preview();
        enrol(family, rival).expect(200);
        assertThat(confirm(seen).expect(409).code()).isEqualTo("enrolment.class_end_changed");
        JsonNode child = look().path("children").get(0);
        assertThat(child.path("unfit").asString()).isEqualTo("CLASH");
        long back = child.path("refundFen").asLong();
        confirm(preview()).expect(200);
        assertThat(taken(rival)).isEqualTo(1);
        assertThat(taken(into)).isZero();
        PaymentJobs.sendRefunds(context);
        assertThat(balances()).containsExactlyInAnyOrderEntriesOf(books(FEE - back));
    }

    @Test
    void of_a_confirmation_and_presses_in_the_same_moment_one_gets_the_hour_and_nothing_is_lost() throws Exception {
        String seen = preview();
        List<Integer> pressed = new ArrayList<>();
        int confirmed;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Http.Answer>> presses = new ArrayList<>();
            presses.add(threads.submit(() -> enrol(family, rival)));
            Future<Http.Answer> end = threads.submit(() -> confirm(seen));
            presses.add(threads.submit(() -> enrol(family, rival)));
            for (Future<Http.Answer> press : presses) {
                pressed.add(press.get().status());
            }
            confirmed = end.get().status();
        }
        if (confirmed == 200) {
            assertThat(pressed).containsOnly(409);
            assertThat(taken(into)).isEqualTo(1);
        } else {
            assertThat(confirmed).isEqualTo(409);
            assertThat(pressed).contains(200);
            confirm(preview()).expect(200);
        }
        assertThat(taken(into) + taken(rival)).isEqualTo(1);
        assertThat(taken(wednesday)).isZero();
        assertSeatsCounted(into);
        assertSeatsCounted(rival);
    }

    @Test
    void a_class_at_the_hour_of_the_old_one_counts_from_the_day_on_which_that_ends() {
        Offering instead = published(authority, school, 3, 6, FEE);
        open(instead);
        Offering elsewhere = published(authority, school, 2, 6, 0);
        open(elsewhere);
        assertThat(item(family, instead).has("stillIn")).isFalse();
        confirm(preview()).expect(200);
        // Before it is chosen, as long as it waits for its payment, and after: until when the child sits where.
        assertStillIn(item(family, instead));
        assertThat(item(family, elsewhere).has("stillIn")).isFalse();
        assertThat(item(parent(pupil()), instead).has("stillIn")).isFalse();
        Enrolment held = choose(family, instead);
        assertStillIn(item(family, instead));
        Enrolment place = paid(family, held);
        assertStillIn(item(family, instead));
        assertStillIn(place(instead));
        assertThat(place(wednesday).has("stillIn")).isFalse();
        long child = childOf(family);
        assertThat(expected(wednesday, "2026-10-21")).containsExactly(child);
        assertThat(expected(instead, "2026-10-21")).isEmpty();
        assertThat(expected(wednesday, "2026-10-28")).isEmpty();
        assertThat(expected(instead, "2026-10-28")).containsExactly(child);
        assertThat(days())
                .containsExactly(
                        wednesday.id().value() + " 2026-10-21",
                        instead.id().value() + " 2026-10-28",
                        into.id().value() + " 2026-10-29");
        // What it cannot come to is not counted as held when it leaves: the day before its first session all goes back.
        clock.moveTo(Instant.parse("2026-10-27T07:00:00Z"));
        JsonNode worth = http(family)
                .get("/api/enrolments/" + place.id().value() + "/withdrawal")
                .expect(200)
                .json();
        assertThat(worth.path("amountFen").asLong()).isEqualTo(FEE);
        assertThat(item(family, instead).has("stillIn")).isFalse();
        assertThat(place(instead).has("stillIn")).isFalse();
    }

    private void assertStillIn(JsonNode one) {
        assertThat(one.path("stillIn").path("courseName").asString()).isEqualTo(wednesday.courseName());
        assertThat(one.path("stillIn").path("until").asString()).isEqualTo(FROM);
    }

    /** The family's place in that class, in the list of its places. */
    private JsonNode place(Offering of) {
        return http(family)
                .get("/api/children/" + childOf(family) + "/enrolments")
                .expect(200)
                .json()
                .valueStream()
                .filter(one ->
                        one.path("offering").path("id").asLong() == of.id().value())
                .findFirst()
                .orElseThrow();
    }

    private List<Long> expected(Offering of, String day) {
        return tenancy.as(school, () -> enrolments.expected(school, of.id(), LocalDate.parse(day))).stream()
                .map(Pupil.Id::value)
                .toList();
    }

    /** Which class the family sees on which day. */
    private List<String> days() {
        return http(family)
                .get("/api/children/" + childOf(family) + "/sessions?from=2026-10-16&to=2026-10-31")
                .expect(200)
                .json()
                .valueStream()
                .map(one ->
                        one.path("offering").asLong() + " " + one.path("date").asString())
                .toList();
    }

    private JsonNode look() {
        return http(school)
                .get("/api/offerings/" + wednesday.id().value() + "/end?from=" + FROM + "&into="
                        + into.id().value())
                .expect(200)
                .json();
    }

    private String preview() {
        return look().path("fingerprint").asString();
    }

    private Http.Answer confirm(String fingerprint) {
        return http(school)
                .post(
                        "/api/offerings/" + wednesday.id().value() + "/end",
                        Map.of(
                                "from",
                                FROM,
                                "reason",
                                "人少",
                                "fingerprint",
                                fingerprint,
                                "into",
                                into.id().value(),
                                "answerBy",
                                "2026-10-20"));
    }
}
