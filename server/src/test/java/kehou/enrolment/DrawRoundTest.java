package kehou.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kehou.Clause;
import kehou.enrolment.draw.DrawReplay;
import kehou.kernel.Scope;
import kehou.plan.Offering;
import org.junit.jupiter.api.Test;

/** A draw among the others of a school: announced in time, held again for what is left, remembered next term. */
class DrawRoundTest extends DrawJourney {
    @Test
    void a_draw_is_announced_in_time_and_called_off_only_before_it_opens() {
        Offering offering = published(authority, school, 1, 5, 0);
        assertThat(http(school)
                        .post("/api/windows", windowOf(offering))
                        .expect(422)
                        .code())
                .isEqualTo("enrolment.draw_unstated");
        Map<String, Object> late = new java.util.HashMap<>(draft(offering));
        late.put("opensAt", clock.instant().minusSeconds(1).toString());
        assertThat(http(school).post("/api/draws", late).expect(422).code()).isEqualTo("enrolment.draw_too_late");
        Map<String, Object> early = new java.util.HashMap<>(draft(offering));
        early.put("publicAt", clock.instant().plus(OPENS).toString());
        assertThat(http(school).post("/api/draws", early).expect(422).code()).isEqualTo("enrolment.draw_times");
        long first = http(school)
                .post("/api/draws", draft(offering))
                .expect(200)
                .json()
                .path("id")
                .asLong();
        assertThat(http(school).post("/api/draws", draft(offering)).expect(409).code())
                .isEqualTo("enrolment.in_another_window");
        http(school).post("/api/draws/" + first + "/cancellation").expect(200);
        long second = opened(offering);
        assertThat(http(school)
                        .post("/api/draws/" + second + "/cancellation")
                        .expect(409)
                        .code())
                .isEqualTo("enrolment.draw_announced");
    }

    private Map<String, Object> windowOf(Offering offering) {
        return Map.of(
                "mode", "DRAW",
                "opensAt", clock.instant().toString(),
                "closesAt", clock.instant().plusSeconds(60).toString(),
                "offerings", List.of(offering.id().value()),
                "grades", List.of(3));
    }

    @Test
    @Clause("BX-9/no-race")
    void what_is_left_or_becomes_free_is_drawn_again_and_raced_for_by_nobody() {
        Offering offering = published(authority, school, 1, 2, 0);
        long draw = opened(offering);
        List<Scope> families = families(4);
        families.forEach(family -> wish(family, draw, 1, List.of(offering)).expect(200));
        held(draw);
        long window = atSchool(draw).path("window").asLong();
        String again = "/api/windows/" + window + "/repair-draws";
        announced = clock.instant();
        assertThat(http(school).post(again, repair()).expect(409).code()).isEqualTo("enrolment.nothing_left");
        List<Scope> won = winners(families, draw);
        withdraw(won.getFirst());
        List<Scope> lost =
                families.stream().filter(family -> !won.contains(family)).toList();
        assertThat(enrol(lost.getFirst(), offering).expect(409).code()).isEqualTo("enrolment.by_draw");
        announced = clock.instant();
        long second =
                http(school).post(again, repair()).expect(200).json().path("id").asLong();
        assertThat(http(school).post(again, repair()).expect(409).code()).isEqualTo("enrolment.draw_running");
        clock.moveTo(announced.plus(OPENS));
        lost.forEach(family -> wish(family, second, 1, List.of(offering)).expect(200));
        assertThat(wish(won.getLast(), second, 1, List.of(offering)).expect(409).code())
                .isEqualTo("enrolment.time_clash");
        held(second);
        assertThat(winners(lost, second)).hasSize(1);
        assertThat(taken(offering)).isEqualTo(2);
        assertSeatsCounted(offering);
    }

    private Map<String, Object> repair() {
        Map<String, Object> body = new java.util.HashMap<>(draft());
        body.remove("offerings");
        body.remove("grades");
        return body;
    }

    private void withdraw(Scope family) {
        long enrolment = http(family)
                .get("/api/children/" + child(family).value() + "/enrolments")
                .expect(200)
                .json()
                .get(0)
                .path("enrolment")
                .path("id")
                .asLong();
        http(family)
                .post("/api/enrolments/" + enrolment + "/withdrawal", Map.of("amountFen", 0))
                .expect(200);
    }

    @Test
    @Clause("BX-8/memory")
    void who_listed_enough_and_got_nothing_stands_ahead_next_term_until_it_has_a_seat() {
        Offering offering = published(authority, school, 1, 1, 0);
        long draw = opened(offering);
        List<Scope> families = families(2);
        families.forEach(family -> wish(family, draw, 1, List.of(offering)).expect(200));
        held(draw);
        Scope won = winners(families, draw).getFirst();
        Scope lost =
                families.stream().filter(family -> family != won).findFirst().orElseThrow();
        assertThat(atHome(lost, draw).path("owed").asInt()).isEqualTo(1);
        assertThat(atHome(won, draw).path("owed").asInt()).isZero();
        spring();
        Offering later = published(authority, school, 2, 1, 0);
        long next = opened(later);
        List<Scope> more = new ArrayList<>(families(4));
        more.add(lost);
        more.add(won);
        more.forEach(family -> wish(family, next, 1, List.of(later)).expect(200));
        held(next);
        assertThat(winners(more, next)).containsExactly(lost);
        assertThat(atHome(lost, next).path("owed").asInt()).isZero();
        assertThat(DrawReplay.of(record(lost, next)).difference()).isEmpty();
        assertThat(record(lost, next).entries().stream()
                        .filter(each -> each.key().startsWith("e")))
                .hasSize(1);
    }
}
