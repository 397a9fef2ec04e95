package kehou.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import kehou.Clause;
import kehou.Http;
import kehou.kernel.Scope;
import kehou.plan.Offering;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Waiting for a seat of a class that is full. */
class WaitlistTest extends WaitlistJourney {
    @Test
    @Clause("waitlist/order")
    void a_seat_that_comes_free_goes_to_the_first_in_line_who_takes_it() {
        Offering offering = full(1, FEE);
        Scope first = parent(pupil());
        Scope second = parent(pupil());
        assertThat(join(first, offering).path("ahead").asInt()).isZero();
        assertThat(join(second, offering).path("ahead").asInt()).isEqualTo(1);
        giveUpOne(offering);
        long offered = offer(first, offering);
        assertThat(waiting(second, offering).path("waiting").path("state").asString())
                .isEqualTo("WAITING");
        assertThat(waiting(second, offering).path("ahead").asInt()).isZero();
        JsonNode place = accept(first, offered).expect(200).json();
        assertThat(place.path("state").asString()).isEqualTo("HELD");
        assertThat(accept(first, offered).expect(200).json()).isEqualTo(place);
        assertThat(waiting(first, offering).path("waiting").path("state").asString())
                .isEqualTo("PLACED");
        assertSeatsCounted(offering);
        JsonNode line = http(school)
                .get("/api/offerings/" + offering.id().value() + "/waitings")
                .expect(200)
                .json()
                .path("items");
        assertThat(line).hasSize(2);
        assertThat(line.get(0).path("waiting").path("state").asString()).isEqualTo("PLACED");
        assertThat(line.get(1).path("pupil").path("name").asString()).isNotBlank();
    }

    @Test
    @Clause("waitlist/order")
    void an_offer_that_nobody_answers_goes_to_the_next_and_nights_do_not_count() {
        Offering offering = full(1, 0);
        Scope first = parent(pupil());
        Scope second = parent(pupil());
        join(first, offering);
        join(second, offering);
        Instant evening = evening();
        clock.moveTo(evening);
        giveUpOne(offering);
        long offered = offer(first, offering);
        Instant by = Instant.parse(
                waiting(first, offering).path("waiting").path("answerBy").asString());
        assertThat(Duration.between(evening, by)).isEqualTo(Duration.ofHours(14));
        clock.moveTo(by.minusSeconds(1));
        job.run();
        assertThat(waiting(first, offering).path("waiting").path("state").asString())
                .isEqualTo("OFFERED");
        clock.moveTo(by);
        assertThat(accept(first, offered).expect(409).code()).isEqualTo("enrolment.nothing_offered");
        job.run();
        assertThat(waiting(first, offering).path("waiting").path("state").asString())
                .isEqualTo("EXPIRED");
        accept(second, offer(second, offering)).expect(200);
        assertSeatsCounted(offering);
    }

    @Test
    @Clause({"waitlist/order", "BX-9/no-race"})
    void full_stays_full_for_who_presses_and_a_free_seat_is_offered_to_who_asks_for_it() {
        Offering offering = full(1, 0);
        giveUpOne(offering);
        Scope late = parent(pupil());
        assertThat(enrol(late, offering).expect(409).code()).isEqualTo("enrolment.full");
        assertThat(item(late, offering).path("left").asInt()).isZero();
        join(late, offering);
        accept(late, offer(late, offering)).expect(200);
        assertSeatsCounted(offering);
    }

    @Test
    void who_can_choose_or_has_the_place_does_not_wait() {
        Offering offering = published(authority, school, 3, 2, 0);
        open(offering);
        Scope parent = parent(pupil());
        Http.Answer no = ask(parent, offering).expect(409);
        assertThat(no.code()).isEqualTo("enrolment.seats_left");
        assertThat(no.json().path("facts").path("left").asInt()).isEqualTo(2);
        choose(parent, offering);
        assertThat(ask(parent, offering).expect(409).code()).isEqualTo("enrolment.has_the_place");
        Offering other = published(authority, school, 2, 2, 0);
        window(clock.instant().minusSeconds(60), clock.instant().plusSeconds(60), List.of(4), other);
        assertThat(ask(parent, other).expect(409).code()).isEqualTo("enrolment.grade");
    }

