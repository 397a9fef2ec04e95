package kehou.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kehou.Clause;
import kehou.Http;
import kehou.kernel.Purpose;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.plan.ChangeRoundActs;
import kehou.plan.Offering;
import kehou.plan.OfferingDraft;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A published change round is taken back before its day, or its day comes first; never both (change/after). */
@Clause("change/after")
class WithdrawnRoundTest extends WaitlistJourney {
    private static final String DAY = "2026-10-19";
    private static final Instant BEFORE = Instant.parse("2026-10-18T15:59:00Z");
    private static final Instant ON_THE_DAY = Instant.parse("2026-10-18T16:01:00Z");
    private static final String WHY = "报名的家长多，老师又排得开，这个班接着上";

    @Autowired
    private ChangeRoundJob job;

    @Autowired
    private ChangeRoundWork work;

    @Autowired
    private ChangeRoundActs acts;

    private Offering ending;
    private Offering opening;
    private Scope family;

    @BeforeEach
    void a_class_that_is_to_end_and_a_draft_that_is_to_open() {
        ending = published(authority, school, 3, 6, 0);
        OfferingDraft draft = draft(authority, school, 4, 8, 0);
        opening = tenancy.as(school, () -> offerings.add(school, school.place(), draft));
        Instant now = clock.instant();
        window(now.minus(Duration.ofHours(1)), now.plus(Duration.ofDays(60)), List.of(3), ending);
        family = family();
    }

    @Test
    void nothing_of_it_happens_everybody_who_heard_of_it_hears_again_and_the_class_is_open_as_before() {
        Enrolment place = choose(family, ending);
        long round = published();
        Scope late = parent(pupil());
        assertThat(item(late, ending).path("reason").path("code").asString()).isEqualTo("enrolment.ends");
        clock.moveTo(BEFORE);

        String key = "withdraw-" + number();
        Http.Answer back = http(school).send("POST", path(round), Map.of("reason", WHY), key);
        assertThat(back.expect(200).json().path("withdrawnWhy").asString()).isEqualTo(WHY);
        assertThat(http(school)
                        .send("POST", path(round), Map.of("reason", WHY), key)
                        .expect(200)
                        .text())
                .isEqualTo(back.text());
        eventually(() -> messages(family).containsAll(List.of("ROUND_PUBLISHED " + round, "ROUND_WITHDRAWN " + round)));
        JsonNode seen = rounds(family).get(0);
        assertThat(seen.path("withdrawnWhy").asString()).isEqualTo(WHY);
        assertThat(item(late, ending).path("open").asBoolean()).isTrue();

        clock.moveTo(ON_THE_DAY);
        job.run();
        assertThat(state(opening)).isEqualTo(Offering.State.DRAFT);
        assertThat(state(ending)).isEqualTo(Offering.State.PUBLISHED);
        assertThat(now(family, place).state()).isEqualTo(Enrolment.State.CONFIRMED);
        choose(late, ending);
        assertThat(outcomes()).isEmpty();
        assertThat(audited()).hasSize(1);
    }

    @Test
    void who_waited_waits_again_as_before_and_the_seat_that_was_kept_is_kept_again() {
        Offering full = full(2, 0);
        ending = full;
        List<Scope> families = List.of(family(), family(), family(), family());
        families.forEach(family -> join(family, full));
        giveUpOne(full);
        offer(families.getFirst(), full);
        // One leaves the line by itself, and one the school after the class is said to end: neither waits again.
        http(families.get(1))
                .delete("/api/waitings/" + id(families.get(1), full))
                .expect(200);
        for (int round = 1; round <= 2; round++) {
            long of = published();
            assertThat(live(full)).isEmpty();
            if (round == 2) {
                http(school)
                        .post("/api/pupils/" + childOf(families.get(2)) + "/leaving", Map.of())
                        .expect(200);
            }
            String key = "withdraw-" + number();
            for (int retry = 0; retry < 2; retry++) {
                http(school).send("POST", path(of), Map.of("reason", WHY), key).expect(200);
            }
            List<Scope> stand = round == 1
                    ? List.of(families.getFirst(), families.get(2), families.getLast())
                    : List.of(families.getFirst(), families.getLast());
            assertThat(live(full).stream().map(one -> one.pupil().value()))
                    .containsExactlyElementsOf(
                            stand.stream().map(EnrolmentJourney::childOf).toList());
            assertThat(live(full).stream().map(Waiting::state).distinct())
                    .containsExactly(Waiting.State.OFFERED, Waiting.State.WAITING);
            assertThat(taken(full)).isEqualTo(2);
            for (Scope family : stand) {
                long now = waitingNow(family, full);
                eventually(() -> messages(family).contains("WAITLIST_RESUMED " + now));
            }
            long kept = waitingNow(families.getFirst(), full);
            eventually(() -> messages(families.getFirst()).contains("WAITLIST_OFFERED " + kept));
        }
        accept(families.getFirst(), waitingNow(families.getFirst(), full)).expect(200);
        assertSeatsCounted(full);
        // What is over stays in the history: either round ended three.
        assertThat(line(full).stream().filter(one -> one.state() == Waiting.State.ENDED))
                .hasSize(6);
    }

