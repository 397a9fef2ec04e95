package kehou.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kehou.Clause;
import kehou.Http;
import kehou.kernel.Scope;
import kehou.payment.PaymentJobs;
import kehou.plan.Offering;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A class cancelled or merged within its term, with every consequence (change/after). */
class ClassEndTest extends ClassEndJourney {
    @Test
    @Clause("BX-3/early-warning")
    void a_class_below_its_quorum_is_warned_of_until_enough_have_a_place() {
        assertThat(warnings(school)).isEmpty();
        quorum(school, 7).expect(422);
        quorum(school, 1).expect(200);
        JsonNode warning = warnings(school).get(0);
        assertThat(warning.path("offering").asLong()).isEqualTo(wednesday.id().value());
        assertThat(warning.path("pupils").asInt()).isZero();
        assertThat(warning.path("quorum").asInt()).isEqualTo(1);
        assertThat(warning.path("open").asBoolean()).isTrue();
        assertThat(warning.path("next").asString()).isNotEmpty();
        Scope family = parent(pupil());
        Enrolment place = choose(family, wednesday);
        assertThat(warnings(school).get(0).path("kept").asInt()).isEqualTo(1);
        paid(family, place);
        assertThat(warnings(school)).isEmpty();
        quorum(school, null).expect(200);
        Scope elsewhere = school(authority);
        quorum(elsewhere, 2).expect(404);
        assertThat(warnings(elsewhere)).isEmpty();
    }

    @Test
    @Clause("change/after")
    void a_cancelled_class_gives_back_what_was_not_held_and_takes_every_consequence() {
        Scope family = family();
        Enrolment place = paid(family, choose(family, wednesday));
        Scope unpaid = parent(pupil());
        Enrolment held = choose(unpaid, wednesday);
        clock.moveTo(FOURTH_WEEK);
        int before = planned(wednesday);

        JsonNode preview = preview(wednesday, null, FROM).expect(200).json();
        long back = preview.path("refundFen").asLong();
        assertThat(back).isBetween(1L, FEE - 1).isEqualTo(shownTo(family, place));
        assertThat(preview.path("children")).hasSize(2);
        assertThat(preview.path("sessions").size()).isPositive();
        JsonNode end =
                confirm(wednesday, null, FROM, print(preview)).expect(200).json();
        assertThat(end.path("ended").asInt()).isEqualTo(2);
        assertThat(end.path("refundFen").asLong()).isEqualTo(back);

        assertThat(taken(wednesday)).isZero();
        assertThat(planned(wednesday))
                .isEqualTo(before - preview.path("sessions").size());
        assertThat(now(family, place).state()).isEqualTo(Enrolment.State.WITHDRAWN);
        assertThat(order(held).state().name()).isEqualTo("CLOSED");
        assertThat(enrol(parent(pupil()), wednesday).expect(409).code()).isEqualTo("enrolment.ends");
        PaymentJobs.sendRefunds(context);
        assertThat(balances()).containsExactlyInAnyOrderEntriesOf(books(FEE - back));
        JsonNode seen = classEnds(family).get(0);
        assertThat(seen.path("refundFen").asLong()).isEqualTo(back);
        assertThat(seen.path("placed").isMissingNode()).isTrue();
        eventually(() -> hears(family, "CLASS_ENDED"));
        assertThat(state(wednesday)).isEqualTo(Offering.State.PUBLISHED);
        clock.moveTo(Instant.parse("2026-10-18T16:00:00Z"));
        tenancy.as(school, () -> stops.end(school));
        assertThat(state(wednesday)).isEqualTo(Offering.State.CANCELLED);
        assertThat(tenancy.as(school, () -> stops.end(school))).isZero();
    }

