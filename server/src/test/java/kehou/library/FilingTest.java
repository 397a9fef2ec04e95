package kehou.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import kehou.Clause;
import kehou.kernel.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class FilingTest extends ShelfJourney {
    private Scope district;
    private Scope school;

    @BeforeEach
    void a_district_with_a_school() {
        district = authority();
        school = school(district);
    }

    @Test
    @Clause("NP-3.2/libraries")
    void a_school_files_with_its_authority_and_gets_a_numbered_receipt_with_a_remark() {
        Course own = shelved(district, school, "泥塑");
        pick(school, shelved(district, school(district), "扎染").id());
        venue(school, 40);
        long filing = file(school).path("id").asLong();
        assertThat(http(school)
                        .post("/api/filings", Map.of("note", "又报"))
                        .expect(409)
                        .code())
                .isEqualTo("library.filing_open");

        JsonNode waiting = received(district, "FILED").get(0);
        assertThat(waiting.path("courses").asInt()).isEqualTo(2);
        assertThat(waiting.path("venues").asInt()).isEqualTo(1);
        JsonNode lines =
                http(district).get("/api/filings/" + filing).expect(200).json().path("lines");
        assertThat(lines.findValuesAsString("origin")).containsExactlyInAnyOrder("ADMITTED", "PICKED");
        assertThat(lines.findValuesAsString("name")).contains(own.name());

        JsonNode answered = answer(district, filing, true, "请补充劳动类课程");
        assertThat(answered.path("receipt").asString()).matches("课备〔2026〕\\d+-0001 号");
        JsonNode mine = http(school).get("/api/filings").expect(200).json().get(0);
        assertThat(mine.path("state").asString()).isEqualTo("RECEIVED");
        assertThat(mine.path("remark").asString()).isEqualTo("请补充劳动类课程");
        assertThat(http(district)
                        .post("/api/filings/" + filing + "/answer", Map.of("received", true, "remark", ""))
                        .expect(409)
                        .code())
                .isEqualTo("library.filing_answered");
    }

    @Test
    @Clause("NP-3.2/libraries")
    void a_district_and_a_school_of_the_city_file_with_the_city() {
        shelved(district, school, "泥塑");
        long ofDistrict = file(district).path("id").asLong();
        Scope cityRun = citySchool(district);
        shelved(city(), cityRun, "机器人");
        long ofSchool = file(cityRun).path("id").asLong();
        assertThat(http(city())
                        .get("/api/filings/received?limit=200")
                        .expect(200)
                        .json()
                        .findValuesAsString("id"))
                .contains(String.valueOf(ofDistrict), String.valueOf(ofSchool));
        http(city()).get("/api/filings/" + ofDistrict).expect(200);
        assertThat(http(city())
                        .post("/api/filings", Map.of("note", ""))
                        .expect(409)
                        .code())
                .isEqualTo("library.nothing_above");
    }

    @Test
    void a_filing_goes_back_only_with_a_reason_and_is_then_filed_anew_under_the_next_number() {
        shelved(district, school, "泥塑");
        long first = file(school).path("id").asLong();
        assertThat(http(district)
                        .post("/api/filings/" + first + "/answer", Map.of("received", false, "remark", " "))
                        .expect(422)
                        .code())
                .isEqualTo("library.reason_missing");
        answer(district, first, false, "场地数与登记不符");
        Scope other = school(district);
        shelved(district, other, "扎染");
        assertThat(answer(district, file(other).path("id").asLong(), true, "")
                        .path("receipt")
                        .asString())
                .endsWith("-0001 号");
        assertThat(answer(district, file(school).path("id").asLong(), true, "")
                        .path("receipt")
                        .asString())
                .endsWith("-0002 号");
    }

    @Test
    void an_empty_library_is_not_filed_and_others_filings_are_not_found() {
        assertThat(http(school)
                        .post("/api/filings", Map.of("note", ""))
                        .expect(422)
                        .code())
                .isEqualTo("library.nothing_to_file");
        shelved(district, school, "泥塑");
        long filing = file(school).path("id").asLong();
        for (Scope stranger : new Scope[] {school(district), authority(), city()}) {
            http(stranger).get("/api/filings/" + filing).expect(404);
        }
        http(authority())
                .post("/api/filings/" + filing + "/answer", Map.of("received", true, "remark", ""))
                .expect(404);
        assertThat(received(district, "FILED")).hasSize(1);
    }

    @Test
    @Clause("NC-4/ratio")
    void the_ratio_moves_with_every_pick_and_a_short_library_says_what_is_missing() {
        Scope nanchang = nanchang();
        Scope here = school(nanchang);
        venue(here, 40);
        Course first = shelved(nanchang, school(nanchang), "泥塑");
        Course second = shelved(nanchang, school(nanchang), "扎染");
        assertThat(ratio(here, "outcome")).isEqualTo("NOT_MET");
        pick(here, first.id());
        assertThat(ratio(here, "outcome")).isEqualTo("NOT_MET");
        assertThat(ratio(here, "mend")).contains("1");
        long own = pick(here, second.id()).path("own").asLong();
        assertThat(ratio(here, "outcome")).isEqualTo("MET");
        assertThat(ratio(here, "clause")).isEqualTo("NC-4");
        http(here)
                .post("/api/courses/" + own + "/withdrawal", Map.of("reason", "不开了"))
                .expect(200);
        assertThat(ratio(here, "outcome")).isEqualTo("NOT_MET");
    }

    @Test
    void the_mix_shows_the_gaps_and_an_authority_sees_its_own_schools_only() {
        Scope nanchang = nanchang();
        Scope here = school(nanchang);
        shelved(nanchang, here, "泥塑");
        JsonNode balance = balance(nanchang, here.place());
        assertThat(balance.path("categories")).hasSize(8);
        assertThat(balance.path("mix").path("outcome").asString()).isEqualTo("NOT_MET");
        assertThat(balance.path("mix").path("mend").asString()).contains("体育").doesNotContain("美育");
        http(authority()).get("/api/library-balances/" + here.place()).expect(404);
        http(school(nanchang)).get("/api/library-balances/" + here.place()).expect(404);
    }

    /** A district where the packs of Nanchang bind. */
    private Scope nanchang() {
        int number = district.place();
        JsonNode was = http(city())
                .get("/api/organisations/" + number)
                .expect(200)
                .json()
                .path("organisation");
        http(city())
                .put(
                        "/api/organisations/" + number,
                        Map.of(
                                "name",
                                was.path("name").asString(),
                                "parent",
                                0,
                                "village",
                                false,
                                "teachingPoint",
                                false,
                                "boarding",
                                false,
                                "practice",
                                false,
                                "division",
                                "360102",
                                "version",
                                was.path("version").asInt()))
                .expect(200);
        return bureau(number, number(), number);
    }

    private JsonNode balance(Scope who, int of) {
        return http(who).get("/api/library-balances/" + of).expect(200).json();
    }

    private String ratio(Scope of, String field) {
        return balance(of, of.place()).path("ratio").path(field).asString();
    }

    private JsonNode file(Scope filer) {
        return http(filer)
                .post("/api/filings", Map.of("note", "本学期课程库"))
                .expect(200)
                .json();
    }

    private JsonNode received(Scope authority, String state) {
        return http(authority)
                .get("/api/filings/received?state=" + state)
                .expect(200)
                .json()
                .path("items");
    }

    private JsonNode answer(Scope authority, long filing, boolean received, String remark) {
        return http(authority)
                .post("/api/filings/" + filing + "/answer", Map.of("received", received, "remark", remark))
                .expect(200)
                .json();
    }
}
