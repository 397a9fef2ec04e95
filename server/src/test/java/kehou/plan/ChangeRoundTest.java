package kehou.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import kehou.Clause;
import kehou.DayJourney;
import kehou.Http;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@Clause("SH-3.1/interest")
class ChangeRoundTest extends DayJourney {
    private Afternoon day;

    @BeforeEach
    void a_school_with_a_class() {
        day = afternoon(2);
    }

    @Test
    void a_round_is_prepared_published_in_time_and_families_of_its_grades_hear_of_it() {
        Scope family = parentOf(day.pupil(0));
        JsonNode round = add(draft("2026-09-20", day.offering())).expect(200).json();
        long id = round.path("id").asLong();
        assertThat(round.path("lines").get(0).path("grades").toString()).isEqualTo("[3,4]");
        assertThat(rounds(family, day.pupil(0))).isEmpty();
        Http.Answer soon = publish(id).expect(409);
        assertThat(soon.code()).isEqualTo("plan.round_too_soon");
        assertThat(soon.json().at("/facts/days").asInt()).isEqualTo(7);
        assertThat(soon.json().at("/facts/first").asString()).isEqualTo("2026-09-23");

        Map<String, Object> later = draft("2026-09-28", day.offering());
        later.put("version", 1);
        edit(id, later).expect(200);
        assertThat(edit(id, later).expect(409).code()).isEqualTo("kernel.stale");
        publish(id).expect(200);
        assertThat(publish(id).expect(409).code()).isEqualTo("plan.round_public");
        JsonNode seen = rounds(family, day.pupil(0)).get(0);
        assertThat(seen.path("effectiveOn").asString()).isEqualTo("2026-09-28");
        assertThat(seen.path("lines").get(0).path("kind").asString()).isEqualTo("ENDED");
        eventually(() -> http(family).get("/api/messages").expect(200).text().contains("ROUND_PUBLISHED"));
    }

    @Test
    void one_is_prepared_at_a_time_even_by_those_who_begin_at_once() throws Exception {
        int begun = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var twins = IntStream.range(0, 4)
                    .mapToObj(_ -> threads.submit(
                            () -> add(draft("2026-09-28", day.offering())).status()))
                    .toList();
            for (Future<Integer> twin : twins) {
                begun += twin.get() == 200 ? 1 : 0;
            }
        }
        assertThat(begun).isEqualTo(1);
        assertThat(add(draft("2026-09-28", day.offering())).expect(409).code()).isEqualTo("plan.round_open");
    }

    @Test
    void a_day_outside_the_term_classes_of_elsewhere_and_a_class_that_is_no_more_are_refused() {
        assertThat(add(draft("2027-03-01", day.offering())).expect(422).code()).isEqualTo("plan.round_outside_term");
        assertThat(add(draft("2026-09-15", day.offering())).expect(422).code()).isEqualTo("plan.round_outside_term");
        Afternoon other = afternoon(1);
        add(draft("2026-09-28", other.offering())).expect(404);
        Map<String, Object> unknown = draft("2026-09-28", day.offering());
        unknown.put("poll", day.offering());
        assertThat(add(unknown).expect(409).code()).isEqualTo("plan.round_poll_open");
        long id = id(add(draft("2026-09-28", day.offering())));
        Scope elsewhere = staff(Role.SCHOOL, other.school(), fresh());
        http(elsewhere).post("/api/change-rounds/" + id + "/publication").expect(404);
        assertThat(http(elsewhere).get("/api/change-rounds").expect(200).json()).isEmpty();
        http(parentOf(other.pupil(0)))
                .get("/api/children/" + day.pupil(0) + "/change-rounds")
                .expect(404);
    }

    private Map<String, Object> draft(String on, long offering) {
        Map<String, Object> draft = new HashMap<>();
        draft.put("title", "十月调整");
        draft.put("reason", "投票里想学编程的多，剪纸合并到周四");
        draft.put("effectiveOn", on);
        draft.put("lines", List.of(Map.of("offering", offering, "kind", "ENDED", "note", "到九月底")));
        return draft;
    }

    private Http.Answer add(Map<String, Object> draft) {
        return http(day.desk()).post("/api/change-rounds", draft);
    }

    private Http.Answer edit(long id, Map<String, Object> draft) {
        return http(day.desk()).put("/api/change-rounds/" + id, draft);
    }

    private Http.Answer publish(long id) {
        return http(day.desk()).post("/api/change-rounds/" + id + "/publication");
    }

    private JsonNode rounds(Scope who, long pupil) {
        return http(who)
                .get("/api/children/" + pupil + "/change-rounds")
                .expect(200)
                .json();
    }
}
