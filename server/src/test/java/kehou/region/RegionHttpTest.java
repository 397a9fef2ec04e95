package kehou.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kehou.Clause;
import kehou.Http;
import kehou.kernel.Purpose;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The portals' way through the region: real HTTP, each step as the person who takes it. */
class RegionHttpTest extends RegionJourney {
    @Autowired
    Onboarding onboarding;

    @Test
    @Clause({"NC-3/one-platform", "NP-5.1/in-charge", "NP-5.3/onboarding", "JA-1/denominators", "NP-2.2/training"})
    void the_city_opens_a_district_whose_schools_come_onto_the_platform() {
        Http bureau = http(city);
        int district = bureau.post("/api/organisations", wish("DISTRICT", 0, fresh("滨江区")))
                .expect(200)
                .json()
                .path("number")
                .asInt();
        int school = found(bureau, district, false, false);
        int village = found(bureau, district, true, false);
        int practice = found(bureau, district, false, true);

        bureau.post("/api/invitations", Map.of("role", "SCHOOL", "place", school, "name", "联系人"))
                .expect(201);
        Http head = http(school(school));
        assertThat(head.get("/api/onboarding/me")
                        .expect(200)
                        .json()
                        .path("state")
                        .asString())
                .isEqualTo("INVITED");
        head.put(
                        "/api/organisations/" + school + "/in-charge",
                        Map.of("posts", List.of(Map.of("post", "PRINCIPAL", "name", "周明德", "phone", "0791-85550101"))))
                .expect(200);
        JsonNode seen = bureau.get("/api/organisations/" + school + "/in-charge")
                .expect(200)
                .json();
        assertThat(seen.path("principal").path("name").asString()).isEqualTo("周明德");

        head.post("/api/onboarding/live").expect(409);
        onboarding.reached(Scope.system(Purpose.ROSTER), school, OnboardingState.ROSTER_IMPORTED);
        assertThat(head.post("/api/onboarding/live")
                        .expect(200)
                        .json()
                        .path("state")
                        .asString())
                .isEqualTo("LIVE");
        clock.advance(Duration.ofDays(10));

        Http area = http(bureau(district));
        JsonNode progress = area.get("/api/onboarding").expect(200).json();
        assertThat(progress.path("districts").get(0).path("schools").asInt()).isEqualTo(2);
        assertThat(progress.path("districts").get(0).path("live").asInt()).isEqualTo(1);
        assertThat(progress.path("laggards").get(0).path("school").asInt()).isEqualTo(village);
        area.post("/api/onboarding/reminders").expect(200);
        area.post("/api/onboarding/bulletin").expect(200);
        JsonNode own =
                http(school(village)).get("/api/onboarding/me").expect(200).json();
        assertThat(own.path("reminders")).hasSize(1);
        assertThat(http(school(village))
                        .get("/api/onboarding/bulletins")
                        .expect(200)
                        .json())
                .hasSize(1);

        JsonNode coverage = area.get("/api/denominators").expect(200).json().get(0);
        assertThat(coverage.path("denominator").path("name").asString()).isEqualTo("COVERAGE");
        assertThat(coverage.path("counted").asInt()).isEqualTo(1);
        assertThat(coverage.path("leftOut").findValuesAsString("number"))
                .containsExactlyInAnyOrder(String.valueOf(village), String.valueOf(practice));
    }

    @Test
    void another_district_another_school_and_nobody_are_refused() {
        int district = district();
        int school = primary(district).number();
        Http stranger = http(bureau(district()));
        assertThat(stranger.get("/api/organisations/" + school).status()).isEqualTo(404);
        assertThat(stranger.get("/api/organisations?under=" + district).status())
                .isEqualTo(404);
        assertThat(stranger.post("/api/organisations/" + school + "/merge", Map.of("into", school))
                        .status())
                .isEqualTo(404);
        Http other = http(school(primary(district).number()));
        assertThat(other.get("/api/organisations/" + school + "/in-charge").status())
                .isEqualTo(404);
        assertThat(other.post("/api/organisations", wish("DISTRICT", 0, fresh("越权区")))
                        .status())
                .isEqualTo(403);
        assertThat(http().get("/api/organisations").status()).isEqualTo(401);
        assertThat(http(guardian(9)).get("/api/campuses").status()).isEqualTo(403);
    }

