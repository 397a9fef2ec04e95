package kehou.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kehou.Clause;
import kehou.Http;
import kehou.kernel.Scope;
import kehou.plan.Offering;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Which places of which windows the school answers to, and how long it may take. */
@Clause("NP-1.2.3/choose")
class ApprovalWindowTest extends PlaceApprovalJourney {
    @Test
    void a_window_that_says_nothing_leaves_the_school_nothing_to_say() {
        Offering chess = published(authority, school, 3, 5, 0);
        open(chess);
        Scope parent = parent(pupil());
        Enrolment place = choose(parent, chess);
        assertThat(approval(parent, place).isNull() || approval(parent, place).isMissingNode())
                .isTrue();
        assertThat(refuse(school, place).expect(409).code()).isEqualTo("enrolment.not_to_approve");
        assertThat(http(school)
                        .post("/api/place-approvals", these(place))
                        .expect(409)
                        .code())
                .isEqualTo("enrolment.not_to_approve");
        assertThat(now(parent, place).state()).isEqualTo(Enrolment.State.CONFIRMED);
        http(school).post(refusal(place), Map.of("why", "OTHER", "words", " ")).expect(422);
    }

    @Test
    void how_long_it_may_take_is_bound_by_the_pack_and_stands_from_the_opening_on() {
        JsonNode rule =
                http(school).get("/api/place-approvals/rule").expect(200).json();
        assertThat(rule.path("days").asInt()).isEqualTo(3);
        assertThat(rule.path("clause").asString()).isEqualTo("KH-29");
        Offering swimming = published(authority, school, 3, 5, 0);
        Instant now = clock.instant();
        Map<String, Object> draft = new HashMap<>(draft(now.plusSeconds(60), now.plus(TWO_DAYS), 4, swimming));
        Http.Answer tooLong = http(school).post("/api/windows", draft).expect(422);
        assertThat(tooLong.code()).isEqualTo("enrolment.approval_too_long");
        assertThat(tooLong.json().path("facts").path("days").asInt()).isEqualTo(3);
        draft.remove("approvalDays");
        String path = "/api/windows/"
                + http(school)
                        .post("/api/windows", draft)
                        .expect(200)
                        .json()
                        .path("id")
                        .asLong();
        draft.put("approvalDays", 3);
        assertThat(http(school)
                        .put(path, draft)
                        .expect(200)
                        .json()
                        .path("approvalDays")
                        .asInt())
                .isEqualTo(3);
        clock.advance(Duration.ofSeconds(61));
        choose(parent(pupil()), swimming);
        draft.put("approvalDays", 2);
        assertThat(http(school).put(path, draft).expect(409).code()).isEqualTo("enrolment.approval_stands");
        draft.put("approvalDays", 3);
        draft.put("opensAt", clock.instant().plusSeconds(60).toString());
        http(school).put(path, draft).expect(200);
        draft.remove("approvalDays");
        assertThat(http(school).put(path, draft).expect(409).code())
                .as("a family has chosen, whenever it opens now")
                .isEqualTo("enrolment.approval_stands");
    }

    @Test
    void a_place_taken_in_a_swap_is_answered_too() {
        Offering chess = published(authority, school, 3, 5, 0);
        open(chess);
        Offering swimming = approved(3, 5, 0);
        Scope parent = parent(pupil());
        Enrolment old = choose(parent, chess);
        Enrolment swapped = placeOf(http(parent)
                .post(
                        "/api/enrolments/" + old.id().value() + "/swap",
                        Map.of("offering", swimming.id().value(), "amountFen", 0))
                .expect(200)
                .json());
        assertThat(approval(parent, swapped).path("state").asString()).isEqualTo("WAITING");
        assertThat(approve(school, swapped).json().get(0).path("state").asString())
                .isEqualTo("APPROVED");
    }

    @Test
    void a_place_that_a_merged_class_brought_along_needs_no_answer() {
        Offering chess = published(authority, school, 2, 5, 0);
        Instant now = clock.instant();
        window(now.minusSeconds(3600), now.plus(Duration.ofDays(1)), List.of(3), chess);
        Offering swimming = approved(3, 5, 0);
        Scope parent = parent(pupil());
        choose(parent, chess);
        String end = "/api/offerings/" + chess.id().value() + "/end";
        String print = http(school)
                .get(end + "?from=2026-10-19&into=" + swimming.id().value())
                .expect(200)
                .json()
                .path("fingerprint")
                .asString();
        Map<String, Object> merger = Map.of(
                "from",
                "2026-10-19",
                "reason",
                "报名的孩子太少",
                "fingerprint",
                print,
                "into",
                swimming.id().value(),
                "answerBy",
                "2026-10-16");
        assertThat(http(school)
                        .post(end, merger)
                        .expect(200)
                        .json()
                        .path("moved")
                        .asInt())
                .isEqualTo(1);
        assertThat(list("WAITING")).isEmpty();
        Enrolment moved = tenancy.as(school, () -> enrolments.ofOffering(school, swimming.id()))
                .getFirst();
        assertThat(refuse(school, moved).expect(409).code()).isEqualTo("enrolment.not_to_approve");
    }
}
