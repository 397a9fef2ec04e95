package kehou.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import kehou.Clause;
import kehou.Http;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PanelTest extends PanelJourney {
    @Test
    @Clause("NP-3.1/panel")
    void whoever_has_the_record_of_a_draw_computes_the_same_panel_again() {
        experts(6);
        JsonNode panel = drawn(submitted());
        List<Long> order =
                panel.path("order").valueStream().map(JsonNode::asLong).toList();
        byte[] seed = HexFormat.of().parseHex(panel.path("seed").asString());
        List<Long> again = accounts.keySet().stream()
                .sorted(Comparator.comparing(id -> lot(seed, id)))
                .toList();
        assertThat(order).isEqualTo(again);
        assertThat(sitting(panel)).isEqualTo(again.subList(0, 3));
        assertThat(panel.path("replayed").asBoolean()).isTrue();
    }

    @Test
    @Clause("NP-3.1/panel")
    void who_has_a_conflict_is_not_drawn_and_the_record_says_why() {
        experts(3);
        Expert colleague = expert(organisations.require(school.place()).name().replaceFirst("^湖滨区\\d+", "") + "教务处");
        Expert resting = expert("市教研中心");
        edit(resting, List.of(), false);
        Expert tied = expert("市教研中心");
        edit(tied, List.of(school.place()), true);
        JsonNode panel = drawn(submitted());
        assertThat(sitting(panel))
                .hasSize(3)
                .doesNotContain(
                        colleague.id().value(), resting.id().value(), tied.id().value());
        Map<Long, String> why = panel.path("excluded")
                .valueStream()
                .collect(java.util.stream.Collectors.toMap(
                        of -> of.path("expert").asLong(), of -> of.path("why").asString()));
        assertThat(why)
                .containsEntry(colleague.id().value(), "SAME_EMPLOYER")
                .containsEntry(resting.id().value(), "RESTING")
                .containsEntry(tied.id().value(), "DECLARED");
    }

    @Test
    void a_panel_is_drawn_once_and_not_from_a_pool_that_is_too_small() {
        experts(2);
        long admission = submitted();
        bureau().post(at(admission) + "/formal-check", Map.of("note", "")).expect(200);
        Http.Answer few = bureau().post(at(admission) + "/panels").expect(409);
        assertThat(few.code()).isEqualTo("library.too_few_experts");
        assertThat(few.json().path("facts").path("free").asInt()).isEqualTo(2);
        experts(1);
        draw(admission);
        assertThat(bureau().post(at(admission) + "/panels").expect(409).code()).isEqualTo("library.not_now");
    }

    @Test
    @Clause("NP-3.1/panel")
    void nobody_learns_what_another_gave_until_all_sheets_are_in() {
        experts(3);
        long admission = submitted();
        JsonNode panel = drawn(admission);
        List<Long> experts = sitting(panel);
        score(experts.get(0), panel, FULL, "ADMIT").expect(200);
        assertThat(panel(admission).path("seats").get(0).path("in").asBoolean()).isTrue();
        assertThat(panel(admission).path("seats").get(0).path("sheets")).isEmpty();
        JsonNode other = as(experts.get(1))
                .get("/api/reviews/" + panel.path("id").asLong())
                .expect(200)
                .json();
        assertThat(other.path("peers")).isEmpty();
        assertThat(other.toString())
                .doesNotContain(organisations.require(school.place()).name());
        JsonNode seen =
                http(school).get("/api/submissions/" + admission).expect(200).json();
        assertThat(seen.path("judges").asInt()).isEqualTo(3);
        assertThat(seen.path("in").asInt()).isEqualTo(1);
        assertThat(seen.path("averages")).isEmpty();
        score(experts.get(1), panel, FULL, "ADMIT").expect(200);
        score(experts.get(2), panel, FULL, "ADMIT").expect(200);
        assertThat(panel(admission).path("seats").get(0).path("sheets")).hasSize(1);
        assertThat(stage(admission)).isEqualTo("DECISION");
    }

    @Test
    @Clause("NP-3.1/panel")
    void two_experts_who_hand_in_at_once_both_count_and_the_panel_moves_on_once() {
        experts(3);
        long admission = submitted();
        JsonNode panel = drawn(admission);
        List<Long> experts = sitting(panel);
        score(experts.get(0), panel, FULL, "ADMIT").expect(200);
        List<Http.Answer> both = together(
                () -> score(experts.get(1), panel, FULL, "ADMIT"), () -> score(experts.get(2), panel, FULL, "ADMIT"));
        both.forEach(answer -> answer.expect(200));
        assertThat(stage(admission)).isEqualTo("DECISION");
        assertThat(steps(admission)).containsOnlyOnce("SCORES_IN");
        assertThat(panel(admission).path("seats").valueStream())
                .allMatch(of -> of.path("sheets").size() == 1);
    }

    @Test
    void one_expert_on_two_devices_hands_in_one_sheet_and_is_told_so() {
        experts(3);
        JsonNode panel = drawn(submitted());
        long one = sitting(panel).getFirst();
        List<Http.Answer> both =
                together(() -> score(one, panel, FULL, "ADMIT"), () -> score(one, panel, POOR, "REFUSE"));
        assertThat(both).extracting(Http.Answer::status).containsExactlyInAnyOrder(200, 409);
        assertThat(both)
                .filteredOn(of -> of.status() == 409)
                .singleElement()
                .extracting(Http.Answer::code)
                .isEqualTo("library.sheet_in");
    }

    @Test
    @Clause("NP-3.1/panel")
    void an_expert_with_a_conflict_after_the_draw_leaves_and_the_next_in_drawn_order_follows() {
        experts(5);
        long admission = submitted();
        JsonNode panel = drawn(admission);
        List<Long> experts = sitting(panel);
        score(experts.get(0), panel, FULL, "ADMIT").expect(200);
        score(experts.get(1), panel, FULL, "ADMIT").expect(200);
        String review = "/api/reviews/" + panel.path("id").asLong();
        as(experts.get(0)).post(review + "/conflict", Map.of("reason", "认出是同学")).expect(204);
        as(experts.get(0)).get(review).expect(404);
        JsonNode now = panel(admission);
        long next = now.path("order").get(3).asLong();
        assertThat(sitting(now)).containsExactly(experts.get(1), experts.get(2), next);
        assertThat(now.path("replayed").asBoolean()).isTrue();

        Map<String, Object> replacement = Map.of("expert", experts.get(2), "reason", "与学校有项目合作");
        bureau().post(at(admission) + "/panels/replacements", replacement).expect(200);
        long last = now.path("order").get(4).asLong();
        score(next, panel, FULL, "ADMIT").expect(200);
        assertThat(stage(admission)).isEqualTo("SCORING");
        score(last, panel, FULL, "ADMIT").expect(200);
        assertThat(stage(admission)).isEqualTo("DECISION");
        JsonNode seen =
                http(school).get("/api/submissions/" + admission).expect(200).json();
        assertThat(seen.path("judges").asInt()).isEqualTo(3);
        assertThat(seen.toString()).doesNotContain("认出是同学").doesNotContain("项目合作");
    }

    @Test
    void a_panel_that_nobody_can_follow_on_is_void_and_another_is_drawn() {
        experts(3);
        long admission = submitted();
        JsonNode panel = drawn(admission);
        as(sitting(panel).getFirst())
                .post("/api/reviews/" + panel.path("id").asLong() + "/conflict", Map.of("reason", "亲属"))
                .expect(204);
        assertThat(stage(admission)).isEqualTo("DRAW");
        experts(3);
        JsonNode another = draw(admission);
        assertThat(sitting(another)).doesNotContainAnyElementsOf(sitting(panel));
    }

    @Test
    @Clause("NP-3.1/panel")
    void scores_far_apart_are_discussed_and_given_once_more_and_the_minutes_hold_it_all() {
        experts(3);
        long admission = submitted();
        JsonNode panel = drawn(admission);
        List<Long> experts = sitting(panel);
        score(experts.get(0), panel, FULL, "ADMIT").expect(200);
        score(experts.get(1), panel, POOR, "RETURN").expect(200);
        score(experts.get(2), panel, FULL, "ADMIT").expect(200);
        assertThat(stage(admission)).isEqualTo("DISCUSSION");
        String review = "/api/reviews/" + panel.path("id").asLong();
        JsonNode talk = as(experts.get(1)).get(review).expect(200).json();
        assertThat(talk.path("peers")).hasSize(2);
        as(experts.get(1))
                .post(review + "/remarks", Map.of("words", "课时安排没有写到期末"))
                .expect(200);
        all(panel, FULL, "ADMIT");
        assertThat(stage(admission)).isEqualTo("DECISION");
        decide(admission, "ADMIT", "", "").expect(200);
        JsonNode minutes = bureau().get(at(admission) + "/minutes").expect(200).json();
        assertThat(minutes.path("panels")
                        .get(0)
                        .path("said")
                        .get(0)
                        .path("words")
                        .asString())
                .isEqualTo("课时安排没有写到期末");
        assertThat(minutes.path("panels").get(0).path("seats").valueStream())
                .allMatch(seat -> seat.path("sheets").size() == 2);
    }

    @Test
    void only_the_experts_of_the_panel_find_it() {
        experts(4);
        JsonNode panel = drawn(submitted());
        String review = "/api/reviews/" + panel.path("id").asLong();
        long outside = accounts.keySet().stream()
                .filter(id -> !sitting(panel).contains(id))
                .findFirst()
                .orElseThrow();
        as(outside).get(review).expect(404);
        as(outside).post(review + "/scores", sheet(FULL, "ADMIT", "符合标准")).expect(404);
        http(school).get(review).expect(403);
        bureau().get(review).expect(403);
    }

    private void edit(Expert expert, List<Integer> ties, boolean active) {
        bureau().put(
                        "/api/experts/" + expert.id().value(),
                        Map.of(
                                "name",
                                expert.name(),
                                "employer",
                                expert.employer(),
                                "title",
                                expert.title(),
                                "fields",
                                List.of("ARTS"),
                                "ties",
                                ties,
                                "active",
                                active))
                .expect(200);
    }

    private List<String> steps(long admission) {
        return bureau().get(at(admission))
                .expect(200)
                .json()
                .path("steps")
                .valueStream()
                .map(step -> step.path("step").asString())
                .toList();
    }

    private static String lot(byte[] seed, long id) {
        try {
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            hash.update(seed);
            return HexFormat.of()
                    .formatHex(hash.digest(
                            ByteBuffer.allocate(Long.BYTES).putLong(id).array()));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
