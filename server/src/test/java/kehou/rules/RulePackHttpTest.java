package kehou.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kehou.Http;
import kehou.Journey;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The packs as anyone reads them over HTTP. */
class RulePackHttpTest extends Journey {

    @Test
    void the_list_says_which_packs_bind_a_place_on_a_day() {
        assertThat(binding("?division=360102&day=2026-09-16"))
                .containsExactly("nanchang-2021", "jiangxi-2021", "jiangxi-2023", "kehou-2026");
        assertThat(binding("?division=360102&day=2023-08-28"))
                .containsExactly("nanchang-2021", "jiangxi-2021", "kehou-2026");
        assertThat(binding("?division=310115")).containsExactly("shanghai-2022", "kehou-2026");
        assertThat(binding("")).containsExactly("kehou-2026");
    }

    @Test
    void a_pack_shows_clause_words_demand_and_what_is_ours() {
        JsonNode rule =
                rule(http().get("/api/rule-packs/nanchang-2021").expect(200).json(), "on-site.staff");
        assertThat(rule.path("clause").asString()).isEqualTo("NC-20");
        assertThat(rule.path("words").asString()).startsWith("学校每日开设特色课程2个班级以内");
        assertThat(rule.path("asked").asString())
                .isEqualTo("驻校人员按当天特色课程班：不超过 2 个的 0 名，不足 5 个的 1 名，不超过 5 个的 2 名，更多的 2 名");
        assertThat(rule.path("silence").path("ours").asString()).contains("派 2 名");
        assertThat(rule.path("inForceFrom").asString()).isEqualTo("2021-09-01");
    }

    @Test
    void a_later_pack_shows_what_it_added_to_the_one_before() {
        JsonNode detail = http().get("/api/rule-packs/jiangxi-2023").expect(200).json();
        assertThat(detail.path("follows").asString()).isEqualTo("jiangxi-2021");
        assertThat(kind(detail, "enrichment.day-share")).isEqualTo("ADDED");
        assertThat(kind(detail, "voluntary")).isEqualTo("BESIDE");
        assertThat(kind(detail, "service.days")).isEqualTo("CONTINUES");
        assertThat(detail.path("versions").get(0).path("version").asInt()).isEqualTo(1);
    }

    @Test
    void an_unknown_pack_and_a_division_that_is_none_are_refused() {
        assertThat(http().get("/api/rule-packs/nowhere-1999").expect(404).code())
                .isEqualTo("kernel.not_found");
        Http.Answer answer = http().get("/api/rule-packs?division=3601");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("kernel.invalid");
    }

    @Test
    void every_metric_says_what_it_counts_in() {
        JsonNode metrics = http().get("/api/metrics").expect(200).json();
        assertThat(metrics.valueStream().map(m -> m.path("key").asString())).contains("libraryCourses", "venues");
    }

    private List<String> binding(String query) {
        return http().get("/api/rule-packs" + query)
                .expect(200)
                .json()
                .valueStream()
                .filter(pack -> pack.path("binding").asBoolean())
                .map(pack -> pack.path("key").asString())
                .toList();
    }

    private static JsonNode rule(JsonNode detail, String name) {
        return detail.path("rules")
                .valueStream()
                .filter(rule -> rule.path("rule").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String kind(JsonNode detail, String name) {
        return detail.path("changes")
                .valueStream()
                .filter(change -> change.path("rule").asString().equals(name))
                .findFirst()
                .orElseThrow()
                .path("kind")
                .asString();
    }
}
