package kehou.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import kehou.Clause;
import kehou.kernel.Scope;
import kehou.supervision.RollUps;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Every school that has to serves, and every child that wants a place has one: told to both who can see to it. */
@Clause("JA-2/coverage")
class CoverageTest extends SurveyJourney {
    @Autowired
    RollUps rollUps;

    @Test
    void a_child_whose_family_wants_a_place_is_on_the_list_until_it_has_one() {
        asked();
        JsonNode before = unplaced("");
        assertThat(before.path("wanting").asInt()).isEqualTo(3);
        assertThat(before.path("unplaced").asInt()).isEqualTo(3);
        assertThat(ids(before)).containsExactlyElementsOf(pupils.subList(0, 3));
        place(pupils.get(1));
        JsonNode after = unplaced("");
        assertThat(after.path("wanting").asInt()).isEqualTo(3);
        assertThat(after.path("unplaced").asInt()).isEqualTo(2);
        assertThat(ids(after)).containsExactly(pupils.get(0), pupils.get(2));
    }

    @Test
    void the_list_has_pages_and_every_look_at_a_child_is_on_its_family_s_record() {
        asked();
        JsonNode first = unplaced("?limit=2");
        assertThat(ids(first)).containsExactly(pupils.get(0), pupils.get(1));
        JsonNode second = unplaced("?limit=2&after=" + first.path("next").asString());
        assertThat(ids(second)).containsExactly(pupils.get(2));
        assertThat(second.has("next")).isFalse();
        assertThat(second.path("unplaced").asInt()).isEqualTo(3);
        assertThat(http(parent(pupils.getFirst()))
                        .get("/api/pupils/" + pupils.getFirst() + "/access-records")
                        .expect(200)
                        .text())
                .contains("survey");
    }

    @Test
    void who_left_the_school_or_changed_its_mind_is_not_waited_for() {
        long survey = asked();
        http(school).post("/api/pupils/" + pupils.get(0) + "/transfer").expect(200);
        sign(parent(pupils.get(1)), pupils.get(1), no(survey, 1)).expect(200);
        JsonNode list = unplaced("");
        assertThat(list.path("wanting").asInt()).isEqualTo(1);
        assertThat(ids(list)).containsExactly(pupils.get(2));
    }

    @Test
    void the_authority_sees_by_type_what_is_missing_and_what_the_rule_says() {
        asked();
        http(authority)
                .post(
                        "/api/organisations",
                        Map.of(
                                "kind",
                                "SCHOOL",
                                "name",
                                fresh("云岭村小"),
                                "parent",
                                authority.place(),
                                "run",
                                "DISTRICT",
                                "stages",
                                List.of("PRIMARY"),
                                "village",
                                true,
                                "teachingPoint",
                                false,
                                "boarding",
                                false,
                                "practice",
                                false))
                .expect(200);
        JsonNode before = coverage(authority);
        assertThat(before.path("types").findValuesAsString("type")).containsExactly("CENTRAL", "VILLAGE");
        JsonNode central = before.path("types").get(0);
        assertThat(central.path("due").asBoolean()).isTrue();
        assertThat(central.path("schools").asInt()).isEqualTo(1);
        assertThat(central.path("serving").asInt()).isZero();
        assertThat(central.path("wanting").asInt()).isEqualTo(3);
        assertThat(central.path("unplaced").asInt()).isEqualTo(3);
        assertThat(before.path("types").get(1).path("due").asBoolean()).isFalse();
        assertThat(before.path("types").get(1).path("unasked").asInt()).isEqualTo(1);
        assertThat(outcomes(before)).containsExactly("coverage.schools NOT_MET", "coverage.pupils NOT_MET");
        JsonNode gaps = http(authority).get("/api/coverage/gaps").expect(200).json();
        assertThat(gaps.path("items").findValuesAsString("type")).containsExactly("CENTRAL", "VILLAGE");
        JsonNode first =
                http(authority).get("/api/coverage/gaps?limit=1").expect(200).json();
        assertThat(http(authority)
                        .get("/api/coverage/gaps?after=" + first.path("next").asString())
                        .expect(200)
                        .json()
                        .path("items")
                        .findValuesAsString("type"))
                .containsExactly("VILLAGE");

        pupils.subList(0, 3).forEach(this::place);
        JsonNode after = coverage(authority);
        assertThat(after.path("types").get(0).path("serving").asInt()).isEqualTo(1);
        assertThat(after.path("types").get(0).path("unplaced").asInt()).isZero();
        assertThat(outcomes(after)).containsExactly("coverage.schools MET", "coverage.pupils MET");
        assertThat(after.toString()).doesNotContain("欧阳");
    }

    @Test
    void nobody_is_counted_where_nobody_was_asked_and_another_district_s_schools_are_nobody_s_else() {
        JsonNode list = unplaced("");
        assertThat(list.has("wanting")).isFalse();
        assertThat(list.path("items")).isEmpty();
        asked();
        Scope elsewhere = authority();
        assertThat(coverage(elsewhere).path("types")).isEmpty();
        assertThat(http(elsewhere).get("/api/coverage/gaps").expect(200).json().path("items"))
                .isEmpty();
        Scope other = school(authority);
        JsonNode theirs = http(other).get("/api/unplaced").expect(200).json();
        assertThat(theirs.path("unplaced").asInt()).isZero();
        assertThat(theirs.path("items")).isEmpty();
    }

    /** Three families of four say yes. */
    private long asked() {
        long survey = running();
        pupils.subList(0, 3)
                .forEach(pupil -> sign(parent(pupil), pupil, yes(survey, 1, 1)).expect(200));
        sign(parent(pupils.get(3)), pupils.get(3), no(survey, 1)).expect(200);
        return survey;
    }

    /** A class of its own that the child's family chooses. */
    private void place(long pupil) {
        Offering offering = published(authority, school, 1 + (int) (pupil % 5), 35, 0);
        http(school)
                .post(
                        "/api/windows",
                        Map.of(
                                "mode", "FIRST_COME",
                                "opensAt",
                                        clock.instant()
                                                .minus(Duration.ofHours(1))
                                                .toString(),
                                "closesAt",
                                        clock.instant().plus(Duration.ofDays(1)).toString(),
                                "offerings", List.of(offering.id().value()),
                                "grades", List.of(3)))
                .expect(200);
        http(parent(pupil))
                .post(
                        "/api/children/" + pupil + "/enrolments",
                        Map.of("offering", offering.id().value()))
                .expect(200);
    }

    private JsonNode unplaced(String query) {
        return http(school).get("/api/unplaced" + query).expect(200).json();
    }

    private static List<Long> ids(JsonNode list) {
        return list.path("items")
                .valueStream()
                .map(card -> card.path("id").asLong())
                .toList();
    }

    private JsonNode coverage(Scope who) {
        rollUps.settle();
        return http(who).get("/api/coverage").expect(200).json();
    }

    private static List<String> outcomes(JsonNode coverage) {
        return coverage.path("verdicts")
                .valueStream()
                .map(verdict -> verdict.path("rule").asString() + " "
                        + verdict.path("outcome").asString())
                .toList();
    }
}
