package kehou.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kehou.Clause;
import kehou.Http;
import kehou.kernel.Scope;
import kehou.library.Course;
import kehou.library.ShelfJourney;
import kehou.region.Venue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@Clause("SH-5.2/sharing")
class ShareTest extends ShelfJourney {
    private Scope owner;
    private Scope borrower;
    private Scope ownersDistrict;

    @BeforeEach
    void two_schools_of_two_districts() {
        ownersDistrict = authority();
        owner = school(ownersDistrict);
        borrower = school(authority());
    }

    @Test
    void a_venue_is_lent_with_its_owners_consent_and_closed_when_either_ends_it() {
        venue(borrower, 30);
        Venue hall = venue(owner, 120);
        long share = ask("VENUE");
        assertThat(sharesOf(owner).getFirst().path("state").asString()).isEqualTo("ASKED");
        JsonNode granted =
                answer(owner, share, hall.id().value(), "周二下午可用").expect(200).json();
        assertThat(granted.path("resourceName").asString()).isEqualTo(hall.name());

        JsonNode lent = venueOf(borrower, granted.path("borrowed").asLong());
        assertThat(lent.path("name").asString()).startsWith(hall.name()).contains("湖滨小学");
        assertThat(lent.path("capacity").asInt()).isEqualTo(120);
        assertThat(lent.path("open").asBoolean()).isTrue();

        end(owner, share).expect(200);
        assertThat(venueOf(borrower, granted.path("borrowed").asLong())
                        .path("open")
                        .asBoolean())
                .isFalse();
        assertThat(sharesOf(borrower).getFirst().path("endedBy").asInt()).isEqualTo(owner.place());
        assertThat(end(borrower, share).expect(409).code()).isEqualTo("plan.share_over");
    }

    @Test
    void a_course_of_another_district_comes_by_consent_and_goes_with_it() {
        Course course = shelved(ownersDistrict, owner, "竹编");
        http(borrower).post("/api/picks", Map.of("course", course.id().value())).expect(404);
        long share = ask("COURSE");
        long own = answer(owner, share, course.id().value(), "")
                .expect(200)
                .json()
                .path("borrowed")
                .asLong();
        assertThat(state(own)).isEqualTo("ADMITTED");
        end(borrower, share).expect(200);
        assertThat(state(own)).isEqualTo("WITHDRAWN");
    }

    @Test
    void an_instructor_is_named_and_engaged_by_the_borrower_itself() {
        long share = ask("INSTRUCTOR");
        JsonNode granted = answer(owner, share, instructor(owner).id().value(), "每周三")
                .expect(200)
                .json();
        assertThat(granted.path("resourceName").asString()).startsWith("李娜");
        assertThat(granted.has("borrowed")).isFalse();
        end(borrower, share).expect(200);
    }

    @Test
    void nothing_is_lent_that_is_not_the_owners_and_a_no_says_why() {
        long share = ask("VENUE");
        answer(owner, share, venue(borrower, 30).id().value(), "").expect(404);
        answer(owner, share, instructor(owner).id().value(), "").expect(404);
        assertThat(answer(owner, share, null, " ").expect(422).code()).isEqualTo("plan.reason_missing");
        answer(owner, share, null, "本学期都排满了").expect(200);
        assertThat(answer(owner, share, venue(owner, 30).id().value(), "")
                        .expect(409)
                        .code())
                .isEqualTo("plan.share_answered");
        assertThat(end(borrower, share).expect(409).code()).isEqualTo("plan.share_over");
    }

    @Test
    void only_the_two_schools_know_of_it_and_only_the_owner_answers() {
        long share = ask("VENUE");
        Scope stranger = school(ownersDistrict);
        answer(stranger, share, venue(stranger, 30).id().value(), "").expect(404);
        answer(borrower, share, venue(borrower, 30).id().value(), "").expect(404);
        end(stranger, share).expect(404);
        assertThat(sharesOf(stranger)).isEmpty();
        assertThat(http(borrower)
                        .post("/api/shares", Map.of("owner", borrower.place(), "kind", "VENUE", "wish", "自己"))
                        .expect(422)
                        .code())
                .isEqualTo("plan.no_other_school");
    }

    private long ask(String kind) {
        return http(borrower)
                .post("/api/shares", Map.of("owner", owner.place(), "kind", kind, "wish", "想借用周二下午的舞蹈室"))
                .expect(200)
                .json()
                .path("id")
                .asLong();
    }

    private Http.Answer answer(Scope who, long share, @Nullable Long resource, String terms) {
        Map<String, Object> body = new HashMap<>(Map.of("terms", terms));
        if (resource != null) {
            body.put("resource", resource);
        }
        return http(who).post("/api/shares/" + share + "/answer", body);
    }

    private Http.Answer end(Scope who, long share) {
        return http(who).post("/api/shares/" + share + "/end", Map.of("reason", "学期结束"));
    }

    private List<JsonNode> sharesOf(Scope who) {
        return http(who).get("/api/shares").expect(200).json().valueStream().toList();
    }

    private JsonNode venueOf(Scope who, long id) {
        return http(who)
                .get("/api/venues")
                .expect(200)
                .json()
                .valueStream()
                .filter(venue -> venue.path("id").asLong() == id)
                .findFirst()
                .orElseThrow();
    }

    private String state(long course) {
        return http(borrower)
                .get("/api/courses/" + course)
                .expect(200)
                .json()
                .path("state")
                .asString();
    }
}
