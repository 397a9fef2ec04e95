package kehou.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import kehou.Clause;
import kehou.DayJourney;
import kehou.Http;
import kehou.PupilsOfTest;
import kehou.kernel.Purpose;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.region.Organisation;
import kehou.region.OrganisationChange;
import kehou.region.Organisations;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class SupervisionTest extends DayJourney {
    private static final String TODAY_ONLY = "from=" + TODAY + "&to=" + TODAY;

    @Autowired
    RollUps rollUps;

    @Autowired
    Recounts recounts;

    @Autowired
    Organisations organisations;

    @Test
    @Clause("NP-1.2.1/drill")
    void a_called_roll_shows_the_same_numbers_from_the_city_down_to_the_class_and_no_child_s_name() {
        Afternoon day = afternoon(5);
        int district = districtOf(day.school());
        call(day.teacher(), day.session(), "phone-1", mark(day.pupil(0), "ABSENT", clock.instant()))
                .expect(200);

        JsonNode area = eventually(
                district, overview -> overview.path("totals").path("present").asInt() == 4);
        assertThat(area.path("totals").path("pupils").asInt()).isEqualTo(5);
        assertThat(area.path("totals").path("pupilsServed").asInt()).isEqualTo(5);
        assertThat(area.path("totals").path("sessions").asInt()).isEqualTo(1);
        assertThat(area.path("totals").path("held").asInt()).isEqualTo(1);
        assertThat(area.path("totals").path("expected").asInt()).isEqualTo(5);
        assertThat(area.path("asOf").asString()).isNotBlank();

        JsonNode school = of(district, day.school());
        assertThat(figures(school.path("totals"))).isEqualTo(figures(rowOf(area, day.school())));
        assertThat(figures(area.path("totals"))).isEqualTo(figures(rowOf(area, day.school())));
        JsonNode city = http(cityBureau(district))
                .get("/api/overview?" + TODAY_ONLY)
                .expect(200)
                .json();
        assertThat(figures(rowOf(city, district))).isEqualTo(figures(area.path("totals")));
        assertThat(school.path("path").findValuesAsString("number"))
                .containsExactly("0", String.valueOf(district), String.valueOf(day.school()));

        JsonNode offering = rowOf(school, day.offering());
        assertThat(offering.path("kind").asString()).isEqualTo("OFFERING");
        assertThat(offering.path("pupilsServed").asInt()).isEqualTo(5);
        assertThat(offering.path("present").asInt()).isEqualTo(4);
        assertThat(school.toString() + area + city).doesNotContain(PupilsOfTest.SURNAME);
    }

    @Test
    @Clause("NP-1.2.1/orders")
    void orders_payments_and_refunds_of_a_school_are_the_authority_s_figures_too() throws IOException {
        Afternoon day = afternoon(2);
        int school = day.school();
        int district = districtOf(school);
        long charged = charged(day.desk());
        pay(day.pupil(0), charged);
        pay(day.pupil(1), charged);

        JsonNode paid =
                eventually(district, o -> o.path("totals").path("paidFen").asLong() == 48_000);
        assertThat(paid.path("totals").path("orders").asInt()).isEqualTo(2);
        assertThat(rowOf(paid, school).path("paidFen").asLong()).isEqualTo(48_000);
        assertThat(of(district, school).path("totals").path("refundedFen").asLong())
                .isZero();

        byte[] sheet = http(area(district))
                .get("/api/overview/export?" + TODAY_ONLY)
                .expect(200)
                .raw()
                .body();
        try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(sheet))) {
            var rows = book.getSheetAt(0);
            var total = rows.getRow(rows.getLastRowNum());
            assertThat(total.getCell(0).getStringCellValue()).isEqualTo("合计");
            assertThat(total.getCell(10).getNumericCellValue()).isEqualTo(480.0);
        }
    }

    @Test
    void the_same_event_twice_and_late_counts_once() {
        Afternoon day = afternoon(3);
        call(day.teacher(), day.session(), "phone-1").expect(200);
        int district = districtOf(day.school());
        JsonNode once =
                eventually(district, o -> o.path("totals").path("present").asInt() == 3);
        rollUps.markDays(day.school(), List.of(TODAY));
        rollUps.markDays(day.school(), List.of(TODAY));
        rollUps.settle();
        assertThat(figures(of(district, district).path("totals"))).isEqualTo(figures(once.path("totals")));
    }

    @Test
    void the_nightly_recount_reports_and_mends_a_figure_that_went_wrong_and_looks_once_a_night() {
        Afternoon day = afternoon(3);
        call(day.teacher(), day.session(), "phone-1").expect(200);
        int district = districtOf(day.school());
        eventually(district, o -> o.path("totals").path("present").asInt() == 3);
        inSchools(
                () -> jdbc.sql("update supervision.school_day set present = 1 where school_id = :school and day = :day")
                        .param("school", day.school())
                        .param("day", TODAY)
                        .update(),
                day.school());

        Organisation school = organisations.require(day.school());
        LocalDate night = TODAY.plusDays(1);
        assertThat(recounts.school(school, night, TODAY))
                .containsExactly(new FigureDifference(day.school(), night, TODAY, "present", 1, 3));
        assertThat(recounts.school(school, night, TODAY)).isEmpty();
        assertThat(recounts.school(school, night.plusDays(1), TODAY)).isEmpty();
        assertThat(of(district, district).path("totals").path("present").asInt())
                .isEqualTo(3);
        clock.advance(Duration.ofDays(2));
        JsonNode told = http(area(district))
                .get("/api/overview/differences")
                .expect(200)
                .json();
        assertThat(told).hasSize(1);
        assertThat(http(area(districtOf(school())))
                        .get("/api/overview/differences")
                        .expect(200)
                        .json())
                .isEmpty();
    }

    @Test
    @Clause({"NP-2.2/training", "NP-1.2.1/drill"})
    void a_practice_school_is_in_no_figure() {
        Afternoon day = afternoon(2);
        int district = districtOf(day.school());
        call(day.teacher(), day.session(), "phone-1").expect(200);
        eventually(district, o -> o.path("totals").path("present").asInt() == 2);
        Organisation school = organisations.require(day.school());
        organisations.change(cityBureau(), day.school(), change(school, district, true));
        rollUps.markDays(day.school(), List.of(TODAY));
        rollUps.settle();
        JsonNode overview = of(district, district);
        assertThat(overview.path("totals").path("schools").asInt()).isZero();
        assertThat(overview.path("totals").path("present").asInt()).isZero();
        assertThat(overview.path("rows")).isEmpty();
    }

    @Test
    void a_school_that_moves_takes_its_figures_along() {
        Afternoon day = afternoon(2);
        int before = districtOf(day.school());
        call(day.teacher(), day.session(), "phone-1").expect(200);
        eventually(before, o -> o.path("totals").path("present").asInt() == 2);
        int after = districtOf(school());
        organisations.change(cityBureau(), day.school(), change(organisations.require(day.school()), after, false));
        eventually(after, o -> o.path("totals").path("present").asInt() == 2);
        assertThat(of(before, before).path("totals").path("present").asInt()).isZero();
    }

    @Test
    void no_one_sees_the_figures_of_a_place_that_is_not_under_their_own() {
        int school = school();
        int district = districtOf(school);
        int other = districtOf(school());
        assertThat(http(area(other)).get("/api/overview?place=" + district).status())
                .isEqualTo(404);
        assertThat(http(area(other)).get("/api/overview?place=" + school).status())
                .isEqualTo(404);
        assertThat(http(area(other)).get("/api/overview?place=0").status()).isEqualTo(404);
        assertThat(http(staff(Role.SCHOOL, school, fresh()))
                        .get("/api/overview")
                        .status())
                .isEqualTo(403);
        assertThat(http(area(district))
                        .get("/api/overview?from=2026-09-16&to=2026-09-01")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void the_public_home_tells_sums_to_anyone() {
        Afternoon day = afternoon(2);
        eventually(
                districtOf(day.school()),
                o -> o.path("totals").path("pupilsServed").asInt() == 2);
        JsonNode home = http().get("/api/public/city").expect(200).json();
        assertThat(home.path("schools").asInt()).isPositive();
        assertThat(home.path("courses").asInt()).isPositive();
        assertThat(home.path("pupils").asInt()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void row_security_alone_keeps_another_area_s_figures_away() {
        Afternoon day = afternoon(1);
        eventually(
                districtOf(day.school()), o -> o.path("totals").path("sessions").asInt() == 1);
        Scope stranger = area(districtOf(school()));
        int seen = tenancy.as(
                stranger,
                () -> inTransaction(
                        () -> jdbc.sql("select count(*) from supervision.school_day where school_id = :school")
                                .param("school", day.school())
                                .query(Integer.class)
                                .single()));
        assertThat(seen).isZero();
    }

    private long charged(Scope desk) {
        long id = id(http(desk)
                .post(
                        "/api/offerings",
                        Map.of(
                                "course",
                                course(desk),
                                "strand",
                                "SELF_DIRECTED",
                                "instructor",
                                instructor(desk, "万国强", fresh()),
                                "slots",
                                List.of(Map.of("weekday", 4, "from", "16:30", "to", "17:30", "venue", venue(desk))),
                                "grades",
                                List.of(3),
                                "seats",
                                30,
                                "feeFen",
                                24_000)));
        http(desk)
                .post(
                        "/api/offerings/" + id + "/notice",
                        Map.of("approvalNumber", "价〔2026〕1号", "approvedOn", "2026-07-01"))
                .expect(200);
        http(desk)
                .post(
                        "/api/windows",
                        Map.of(
                                "mode", "FIRST_COME",
                                "opensAt", NOW.minus(Duration.ofHours(1)).toString(),
                                "closesAt", NOW.plus(Duration.ofDays(3)).toString(),
                                "offerings", List.of(id),
                                "grades", List.of(3)))
                .expect(200);
        return id;
    }

    private void pay(long pupil, long offering) {
        Http family = http(guardian(fresh(), pupil));
        long order = family.post("/api/children/" + pupil + "/enrolments", Map.of("offering", offering))
                .expect(200)
                .json()
                .path("order")
                .asLong();
        String cashier = family.post("/api/orders/" + order + "/payments", Map.of("channel", "SANDBOX"))
                .expect(200)
                .json()
                .path("cashierUrl")
                .asString();
        http().send("POST", cashier, null, null).expect(200);
    }

    /** The overview of the place as soon as it says so; events come after their commit. */
    private JsonNode eventually(int district, Predicate<JsonNode> said) {
        Callable<JsonNode> settled = () -> {
            rollUps.settle();
            return of(district, district);
        };
        return await().atMost(Duration.ofSeconds(90)).until(settled, said);
    }

    private JsonNode of(int district, int place) {
        return http(area(district))
                .get("/api/overview?place=" + place + "&" + TODAY_ONLY)
                .expect(200)
                .json();
    }

    private static JsonNode rowOf(JsonNode overview, long number) {
        for (JsonNode row : overview.path("rows")) {
            if (row.path("number").asLong() == number) {
                return row;
            }
        }
        throw new AssertionError("no row " + number + " in " + overview);
    }

    private static List<Long> figures(JsonNode row) {
        return List.of(
                        "schools",
                        "pupils",
                        "pupilsServed",
                        "sessions",
                        "held",
                        "expected",
                        "present",
                        "orders",
                        "paidFen")
                .stream()
                .map(figure -> row.path(figure).asLong())
                .toList();
    }

    private int districtOf(int school) {
        return Objects.requireNonNull(organisations.require(school).parent());
    }

    private static Scope area(int district) {
        return bureau(district, 1, district);
    }

    private static Scope cityBureau(Integer... areas) {
        return new Scope(Role.BUREAU, 0, 1, Set.of(), Set.of(areas), Set.of(), Purpose.SUPERVISION, null);
    }

    private static OrganisationChange change(Organisation school, int district, boolean practice) {
        return new OrganisationChange(
                school.name(),
                district,
                school.run(),
                school.stages(),
                false,
                false,
                false,
                practice,
                null,
                null,
                school.version());
    }
}
