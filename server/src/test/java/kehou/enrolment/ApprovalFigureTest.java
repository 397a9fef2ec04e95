package kehou.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import kehou.Clause;
import kehou.Http;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.plan.Offering;
import kehou.supervision.RollUps;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Authorities see how schools answer to places, by term and reason, and what was written about children kept out. */
@Clause("JA-6/voluntary")
class ApprovalFigureTest extends WaitlistJourney {
    private static final String LIST = "/api/approval-figures";

    @Autowired
    RollUps rollUps;

    @Autowired
    PlaceApprovalJob silence;

    @Test
    void every_place_is_counted_once_by_its_answer_and_its_reason() {
        Offering swimming = approved(3);
        Enrolment yes = place(swimming);
        refuse(place(swimming), "COURSE_NEEDS");
        refuse(place(swimming), "COURSE_NEEDS");
        refuse(place(swimming), "OTHER");
        Scope leaver = parent(pupil());
        choose(leaver, swimming);
        giveUp(leaver, swimming);
        http(school)
                .post(
                        "/api/place-approvals",
                        Map.of("enrolments", List.of(yes.id().value())))
                .expect(200);
        place(swimming);
        JsonNode row = counted(authority).get(0);
        assertThat(row.path("schoolName").asString()).isNotBlank();
        assertThat(row.path("districtName").asString()).isNotBlank();
        assertThat(row.path("term").asLong()).isEqualTo(swimming.term().value());
        assertCounts(row, "approved", 1, "courseNeeds", 2, "wrongList", 0, "other", 1, "ended", 1, "waiting", 1);

        clock.advance(Duration.ofDays(3));
        silence.run();
        // Nobody marks the standing by hand here: the answer itself does.
        eventually(() -> {
            rollUps.settle();
            return http(authority)
                            .get(LIST)
                            .expect(200)
                            .json()
                            .path("items")
                            .get(0)
                            .path("silent")
                            .asInt()
                    == 1;
        });
    }

    @Test
    void what_was_written_of_children_kept_out_counts_from_the_first_refusal_on_with_an_account_or_without() {
        Offering swimming = approved(3);
        complain("FORCED_OUT");
        clock.advance(Duration.ofMinutes(1));
        Enrolment place = place(swimming);
        assertThat(counted(authority).get(0).path("complaints").asInt())
                .as("nothing was refused")
                .isZero();
        refuse(place, "COURSE_NEEDS");
        clock.advance(Duration.ofMinutes(1));
        complain("FORCED_OUT");
        complain("FORCED_IN");
        Scope family = parent(pupil());
        http(family)
                .post(
                        "/api/children/" + childOf(family) + "/complaints",
                        Map.of("kind", "FORCED_OUT", "words", "老师让孩子不要再来。"))
                .expect(200);
        JsonNode row = counted(authority).get(0);
        assertThat(row.path("complaints").asInt()).isEqualTo(2);
        assertThat(row.toString()).doesNotContain("老师");
    }

    @Test
    void only_the_authorities_above_see_it_and_each_term_by_itself() {
        Offering swimming = approved(3);
        refuse(place(swimming), "WRONG_LIST");
        assertThat(counted(authority)).hasSize(1);
        Scope elsewhere = authority();
        assertThat(http(elsewhere).get(LIST).expect(200).json().path("items")).isEmpty();
        Scope city = bureau(0, number(), 0, authority.place());
        assertThat(http(city).get(LIST).expect(200).json().path("items")).hasSize(1);
        for (Http other : List.of(
                http(school), http(principal()), http(staff(Role.TEACHER, school.place(), number())), http(family()))) {
            other.get(LIST).expect(403);
        }
        String term = "?term=" + swimming.term().value();
        for (String list : List.of(LIST, "/api/helper-pressure")) {
            assertThat(http(authority)
                            .get(list + "?term=" + (swimming.term().value() + 1))
                            .expect(200)
                            .json()
                            .path("items"))
                    .isEmpty();
            http(authority).get(list + term).expect(200);
        }
        assertThat(http(authority).get(LIST + term).expect(200).json().path("items"))
                .hasSize(1);
        Scope neighbour = school(authority);
        assertThat(inSchools(
                        () -> jdbc.sql("select count(*) from supervision.approval_figure where school_id = :school")
                                .param("school", school.place())
                                .query(Integer.class)
                                .single(),
                        neighbour.place()))
                .isZero();
    }

    @Test
    void the_school_that_refused_most_leads_and_the_list_is_read_page_by_page() {
        refuse(place(approved(3)), "OTHER");
        counted(authority);
        Scope first = school;
        school = school(authority);
        Offering other = approved(3);
        refuse(place(other), "OTHER");
        refuse(place(other), "WRONG_LIST");
        JsonNode rows = counted(authority);
        assertThat(rows.findValues("school").stream().map(JsonNode::asInt))
                .containsExactly(school.place(), first.place());
        JsonNode page = http(authority).get(LIST + "?limit=1").expect(200).json();
        assertThat(http(authority)
                        .get(LIST + "?limit=1&after=" + page.path("next").asString())
                        .expect(200)
                        .json()
                        .path("items")
                        .findValues("school")
                        .stream()
                        .map(JsonNode::asInt))
                .containsExactly(first.place());
    }

    private Offering approved(int weekday) {
        Offering offering = published(authority, school, weekday, 10, 0);
        Instant now = clock.instant();
        http(school)
                .post(
                        "/api/windows",
                        Map.of(
                                "mode",
                                "FIRST_COME",
                                "opensAt",
                                now.minusSeconds(3600).toString(),
                                "closesAt",
                                now.plus(Duration.ofDays(1)).toString(),
                                "offerings",
                                List.of(offering.id().value()),
                                "grades",
                                List.of(3),
                                "approvalDays",
                                2))
                .expect(200);
        return offering;
    }

    private Enrolment place(Offering offering) {
        return choose(parent(pupil()), offering);
    }

    private void refuse(Enrolment place, String why) {
        http(school)
                .post("/api/enrolments/" + place.id().value() + "/refusal", Map.of("why", why, "words", "孩子还没有学过换气"))
                .expect(200);
    }

    private void complain(String kind) {
        http().post("/api/public/complaints", Map.of("school", school.place(), "kind", kind, "words", "孩子被退了课。"))
                .expect(200);
    }

    private static void assertCounts(JsonNode row, Object... pairs) {
        for (int i = 0; i < pairs.length; i += 2) {
            assertThat(row.path((String) pairs[i]).asInt())
                    .as((String) pairs[i])
                    .isEqualTo(pairs[i + 1]);
        }
    }

    private JsonNode counted(Scope who) {
        rollUps.markStanding(school.place());
        rollUps.settle();
        return http(who).get(LIST).expect(200).json().path("items");
    }
}
