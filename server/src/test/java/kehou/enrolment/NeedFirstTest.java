package kehou.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kehou.Clause;
import kehou.Http;
import kehou.kernel.Scope;
import kehou.people.Need;
import kehou.people.Needs;
import kehou.plan.Offering;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A need that two persons approved counts where seats are given, and shows nowhere. */
class NeedFirstTest extends DrawJourney {
    @Autowired
    Needs counting;

    @Test
    @Clause({"JA-6/need-first", "BX-7/private-need"})
    void an_approved_need_has_more_tickets_until_it_is_over_and_nothing_published_has_another_shape() {
        Scope needy = parent(pupil());
        Scope withdrew = parent(pupil());
        List<Scope> others = families(3);
        needs(needy, "LEFT_BEHIND", "DISABILITY");
        long back = needs(withdrew, "MIGRANT_FAMILY");
        http(withdrew).post("/api/need-claims/" + back + "/withdrawal").expect(200);
        Offering offering = published(authority, school, 1, 2, 0);
        long draw = opened(offering);
        wish(needy, draw, 1, List.of(offering)).expect(200);
        wish(withdrew, draw, 1, List.of(offering)).expect(200);
        others.forEach(family -> wish(family, draw, 1, List.of(offering)).expect(200));
        assertThat(tickets(needy, draw)).isEqualTo(3);
        assertThat(tickets(withdrew, draw)).isEqualTo(1);
        assertThat(tickets(others.getFirst(), draw)).isEqualTo(1);
        held(draw);
        for (Http.Answer answer : List.of(
                http().get("/api/public/draws/" + draw).expect(200),
                http(others.getFirst()).get("/api/draws/" + draw + "/record").expect(200))) {
            assertThat(answer.text()).doesNotContain("LEFT_BEHIND", "DISABILITY", "need\"", "tickets\"");
            assertOneShape(answer.json().path("entries"));
        }
        assertThat(members(needy, draw)).isEqualTo(members(others.getFirst(), draw));
    }

    @Test
    @Clause("JA-6/need-first")
    void a_need_that_is_over_counts_no_longer() {
        Scope needy = parent(pupil());
        needs(needy, "FINANCIAL_AID");
        clock.moveTo(NOW.plus(Duration.ofDays(366)));
        assertThat(counting(needy)).isEmpty();
        clock.moveTo(NOW.plus(Duration.ofDays(365)));
        assertThat(counting(needy)).isNotEmpty();
    }

    private Set<Need> counting(Scope family) {
        return tenancy.as(
                school,
                () -> counting.of(school, school.place(), List.of(child(family)))
                        .getOrDefault(child(family), Set.of()));
    }

    private int tickets(Scope family, long draw) {
        return http(family)
                .get("/api/children/" + childOf(family) + "/draws/" + draw + "/opening")
                .expect(200)
                .json()
                .path("tickets")
                .asInt();
    }

    /** Every entry has the same members, and keys and seals of one length: none tells of whose it is. */
    private static void assertOneShape(JsonNode entries) {
        assertThat(entries.size()).isEqualTo(5);
        Set<Map<String, Integer>> shapes = new HashSet<>();
        entries.forEach(entry -> shapes.add(entry.properties().stream()
                .filter(member -> !member.getKey().equals("given"))
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        member -> member.getValue().toString().length()))));
        assertThat(shapes).hasSize(1);
    }

    private Set<String> members(Scope family, long draw) {
        return atHome(family, draw).path("mine").properties().stream()
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