    @Test
    @Clause("change/after")
    void a_merger_moves_who_fits_with_the_money_says_why_the_others_do_not_and_a_family_may_decline() {
        Scope first = family();
        Scope second = parent(pupil());
        Scope third = parent(pupil());
        Scope busy = parent(pupil());
        List<Enrolment> places = List.of(
                paid(first, choose(first, wednesday)),
                paid(busy, choose(busy, wednesday)),
                paid(second, choose(second, wednesday)),
                paid(third, choose(third, wednesday)));
        paid(busy, choose(busy, into));
        clock.moveTo(FOURTH_WEEK);
        long worth = shownTo(first, places.getFirst());
        JsonNode preview = preview(wednesday, into, FROM).expect(200).json();
        List<String> fates = preview.path("children")
                .valueStream()
                .map(child -> child.path("moves").asBoolean()
                        ? "MOVES"
                        : child.path("unfit").asString())
                .toList();
        // One seat of two is left beside the child that sits there already.
        assertThat(fates).containsExactly("MOVES", "HAS_PLACE", "FULL", "FULL");
        assertThat(preview.path("refundFen").asLong()).isEqualTo(3 * worth);

        JsonNode end =
                confirm(wednesday, into, FROM, print(preview)).expect(200).json();
        assertThat(end.path("moved").asInt()).isEqualTo(1);
        assertThat(taken(into)).isEqualTo(2);
        assertThat(taken(wednesday)).isZero();
        assertSeatsCounted(into);
        PaymentJobs.sendRefunds(context);
        assertThat(balances()).containsExactlyInAnyOrderEntriesOf(books(5 * FEE - 3 * worth));

        JsonNode moved = classEnds(first).get(0);
        assertThat(moved.path("carriedFen").asLong()).isEqualTo(worth);
        assertThat(moved.path("intoName").asString()).isEqualTo(into.courseName());
        assertThat(classEnds(second).get(0).path("unfit").asString()).isEqualTo("FULL");
        eventually(() -> hears(first, "CLASS_MERGED"));
        String decline = "/api/enrolments/" + moved.path("placed").asLong() + "/withdrawal";
        clock.moveTo(Instant.parse("2026-10-18T10:00:00Z"));
        JsonNode shown = http(first).get(decline).expect(200).json();
        assertThat(shown.path("rule").asString()).isEqualTo("DECLINED");
        assertThat(shown.path("amountFen").asLong()).isEqualTo(worth);
        http(second).post(decline, Map.of("amountFen", worth)).expect(404);
        http(first).post(decline, Map.of("amountFen", worth)).expect(200);
        assertThat(taken(into)).isEqualTo(1);
        assertThat(classEnds(first).get(0).path("declined").asBoolean()).isTrue();
        PaymentJobs.sendRefunds(context);
        assertThat(balances()).containsExactlyInAnyOrderEntriesOf(books(5 * FEE - 4 * worth));
        assertThat(http(school)
                        .get("/api/class-ends")
                        .expect(200)
                        .json()
                        .path("items")
                        .get(0)
                        .path("declined")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void a_dearer_class_charges_nothing_a_cheaper_one_pays_the_difference_back_and_later_only_the_rest_goes_back() {
        Offering dear = published(authority, school, 1, 5, 2 * FEE);
        Offering cheap = published(authority, school, 2, 5, FEE / 2);
        open(dear, cheap);
        Scope family = parent(pupil());
        Enrolment place = paid(family, choose(family, wednesday));
        clock.moveTo(FOURTH_WEEK);
        long worth = shownTo(family, place);
        JsonNode up = preview(wednesday, dear, FROM).expect(200).json();
        assertThat(up.path("refundFen").asLong()).isZero();
        assertThat(up.path("children").get(0).path("carriedFen").asLong()).isEqualTo(worth);
        JsonNode down = preview(wednesday, cheap, FROM).expect(200).json();
        long less = down.path("refundFen").asLong();
        assertThat(less).isPositive();
        confirm(wednesday, cheap, FROM, print(down)).expect(200);
        PaymentJobs.sendRefunds(context);
        assertThat(balances()).containsExactlyInAnyOrderEntriesOf(books(FEE - less));
        // The time to decline is over and half of the rest was held: only a part of what came along goes back.
        clock.moveTo(Instant.parse("2026-11-20T07:00:00Z"));
        long placed = classEnds(family).get(0).path("placed").asLong();
        JsonNode later = http(family)
                .get("/api/enrolments/" + placed + "/withdrawal")
                .expect(200)
                .json();
        assertThat(later.path("paidFen").asLong()).isEqualTo(worth - less);
        assertThat(later.path("amountFen").asLong()).isBetween(1L, worth - less - 1);
    }

    @Test
    void who_waits_is_told_and_nobody_is_offered_a_seat_of_a_class_that_ends() {
        Offering full = published(authority, school, 1, 1, 0);
        open(full);
        choose(parent(pupil()), full);
        Scope waits = family();
        http(waits)
                .post(
                        "/api/children/" + childOf(waits) + "/waitings",
                        Map.of("offering", full.id().value()))
                .expect(200);
        JsonNode preview = preview(full, null, "2026-10-19").expect(200).json();
        assertThat(preview.path("waiting").asInt()).isEqualTo(1);
        confirm(full, null, "2026-10-19", print(preview)).expect(200);
        eventually(() -> hears(waits, "CLASS_WAITLIST_ENDED"));
        assertThat(hears(waits, "WAITLIST_OFFERED")).isFalse();
        assertThat(taken(full)).isZero();
    }

    @Test
    void a_child_goes_to_the_old_class_until_its_day_and_to_the_new_one_from_then_on() {
        Scope family = parent(pupil());
        paid(family, choose(family, wednesday));
        clock.moveTo(FOURTH_WEEK);
        JsonNode preview = preview(wednesday, into, "2026-10-22").expect(200).json();
        confirm(wednesday, into, "2026-10-22", print(preview)).expect(200);
        List<String> days = http(family)
                .get("/api/children/" + childOf(family) + "/sessions?from=2026-10-15&to=2026-10-31")
                .expect(200)
                .json()
                .valueStream()
                .map(one ->
                        one.path("date").asString() + " " + one.path("state").asString())
                .toList();
        assertThat(days).containsExactly("2026-10-21 PLANNED", "2026-10-22 PLANNED", "2026-10-29 PLANNED");
    }

    private Http.Answer quorum(Scope by, Integer pupils) {
        Map<String, Object> body = new HashMap<>();
        body.put("pupils", pupils);
        return http(by).put("/api/offerings/" + wednesday.id().value() + "/quorum", body);
    }

    private JsonNode warnings(Scope by) {
        return http(by).get("/api/quorum-warnings").expect(200).json();
    }

    private Offering.State state(Offering of) {
        return tenancy.as(school, () -> offerings.find(school, of.id())).state();
    }

    private int planned(Offering of) {
        return inSchools(
                () -> jdbc.sql("select count(*) from timetable.session where offering_id = :id and state = 'PLANNED'")
                        .param("id", of.id().value())
                        .query(Integer.class)
                        .single(),
                school.place());
    }
}