    @Test
    void leaving_and_declining_move_the_line_up_and_other_families_cannot() {
        Offering offering = full(1, 0);
        Scope first = parent(pupil());
        Scope second = parent(pupil());
        Scope third = parent(pupil());
        List.of(first, second, third).forEach(parent -> join(parent, offering));
        long own = id(second, offering);
        http(third).delete("/api/waitings/" + own).expect(404);
        accept(third, own).expect(404);
        http(school(authority))
                .get("/api/offerings/" + offering.id().value() + "/waitings")
                .expect(404);
        http(second).delete("/api/waitings/" + own).expect(200);
        assertThat(waiting(third, offering).path("ahead").asInt()).isEqualTo(1);
        giveUpOne(offering);
        long declined = offer(first, offering);
        http(first).delete("/api/waitings/" + declined).expect(200);
        http(first).delete("/api/waitings/" + declined).expect(200);
        assertThat(waiting(first, offering).path("waiting").path("state").asString())
                .isEqualTo("DECLINED");
        accept(third, offer(third, offering)).expect(200);
        assertSeatsCounted(offering);
    }

    @Test
    void both_guardians_and_all_their_taps_are_one_place_in_line_and_one_seat() throws Exception {
        Offering offering = full(1, 0);
        var child = pupil();
        List<Scope> guardians = List.of(parent(child), parent(child));
        together(20, i -> ask(guardians.get(i % 2), offering).expect(200));
        assertThat(tenancy.as(school, () -> waitlists.ofOffering(school, offering.id(), 0, 50))
                        .items())
                .hasSize(1);
        giveUpOne(offering);
        long offered = offer(guardians.getFirst(), offering);
        together(20, i -> accept(guardians.get(i % 2), offered).expect(200));
        assertThat(taken(offering)).isEqualTo(1);
        assertSeatsCounted(offering);
    }

    @Test
    @Clause("change/after")
    void a_class_in_the_way_is_given_up_and_the_offered_seat_taken_in_one_step() {
        Offering offering = full(1, 0);
        Offering inTheWay = published(authority, school, 3, 5, 0);
        open(inTheWay);
        Scope parent = parent(pupil());
        join(parent, offering);
        Enrolment old = choose(parent, inTheWay);
        giveUpOne(offering);
        long offered = offer(parent, offering);
        assertThat(waiting(parent, offering).path("inTheWay").path("courseName").asString())
                .isEqualTo(inTheWay.courseName());
        assertThat(accept(parent, offered).expect(409).code()).isEqualTo("enrolment.time_clash");
        String path = "/api/waitings/" + offered + "/acceptance";
        http(parent)
                .post(path, Map.of("enrolment", old.id().value(), "amountFen", 100))
                .expect(409);
        assertThat(now(parent, old).state()).isEqualTo(Enrolment.State.CONFIRMED);
        http(parent)
                .post(path, Map.of("enrolment", old.id().value(), "amountFen", 0))
                .expect(200);
        assertThat(now(parent, old).state()).isEqualTo(Enrolment.State.WITHDRAWN);
        assertSeatsCounted(offering);
        assertSeatsCounted(inTheWay);
    }

    @Test
    @Clause("change/after")
    void a_family_swaps_one_class_for_another_in_one_step_or_keeps_what_it_has() {
        Offering one = published(authority, school, 3, 5, 0);
        Offering two = published(authority, school, 3, 5, FEE);
        open(one, two);
        Offering full = full(1, 0);
        Scope parent = parent(pupil());
        Enrolment old = choose(parent, one);
        String path = "/api/enrolments/" + old.id().value() + "/swap";
        assertThat(http(parent)
                        .post(path, Map.of("offering", full.id().value(), "amountFen", 0))
                        .expect(409)
                        .code())
                .isEqualTo("enrolment.full");
        assertThat(now(parent, old).state()).isEqualTo(Enrolment.State.CONFIRMED);
        http(parent(pupil()))
                .post(path, Map.of("offering", two.id().value(), "amountFen", 0))
                .expect(404);
        JsonNode taken = http(parent)
                .post(path, Map.of("offering", two.id().value(), "amountFen", 0))
                .expect(200)
                .json();
        assertThat(taken.path("state").asString()).isEqualTo("HELD");
        assertThat(now(parent, old).state()).isEqualTo(Enrolment.State.WITHDRAWN);
        assertSeatsCounted(one);
        assertSeatsCounted(two);
    }

    private static void together(int count, java.util.function.IntConsumer work) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = IntStream.range(0, count)
                    .<Future<?>>mapToObj(i -> threads.submit(() -> work.accept(i)))
                    .toList();
            for (Future<?> one : all) {
                one.get();
            }
        }
    }
}
