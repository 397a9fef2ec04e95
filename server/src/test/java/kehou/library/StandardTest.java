package kehou.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import kehou.Clause;
import kehou.Http;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class StandardTest extends PanelJourney {
    @Test
    @Clause("NC-4/standards")
    void a_standard_is_drafted_published_and_judges_what_is_submitted_from_then_on() {
        experts(3);
        long before = submitted();
        JsonNode city = inForce();
        assertThat(city.path("authority").asInt()).isZero();
        JsonNode draft = write("活动安全可行，有预案", null).expect(200).json();
        assertThat(inForce().path("authority").asInt())
                .as("a draft binds nobody")
                .isZero();
        publish("2026-09-16").expect(200);
        assertThat(inForce().path("authority").asInt()).isEqualTo(authority.place());
        assertThat(inForce().path("version").asInt())
                .isEqualTo(draft.path("version").asInt());

        long after = submitted();
        assertThat(items(before)).hasSizeGreaterThan(1);
        assertThat(items(after)).containsExactly("活动安全可行，有预案");
        JsonNode panel = drawn(after);
        assertThat(score(sitting(panel).getFirst(), panel, FULL, "ADMIT")
                        .expect(422)
                        .code())
                .isEqualTo("library.points_off");
        all(panel, List.of(90), "ADMIT");
        decide(after, "ADMIT", "", "").expect(200);
    }

    @Test
    @Clause("NC-4/standards")
    void every_version_stays_and_the_next_begins_as_a_draft() {
        write("第一版的要求", null).expect(200);
        publish("2026-09-16").expect(200);
        write("第二版的要求", null).expect(200);
        List<JsonNode> versions = bureau().get("/api/standards/versions?subject=COURSE")
                .expect(200)
                .json()
                .valueStream()
                .toList();
        assertThat(versions).extracting(of -> of.path("version").asInt()).containsExactly(2, 1);
        assertThat(versions).extracting(of -> of.hasNonNull("inForceFrom")).containsExactly(false, true);
        assertThat(publish("2026-09-15").expect(422).code()).isEqualTo("library.force_past");
        publish("2026-09-20").expect(200);
        assertThat(inForce().path("version").asInt()).as("until that day").isEqualTo(1);
        assertThat(publish("2026-09-21").expect(409).code()).isEqualTo("library.no_draft");
    }

    @Test
    void two_who_edit_one_draft_do_not_overwrite_each_other() {
        int edit = write("先写的", null).expect(200).json().path("edit").asInt();
        write("第一个人改的", edit).expect(200);
        assertThat(write("第二个人改的", edit).expect(409).code()).isEqualTo("kernel.stale");
    }

    @Test
    @Clause("NC-4/standards")
    void a_course_without_the_evidence_that_its_category_needs_is_not_submitted() {
        Map<String, Object> evidence = Map.of("category", "ARTS", "kind", "SAFETY_PLAN", "required", true);
        put(content("安全可行", 3, List.of(evidence)), null).expect(200);
        publish("2026-09-16").expect(200);
        Http.Answer refused = http(school)
                .post("/api/courses/" + course(school, "剪纸").id().value() + "/submission")
                .expect(422);
        assertThat(refused.code()).isEqualTo("library.evidence_missing");
        assertThat(refused.json().path("facts").path("evidence").valueStream().map(JsonNode::asString))
                .containsExactly("SAFETY_PLAN");
    }

    @Test
    void a_panel_of_an_even_number_is_refused_and_a_school_writes_no_standard() {
        assertThat(put(content("安全可行", 4, List.of()), null).expect(422).code()).isEqualTo("library.panel_even");
        http(school).put("/api/standards/draft", Map.of("subject", "COURSE")).expect(403);
        http(school).get("/api/standards?subject=COURSE").expect(200);
    }

    private JsonNode inForce() {
        return bureau().get("/api/standards?subject=COURSE").expect(200).json();
    }

    private List<String> items(long admission) {
        return bureau().get(at(admission))
                .expect(200)
                .json()
                .path("standard")
                .path("content")
                .path("items")
                .valueStream()
                .map(of -> of.path("words").asString())
                .toList();
    }

    private Http.Answer publish(String from) {
        return bureau().post("/api/standards/publication", Map.of("subject", "COURSE", "from", from));
    }

    private Http.Answer write(String words, Integer edit) {
        return put(content(words, 3, List.of()), edit);
    }

    private Http.Answer put(Map<String, Object> content, Integer edit) {
        Map<String, Object> draft = edit == null
                ? Map.of("subject", "COURSE", "content", content)
                : Map.of("subject", "COURSE", "content", content, "edit", edit);
        return bureau().put("/api/standards/draft", draft);
    }

    private static Map<String, Object> content(String words, int panel, List<Map<String, Object>> evidence) {
        return Map.of(
                "procedure",
                Map.of(
                        "panelSchool",
                        panel,
                        "panelSocial",
                        3,
                        "spread",
                        20,
                        "formalDays",
                        3,
                        "reviewDays",
                        7,
                        "decisionDays",
                        3,
                        "appealDays",
                        10),
                "items",
                List.of(Map.of("words", words, "clause", "二十条 第14条", "most", 100)),
                "evidence",
                evidence);
    }
}
