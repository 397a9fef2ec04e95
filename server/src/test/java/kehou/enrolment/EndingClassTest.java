package kehou.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kehou.Clause;
import kehou.Http;
import kehou.kernel.Scope;
import kehou.library.Provider;
import kehou.plan.Offering;
import kehou.plan.WindDowns;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A class is closed to everybody from the moment at which its end is said, until the day of it (change/after). */
class EndingClassTest extends WaitlistJourney {
    private static final String DAY = "2026-10-19";

    @Autowired
    private WindDowns windDowns;

    @Autowired
    private ChangeRoundJob rounds;

    private Offering ending;
    private Scope offered;
    private Scope waits;

    @BeforeEach
    void a_full_class_with_a_seat_that_is_offered_and_a_child_that_waits() {
        ending = full(2, 0);
        offered = family();
        waits = family();
        join(offered, ending);
        join(waits, ending);
        giveUpOne(ending);
        offer(offered, ending);
    }

    @Test
    @Clause({"change/after", "SH-3.1/interest"})
    void a_class_that_a_published_round_ends_is_not_chosen_not_waited_for_and_not_offered_and_who_waited_hears_so() {
        long round = round();
        assertThat(enrol(parent(pupil()), ending).expect(409).code()).isEqualTo("enrolment.full");
        publish(round).expect(200);

        Scope late = parent(pupil());
        JsonNode why = item(late, ending).path("reason");
        assertThat(why.path("code").asString()).isEqualTo("enrolment.ends");
        assertThat(why.path("facts").path("on").asString()).isEqualTo(DAY);
        assertThat(item(late, ending).path("open").asBoolean()).isFalse();
        assertThat(ask(late, ending).expect(409).code()).isEqualTo("enrolment.ends");
        assertThat(states()).containsExactly(Waiting.State.ENDED, Waiting.State.ENDED);
        assertThat(accept(offered, id(offered, ending)).expect(409).code()).isEqualTo("enrolment.nothing_offered");
        assertThat(taken(ending)).isEqualTo(1);
        assertSeatsCounted(ending);
        for (Scope family : List.of(offered, waits)) {
            eventually(() -> messages(family).stream().anyMatch(one -> one.startsWith("CLASS_WAITLIST_ENDED")));
        }

        // A seat comes free: the class has seats, and nobody gets one.
        giveUpOne(ending);
        assertThat(taken(ending)).isZero();
        assertThat(enrol(late, ending).expect(409).code()).isEqualTo("enrolment.ends");
        assertThat(publish(round).expect(409).code()).isEqualTo("plan.round_public");
        assertThat(states()).containsExactly(Waiting.State.ENDED, Waiting.State.ENDED);
    }

    @Test
    @Clause("change/after")
    void a_class_with_seats_left_says_from_when_it_is_not_there_and_a_merged_one_where_its_children_go() {
        Offering other = published(authority, school, 4, 5, 0);
        Offering third = published(authority, school, 2, 5, 0);
        open(other, third);
        Scope family = parent(pupil());
        String end = "/api/offerings/" + other.id().value() + "/end";
        JsonNode preview = http(school)
                .get(end + "?from=" + DAY + "&into=" + third.id().value())
                .expect(200)
                .json();
        Map<String, Object> draft = Map.of(
                "from",
                DAY,
                "into",
                third.id().value(),
                "answerBy",
                DAY,
                "reason",
                "人少",
                "fingerprint",
                preview.path("fingerprint").asString());
        http(school).post(end, draft).expect(200);
        JsonNode why = item(family, other).path("reason");
        assertThat(why.path("code").asString()).isEqualTo("enrolment.ends");
        assertThat(why.path("facts").path("on").asString()).isEqualTo(DAY);
        assertThat(why.path("facts").path("into").asString()).isEqualTo(third.courseName());
        Http.Answer refused = enrol(family, other).expect(409);
        assertThat(refused.code()).isEqualTo("enrolment.ends");
        assertThat(item(family, third).path("open").asBoolean()).isTrue();
        // Of another school nothing is known.
        assertThat(http(school(authority)).get(end + "?from=" + DAY).status()).isEqualTo(404);
    }