    @Test
    void a_seat_is_kept_for_whom_it_was_kept_whatever_became_of_other_offers() {
        Offering full = full(2, 0);
        ending = full;
        List<Scope> line = pupils(10).stream().map(EnrolmentJourney::parent).toList();
        line.subList(0, 2).forEach(family -> join(family, full));
        giveUpOne(full);
        giveUpOne(full);
        http(line.get(1)).delete("/api/waitings/" + id(line.get(1), full)).expect(200);
        line.subList(2, 10).forEach(family -> join(family, full));
        List<Offer> kept = offers(full);
        assertThat(kept)
                .containsExactly(
                        new Offer(childOf(line.getFirst()), 1, Waiting.OfferRule.ARRIVAL),
                        new Offer(childOf(line.get(2)), 3, Waiting.OfferRule.LOT));
        back(school, published()).expect(200);
        // Made anew they would be offers 3 and 4, and 3 goes by lot among all who wait.
        assertThat(offers(full)).isEqualTo(kept);
        assertThat(taken(full)).isEqualTo(2);
    }

    @Test
    void two_that_take_it_back_at_once_and_one_that_joins_leave_everybody_in_line_once() throws Exception {
        Offering full = full(1, 0);
        ending = full;
        List<Scope> families = List.of(family(), family());
        families.forEach(family -> join(family, full));
        Scope late = family();
        long round = published();
        Scope principal = principal();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Http.Answer>> twins =
                    List.of(threads.submit(() -> back(school, round)), threads.submit(() -> back(principal, round)));
            Future<Http.Answer> joins = threads.submit(() -> ask(late, full));
            List<Integer> answers = List.of(
                    twins.getFirst().get().status(), twins.getLast().get().status());
            assertThat(answers).containsExactlyInAnyOrder(200, 409);
            assertThat(joins.get().status()).isIn(200, 409);
        }
        ask(late, full).expect(200);
        assertThat(live(full).stream().map(one -> one.pupil().value()))
                .containsExactly(childOf(families.getFirst()), childOf(families.getLast()), childOf(late));
    }

    @Test
    void once_its_day_has_come_it_stands_whether_it_was_carried_out_or_not_and_a_draft_or_a_second_time_is_refused() {
        long draft = round();
        assertThat(back(school, draft).expect(409).code()).isEqualTo("plan.round_not_public");
        publish(draft).expect(200);
        clock.moveTo(ON_THE_DAY);
        Http.Answer late = back(school, draft).expect(409);
        assertThat(late.code()).isEqualTo("plan.round_day_came");
        assertThat(late.json().at("/facts/on").asString()).isEqualTo(DAY);
        job.run();
        assertThat(state(ending)).isEqualTo(Offering.State.CANCELLED);
        assertThat(back(school, draft).expect(409).code()).isEqualTo("plan.round_day_came");
    }

    @Test
    void nobody_else_takes_it_back_and_nobody_twice() {
        long round = published();
        back(school(authority), round).expect(404);
        for (Scope other : List.of(staff(Role.TEACHER, school.place(), number()), family, authority)) {
            back(other, round).expect(403);
        }
        assertThat(rounds(family).get(0).hasNonNull("withdrawnAt")).isFalse();
        http(school).post(path(round), Map.of("reason", " ")).expect(422);
        back(principal(), round).expect(200);
        assertThat(back(school, round).expect(409).code()).isEqualTo("plan.round_withdrawn");
        // Another one may be prepared, also for the class that was to end.
        publish(round()).expect(200);
    }

    @Test
    void a_job_that_saw_the_day_come_finds_it_taken_back_and_does_nothing() {
        long round = published();
        clock.moveTo(ON_THE_DAY);
        Scope own = Scope.system(Purpose.OPERATION, school.place());
        List<ChangeRoundActs.Due> due = tenancy.as(own, () -> acts.due(own, 10));
        assertThat(due).hasSize(2);
        clock.moveTo(BEFORE);
        back(school, round).expect(200);
        for (ChangeRoundActs.Due line : due) {
            tenancy.as(own, () -> work.act(own, line));
            tenancy.as(own, () -> acts.failed(own, line, "plan.not_running"));
        }
        assertThat(outcomes()).isEmpty();
        assertThat(state(opening)).isEqualTo(Offering.State.DRAFT);
        assertThat(state(ending)).isEqualTo(Offering.State.PUBLISHED);
    }

    @Test
    void at_midnight_either_the_school_or_the_day_wins() throws Exception {
        long round = published();
        clock.moveTo(BEFORE);
        List<Http.Answer> answers = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Http.Answer>> twins =
                    List.of(threads.submit(() -> back(school, round)), threads.submit(() -> back(principal(), round)));
            Future<?> day = threads.submit(() -> {
                clock.moveTo(ON_THE_DAY);
                job.run();
            });
            day.get();
            for (Future<Http.Answer> twin : twins) {
                answers.add(twin.get());
            }
        }
        job.run();
        boolean taken = answers.stream().anyMatch(one -> one.status() == 200);
        assertThat(answers.stream().filter(one -> one.status() == 200).count()).isLessThanOrEqualTo(1);
        assertThat(outcomes()).hasSize(taken ? 0 : 2);
        assertThat(state(ending)).isEqualTo(taken ? Offering.State.PUBLISHED : Offering.State.CANCELLED);
        assertThat(state(opening)).isEqualTo(taken ? Offering.State.DRAFT : Offering.State.PUBLISHED);
    }

    private List<Waiting> live(Offering of) {
        return line(of).stream().filter(one -> one.state().live()).toList();
    }

    /** Whose offer it is, its number in the class, and what it went by. */
    private record Offer(long child, int number, Waiting.OfferRule rule) {}

    private List<Offer> offers(Offering of) {
        return live(of).stream()
                .filter(one -> one.state() == Waiting.State.OFFERED)
                .map(one -> new Offer(one.pupil().value(), one.offerNumber(), one.offerRule()))
                .toList();
    }

    private long waitingNow(Scope family, Offering of) {
        return live(of).stream()
                .filter(one -> one.pupil().value() == childOf(family))
                .findFirst()
                .orElseThrow()
                .id()
                .value();
    }

    private long published() {
        long round = round();
        publish(round).expect(200);
        return round;
    }

    private long round() {
        return http(school)
                .post(
                        "/api/change-rounds",
                        Map.of(
                                "title",
                                "十月调整",
                                "reason",
                                "投票里想学编程的多",
                                "effectiveOn",
                                DAY,
                                "lines",
                                List.of(line(ending, "ENDED"), line(opening, "ADDED"))))
                .expect(200)
                .json()
                .path("id")
                .asLong();
    }

    private static Map<String, Object> line(Offering of, String kind) {
        return Map.of("offering", of.id().value(), "kind", kind, "note", "");
    }

    private Http.Answer publish(long round) {
        return http(school).post("/api/change-rounds/" + round + "/publication");
    }

    private static String path(long round) {
        return "/api/change-rounds/" + round + "/withdrawal";
    }

    private Http.Answer back(Scope who, long round) {
        return http(who).post(path(round), Map.of("reason", WHY));
    }

    private JsonNode rounds(Scope parent) {
        return http(parent)
                .get("/api/children/" + childOf(parent) + "/change-rounds")
                .expect(200)
                .json();
    }

    private List<String> outcomes() {
        return http(school)
                .get("/api/change-rounds")
                .expect(200)
                .json()
                .valueStream()
                .flatMap(one -> one.path("lines").valueStream())
                .filter(one -> one.hasNonNull("outcome"))
                .map(one -> one.path("outcome").asString())
                .toList();
    }

    private List<String> audited() {
        Scope auditor = new Scope(Role.AUDIT_ADMIN, 0, number(), Set.of(), Set.of(), Set.of(), Purpose.PLATFORM, null);
        return http(auditor)
                .get("/api/platform/audit?limit=50&what=ChangeRound.Withdrawn")
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .filter(entry -> entry.path("school").asInt() == school.place())
                .map(entry -> entry.path("facts").asString())
                .toList();
    }

    private Offering.State state(Offering of) {
        return tenancy.as(school, () -> offerings.find(school, of.id())).state();
    }
}
