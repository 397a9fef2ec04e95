package kehou.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import kehou.Clause;
import kehou.DayJourney;
import kehou.Http;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Venues from a file (roster/import): shown with every problem, taken over whole, taken back whole. */
@Clause("roster/import")
class VenueRosterTest extends DayJourney {
    private static final String HEAD = "场地名称,场地类型,容纳人数,可开展,楼层,楼名,管理人\n";

    private Scope office;
    private Http desk;

    @BeforeEach
    void aSchoolWithOneCampus() {
        office = staff(Role.SCHOOL, school(), fresh());
        desk = http(office);
        campus("本部");
    }

    @Test
    void a_list_is_shown_taken_over_brought_up_to_date_and_taken_back() {
        JsonNode preview = read(HEAD + "美术室,美术教室,40,美育、劳动,三楼,启智楼,王老师\n东操场,操场,300人,体育,,,\n");
        assertThat(preview.path("counts").path("new").intValue()).isEqualTo(2);
        assertThat(preview.path("ignoredColumns").path(0).asString()).isEqualTo("管理人");
        assertThat(preview.path("sample").path(0).path("name").asString()).isEqualTo("美术室");
        assertThat(venues()).isEmpty();
        confirm(preview).expect(200);
        assertThat(venues()).containsExactly("美术室 ART_ROOM 40 [ARTS, LABOUR] 启智楼 3", "东操场 GROUND 300 [SPORTS]");

        JsonNode again = read(HEAD + "美术室,美术教室,45,,,\n东操场,操场,300,体育,,\n机房,机房,48,科技,地下一层,\n");
        assertThat(List.of("new", "changed", "same"))
                .extracting(what -> again.path("counts").path(what).intValue())
                .containsExactly(1, 1, 1);
        confirm(again).expect(200);
        assertThat(venues())
                .containsExactly(
                        "美术室 ART_ROOM 45 [ARTS, LABOUR] 启智楼 3",
                        "东操场 GROUND 300 [SPORTS]",
                        "机房 COMPUTER_ROOM 48 [SCIENCE] -1");

        undo(again).expect(200);
        assertThat(venues()).containsExactly("美术室 ART_ROOM 40 [ARTS, LABOUR] 启智楼 3", "东操场 GROUND 300 [SPORTS]");
        assertThat(undo(again).expect(409).code()).isEqualTo("people.not_confirmed");
    }

    @Test
    void a_list_with_errors_names_each_place_and_brings_in_nothing() {
        JsonNode preview =
                read(HEAD + "美术室,画室,40,,\n东操场,操场,三百,跳水,\n机房,机房,48,,\n机房,机房,50,,\n顶楼,教室,40,,0\n塔楼,教室,40,,高\n");
        assertThat(preview.path("problems")
                        .valueStream()
                        .map(each -> each.path("row").intValue() + " "
                                + each.path("column").asString() + " "
                                + each.path("code").asString()))
                .containsExactly(
                        "2 B 场地类型 VENUE_KIND_UNKNOWN",
                        "3 C 容纳人数 CAPACITY_SHAPE",
                        "3 D 可开展 VENUE_USE_UNKNOWN",
                        "5 A 场地名称 VENUE_TWICE",
                        "6 E 楼层 FLOOR_SHAPE",
                        "7 E 楼层 FLOOR_SHAPE");
        assertThat(confirm(preview).expect(422).code()).isEqualTo("people.roster_has_errors");
        assertThat(venues()).isEmpty();
    }

    @Test
    void a_school_of_two_campuses_says_which() {
        campus("南校区");
        assertThat(read(HEAD + "机房,机房,48,,\n")
                        .path("problems")
                        .path(0)
                        .path("code")
                        .asString())
                .isEqualTo("CAMPUS_UNKNOWN");
        JsonNode preview = read("所在校区,名称,类别,座位数\n本部,机房,机房,48\n南校区,机房,机房,40\n");
        confirm(preview).expect(200);
        assertThat(venues()).hasSize(2);
        undo(preview).expect(200);
        assertThat(venues()).isEmpty();
    }

    @Test
    void what_was_changed_by_hand_or_is_used_by_a_class_is_not_taken_back() {
        JsonNode changed = read(HEAD + "机房,机房,48,,\n");
        confirm(changed).expect(200);
        JsonNode venue = desk.get("/api/venues").json().path(0);
        Map<String, Object> facts = Map.of(
                "campusId",
                venue.path("campusId").longValue(),
                "name",
                "新机房",
                "kind",
                "COMPUTER_ROOM",
                "capacity",
                50,
                "allowedUses",
                List.of(),
                "open",
                true,
                "version",
                1);
        desk.put("/api/venues/" + venue.path("id").longValue(), facts).expect(200);
        assertThat(undo(changed).expect(409).code()).isEqualTo("people.changed_since");

        JsonNode used = read(HEAD + "操场,操场,300,,\n");
        confirm(used).expect(200);
        long ground = desk.get("/api/venues").json().path(1).path("id").longValue();
        long instructor = instructor(office, "周素琴", fresh());
        offering(office, course(office), instructor, ground, LocalTime.of(16, 30));
        assertThat(undo(used).expect(409).code()).isEqualTo("people.changed_since");
        assertThat(venues()).contains("操场 GROUND 300 []");
    }

    @Test
    void the_template_can_be_filled_in_and_its_example_is_no_venue() {
        byte[] template = desk.get("/api/roster-imports/template?kind=VENUES")
                .expect(200)
                .raw()
                .body();
        JsonNode preview = desk.upload("/api/roster-imports", "场地.xlsx", template, "kind", "VENUES")
                .expect(200)
                .json();
        assertThat(preview.path("ignoredColumns").size()).isZero();
        assertThat(preview.path("problems").path(0).path("code").asString()).isEqualTo("NO_ROWS");
    }

    private void campus(String name) {
        Map<String, Object> facts =
                Map.of("name", name, "address", "学府路 1 号", "lat", LAT, "lon", LON, "crs", "WGS84", "fenceMetres", 200);
        desk.post("/api/campuses", facts).expect(200);
    }

    private JsonNode read(String text) {
        return desk.upload("/api/roster-imports", "场地.csv", RosterFiles.text(text), "kind", "VENUES")
                .expect(200)
                .json();
    }

    private Http.Answer confirm(JsonNode preview) {
        return desk.post("/api/roster-imports/" + preview.path("id").longValue() + "/confirmation");
    }

    private Http.Answer undo(JsonNode preview) {
        return desk.post("/api/roster-imports/" + preview.path("id").longValue() + "/undo");
    }

    private List<String> venues() {
        return desk.get("/api/venues")
                .expect(200)
                .json()
                .valueStream()
                .map(venue -> venue.path("name").asString() + " "
                        + venue.path("kind").asString() + " "
                        + venue.path("capacity").intValue() + " "
                        + venue.path("allowedUses")
                                .valueStream()
                                .map(JsonNode::asString)
                                .toList()
                        + (venue.hasNonNull("building")
                                ? " " + venue.path("building").asString()
                                : "")
                        + (venue.hasNonNull("floor") ? " " + venue.path("floor").asInt() : ""))
                .toList();
    }
}
