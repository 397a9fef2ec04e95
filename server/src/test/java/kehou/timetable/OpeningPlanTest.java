package kehou.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kehou.Clause;
import kehou.Http;
import kehou.region.Venue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@Clause("SH-4.2/spaces")
class OpeningPlanTest extends RotaJourney {
    @BeforeEach
    void a_school() {
        found();
    }

    @Test
    void every_suitable_venue_is_open_or_stays_closed_for_a_reason_and_the_authority_sees_the_same() {
        Venue first = venue(school, 40);
        Venue second = venue(school, 40);
        assertThat(finding("venues.open").path("verdict").path("measured").asString())
                .contains("2");
        open(opening(first.id())).expect(200);
        close(second.id(), "暑期翻修，11 月交付").expect(200);
        assertThat(finding("venues.open").path("outcome").asString()).isEqualTo("MET");
        JsonNode plan = plan();
        assertThat(line(plan, first).path("openings").get(0).path("grades")).hasSize(2);
        assertThat(line(plan, second).path("closedFor").asString()).isEqualTo("暑期翻修，11 月交付");
        assertThat(line(plan, second).path("venue").path("open").asBoolean()).isFalse();
        JsonNode above = http(district)
                .get("/api/compliance?school=" + school.place())
                .expect(200)
                .json();
        assertThat(above.path("rules")
                        .valueStream()
                        .filter(rule -> rule.path("rule").asString().equals("venues.open"))
                        .findFirst()
                        .orElseThrow()
                        .path("outcome")
                        .asString())
                .isEqualTo("MET");

        open(opening(second.id())).expect(200);
        assertThat(line(plan(), second).hasNonNull("closedFor")).isFalse();
        assertThat(close(second.id(), "又不开了").expect(409).code()).isEqualTo("timetable.venue_open");
    }

    @Test
    void a_canteen_or_gatehouse_takes_a_reason_which_stands_beside_the_finding() {
        Venue canteen = canteen();
        assertThat(line(plan(), canteen).path("suits").asBoolean()).isFalse();
        Map<String, Object> wish = opening(canteen.id());
        Http.Answer refused = open(wish).expect(422);
        assertThat(refused.code()).isEqualTo("timetable.venue_suits_badly");
        assertThat(refused.json().path("facts").path("clause").asString()).isEqualTo("KH-15");
        wish.put("reason", "教学楼加固，只有食堂能坐下三年级");
        open(wish).expect(200);
        opened(1, "16:30", "17:10", "venue", canteen.id().value());
        JsonNode use = finding("venue.use");
        assertThat(use.path("outcome").asString()).isEqualTo("NOT_MET");
        assertThat(use.path("verdict").path("force").asString()).isEqualTo("IN_PRINCIPLE");
        assertThat(use.path("rows").get(0).path("name").asString())
                .contains("作业辅导")
                .contains("原因：教学楼加固");
    }

    @Test
    void an_opening_is_edited_on_the_version_that_stands_and_by_its_school_only() {
        Venue venue = venue(school, 40);
        open(opening(venue.id())).expect(200);
        long id = line(plan(), venue).path("openings").get(0).path("id").asLong();
        Map<String, Object> edit = opening(venue.id());
        edit.put("weekdays", List.of(5));
        edit.put("version", 1);
        http(school).put("/api/venue-openings/" + id, edit).expect(200);
        assertThat(http(school)
                        .put("/api/venue-openings/" + id, edit)
                        .expect(409)
                        .code())
                .isEqualTo("kernel.stale");
        http(school(district)).put("/api/venue-openings/" + id, edit).expect(404);
        http(school(district))
                .put("/api/venues/" + venue.id().value() + "/closure", Map.of("reason", "不开"))
                .expect(404);
        Map<String, Object> backwards = opening(venue.id());
        backwards.put("to", "15:00");
        assertThat(open(backwards).expect(422).code()).isEqualTo("timetable.times_reversed");
        http(school).delete("/api/venue-openings/" + id).expect(200);
        assertThat(line(plan(), venue).path("openings")).isEmpty();
    }

    private Venue canteen() {
        Venue room = venue(school, 200);
        Venue.VenueFacts facts = new Venue.VenueFacts(
                room.campusId(), "食堂", Venue.Kind.CANTEEN, 200, null, null, List.of(), true, room.version());
        return tenancy.as(school, () -> venues.change(school, room.id(), facts));
    }

    private static Map<String, Object> opening(Venue.Id venue) {
        return new HashMap<>(Map.of(
                "venue",
                venue.value(),
                "weekdays",
                List.of(1, 3),
                "from",
                "16:30",
                "to",
                "18:00",
                "grades",
                List.of(3, 4)));
    }

    @Override
    protected Http.Answer open(Map<String, Object> wish) {
        return wish.containsKey("weekdays") ? http(school).post("/api/venue-openings", wish) : super.open(wish);
    }

    private Http.Answer close(Venue.Id venue, String reason) {
        return http(school).put("/api/venues/" + venue.value() + "/closure", Map.of("reason", reason));
    }

    private JsonNode plan() {
        return http(school).get("/api/opening-plan").expect(200).json();
    }

    private static JsonNode line(JsonNode plan, Venue venue) {
        return plan.valueStream()
                .filter(line ->
                        line.path("venue").path("id").asLong() == venue.id().value())
                .findFirst()
                .orElseThrow();
    }

    private JsonNode finding(String rule) {
        return http(school)
                .get("/api/compliance")
                .expect(200)
                .json()
                .path("rules")
                .valueStream()
                .filter(one -> one.path("rule").asString().equals(rule))
                .findFirst()
                .orElseThrow();
    }
}
