package kehou.enrolment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kehou.Http;
import kehou.kernel.Purpose;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.plan.Offering;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** A window whose places the school answers to, and what it answers. */
abstract class PlaceApprovalJourney extends WaitlistJourney {
    static final Duration TWO_DAYS = Duration.ofDays(2);
    static final Map<String, Object> NO = Map.of("why", "COURSE_NEEDS", "words", "课程要求会换气，孩子还没有学过游泳");

    @Autowired
    PlaceApprovalJob silence;

    @Autowired
    ApplicationContext context;

    /** A class that is open now and whose school answers within two days. */
    Offering approved(int weekday, int seats, long fee) {
        Offering offering = published(authority, school, weekday, seats, fee);
        Instant now = clock.instant();
        http(school)
                .post("/api/windows", draft(now.minusSeconds(3600), now.plus(Duration.ofDays(1)), 2, offering))
                .expect(200);
        return offering;
    }

    static Map<String, Object> draft(Instant opens, Instant closes, int days, Offering offering) {
        return Map.of(
                "mode", "FIRST_COME",
                "opensAt", opens.toString(),
                "closesAt", closes.toString(),
                "offerings", List.of(offering.id().value()),
                "grades", List.of(3),
                "approvalDays", days);
    }

    static Map<String, Object> these(Enrolment... places) {
        return Map.of(
                "enrolments", Stream.of(places).map(place -> place.id().value()).toList());
    }

    Http.Answer approve(Scope who, Enrolment... places) {
        return http(who).post("/api/place-approvals", these(places)).expect(200);
    }

    static String refusal(Enrolment place) {
        return "/api/enrolments/" + place.id().value() + "/refusal";
    }

    Http.Answer refuse(Scope who, Enrolment place) {
        return http(who).post(refusal(place), NO);
    }

    JsonNode list(String state) {
        return list(school, state);
    }

    JsonNode list(Scope who, String state) {
        return http(who)
                .get("/api/place-approvals?limit=50&state=" + state)
                .expect(200)
                .json()
                .path("items");
    }

    /** What the family sees of the school's answer. */
    JsonNode approval(Scope parent, Enrolment place) {
        return http(parent)
                .get("/api/children/" + childOf(parent) + "/enrolments")
                .expect(200)
                .json()
                .valueStream()
                .filter(one ->
                        one.path("enrolment").path("id").asLong() == place.id().value())
                .findFirst()
                .orElseThrow()
                .path("approval");
    }

    /** What the audit holds of this school's answers. */
    List<String> audited() {
        Scope auditor = new Scope(Role.AUDIT_ADMIN, 0, number(), Set.of(), Set.of(), Set.of(), Purpose.PLATFORM, null);
        return http(auditor)
                .get("/api/platform/audit?limit=50&what=PlaceApproval.Answered")
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .filter(entry -> entry.path("school").asInt() == school.place())
                .map(entry -> entry.path("facts").asString())
                .toList();
    }

    Enrolment placeOf(JsonNode json) {
        Enrolment.Id id = new Enrolment.Id(json.path("id").asLong());
        return tenancy.as(school, () -> enrolments.find(school, id));
    }

    List<String> decisions(Scope parent) {
        return http(parent)
                .get("/api/children/" + childOf(parent) + "/decisions")
                .expect(200)
                .json()
                .valueStream()
                .map(of -> of.path("kind").asString() + " " + of.path("by").asString())
                .toList();
    }
}