    @Test
    void a_retried_founding_is_one_founding() {
        int district = district();
        Http bureau = http(bureau(district));
        Map<String, Object> wish = wish("SCHOOL", district, fresh("重试小学"));
        String key = UUID.randomUUID().toString();
        String first =
                bureau.send("POST", "/api/organisations", wish, key).expect(200).text();
        assertThat(bureau.send("POST", "/api/organisations", wish, key)
                        .expect(200)
                        .text())
                .isEqualTo(first);
        assertThat(bureau.get("/api/organisations").expect(200).json()).hasSize(1);
    }

    @Test
    void a_field_that_is_not_as_it_must_be_is_named() {
        Http.Answer answer = http(city).post("/api/organisations", wish("DISTRICT", 0, "一"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json()
                        .path("facts")
                        .path("fields")
                        .get(0)
                        .path("path")
                        .asString())
                .isEqualTo("name");
    }

    @Test
    void a_school_sets_up_its_campus_and_a_venue_on_it() {
        int number = primary(district()).number();
        Http school = http(staff(Role.PRINCIPAL, number, 5));
        JsonNode campus = school.post(
                        "/api/campuses",
                        Map.of("name", "本部", "lat", 28.6706, "lon", 115.9088, "crs", "GCJ02", "fenceMetres", 200))
                .expect(200)
                .json();
        JsonNode venue = school.post(
                        "/api/venues",
                        Map.of(
                                "campusId",
                                campus.path("id").asLong(),
                                "name",
                                "美术教室",
                                "kind",
                                "ART_ROOM",
                                "capacity",
                                40,
                                "allowedUses",
                                List.of("ARTS"),
                                "open",
                                true))
                .expect(200)
                .json();
        assertThat(school.get("/api/venues").expect(200).json()).containsExactly(venue);
        Http other = http(school(primary(district()).number()));
        assertThat(other.put("/api/campuses/" + campus.path("id").asLong(), body(campus))
                        .status())
                .isEqualTo(404);
        assertThat(school.post(
                                "/api/campuses",
                                Map.of("name", "海外", "lat", 51.5, "lon", -0.1, "crs", "WGS84", "fenceMetres", 200))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void the_calendar_is_the_place_s_own_and_a_stranger_s_school_is_not_found() {
        int number = primary(district()).number();
        Http school = http(school(number));
        assertThat(school.get("/api/calendar?from=2026-10-01&to=2026-10-07")
                        .expect(200)
                        .json())
                .hasSize(7);
        school.put("/api/calendar/2026-11-12", Map.of("service", false, "label", "运动会"))
                .expect(200);
        JsonNode day = school.get("/api/calendar?from=2026-11-12&to=2026-11-12")
                .expect(200)
                .json()
                .get(0);
        assertThat(day.path("label").asString()).isEqualTo("运动会");
        int other = primary(district()).number();
        assertThat(school.get("/api/calendar?from=2026-11-12&to=2026-11-12&school=" + other)
                        .status())
                .isEqualTo(404);
    }

    private int found(Http bureau, int district, boolean village, boolean practice) {
        Map<String, Object> wish = wish("SCHOOL", district, fresh("滨江小学"));
        wish.put("village", village);
        wish.put("practice", practice);
        return bureau.post("/api/organisations", wish)
                .expect(200)
                .json()
                .path("number")
                .asInt();
    }

    private static Map<String, Object> wish(String kind, int parent, String name) {
        Map<String, Object> wish = new HashMap<>(Map.of("kind", kind, "parent", parent, "name", name));
        if (kind.equals("SCHOOL")) {
            wish.put("run", "DISTRICT");
            wish.put("stages", List.of("PRIMARY"));
        }
        for (String flag : List.of("village", "teachingPoint", "boarding", "practice")) {
            wish.put(flag, false);
        }
        return wish;
    }

    private static Map<String, Object> body(JsonNode campus) {
        return Map.of(
                "name",
                "改名",
                "lat",
                campus.path("lat").asDouble(),
                "lon",
                campus.path("lon").asDouble(),
                "crs",
                "GCJ02",
                "fenceMetres",
                300,
                "version",
                1);
    }
}