    @Test
    @Clause("change/after")
    void of_a_class_that_was_full_and_is_cancelled_everybody_hears_at_once_that_it_ends() {
        Scope late = parent(pupil());
        assertThat(enrol(late, ending).expect(409).code()).isEqualTo("enrolment.full");
        assertThat(enrol(late, ending).expect(409).code()).isEqualTo("enrolment.full");
        String end = "/api/offerings/" + ending.id().value() + "/end";
        String seen = http(school)
                .get(end + "?from=" + DAY)
                .expect(200)
                .json()
                .path("fingerprint")
                .asString();
        http(school)
                .post(end, Map.of("from", DAY, "reason", "人少", "fingerprint", seen))
                .expect(200);
        for (Scope family : List.of(late, parent(pupil()))) {
            Http.Answer refused = enrol(family, ending).expect(409);
            assertThat(refused.code()).isEqualTo("enrolment.ends");
            assertThat(refused.json().path("facts").path("on").asString()).isEqualTo(DAY);
        }
    }

    @Test
    @Clause("change/after")
    void the_school_may_still_end_it_sooner_or_merge_it_but_moves_nobody_into_it() {
        publish(round()).expect(200);
        Offering other = published(authority, school, 4, 5, 0);
        open(other);
        String into = "/api/offerings/" + other.id().value() + "/end?from=2026-10-12&into=";
        assertThat(http(school).get(into + ending.id().value()).expect(409).code())
                .isEqualTo("enrolment.ends");
        http(school)
                .get("/api/offerings/" + ending.id().value() + "/end?from=2026-10-12&into="
                        + other.id().value())
                .expect(200);
    }

    @Test
    @Clause("change/after")
    void whoever_waits_while_it_is_said_waits_for_nothing_or_is_refused() throws Exception {
        long round = round();
        List<Scope> families = pupils(6).stream().map(EnrolmentJourney::parent).toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Http.Answer>> all = new ArrayList<>();
            families.forEach(family -> all.add(threads.submit(() -> ask(family, ending))));
            all.add(threads.submit(() -> publish(round)));
            all.add(threads.submit(() -> publish(round)));
            for (Future<Http.Answer> one : all) {
                Http.Answer answer = one.get();
                assertThat(answer.status()).isIn(200, 409);
                if (answer.status() == 409) {
                    assertThat(answer.code()).isIn("enrolment.ends", "plan.round_public");
                }
            }
        }
        assertThat(states()).containsOnly(Waiting.State.ENDED);
        assertSeatsCounted(ending);
    }

    @Test
    @Clause("change/after")
    void it_leaves_the_public_catalogue_and_counts_among_the_classes_of_its_course_and_until_its_day_of_its_provider() {
        Provider.Id provider = new Provider.Id(ending.course().value());
        assertThat(publicly()).isTrue();
        publish(round()).expect(200);
        assertThat(publicly()).isFalse();
        assertThat(classes()).isEqualTo(1);
        assertThat(windDowns.running(provider))
                .filteredOn(one -> one.offering().equals(ending.id()))
                .extracting(one -> one.lastDay().toString())
                .containsExactly("2026-10-18");
        clock.moveTo(Instant.parse("2026-10-18T16:01:00Z"));
        rounds.run();
        assertThat(publicly()).isFalse();
        assertThat(classes()).isEqualTo(1);
        assertThat(windDowns.running(provider))
                .filteredOn(one -> one.offering().equals(ending.id()))
                .isEmpty();
    }

    private boolean publicly() {
        return http().get("/api/public/catalogue?limit=200&source="
                        + ending.course().value())
                .expect(200)
                .text()
                .contains(String.valueOf(ending.id().value()));
    }

    private int classes() {
        return http(school)
                .get("/api/resource-uses?source=" + ending.course().value())
                .expect(200)
                .json()
                .path(0)
                .path("classes")
                .asInt();
    }

    private List<Waiting.State> states() {
        return line(ending).stream().map(Waiting::state).toList();
    }

    private long round() {
        Map<String, Object> draft = new HashMap<>();
        draft.put("title", "十月调整");
        draft.put("reason", "教师调动");
        draft.put("effectiveOn", DAY);
        draft.put("lines", List.of(Map.of("offering", ending.id().value(), "kind", "ENDED", "note", "")));
        return http(school)
                .post("/api/change-rounds", draft)
                .expect(200)
                .json()
                .path("id")
                .asLong();
    }

    private Http.Answer publish(long round) {
        return http(school).post("/api/change-rounds/" + round + "/publication");
    }
}
