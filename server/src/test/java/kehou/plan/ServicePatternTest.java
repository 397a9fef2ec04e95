package kehou.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import kehou.Clause;
import kehou.Http;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.people.Pupil;
import kehou.region.NewOrganisation;
import kehou.region.Organisation;
import kehou.region.SchoolRun;
import kehou.region.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ServicePatternTest extends PlanJourney {
    private static final List<Integer> FIVE_DAYS = List.of(1, 2, 3, 4, 5);

    private Scope authority;
    private Scope school;

    @BeforeEach
    void a_school_of_the_city_and_a_term() {
        term();
        authority = authority();
        school = school(authority);
        http(authority).put("/api/off-work", Map.of("at", "18:00")).expect(200);
    }

    @Test
    @Clause("NC-7/five-two")
    void five_days_of_two_hours_are_met_and_four_shorter_ones_are_told_with_numbers() {
        JsonNode none = pattern(school);
        assertThat(verdict(none, "SCHOOL", "service.days").path("outcome").asString())
                .isEqualTo("NOT_MET");
        JsonNode good = add(period("SCHOOL_DAY", FIVE_DAYS, "16:30", "18:30"));
        assertThat(good.path("offWork").path("at").asString()).startsWith("18:00");
        assertThat(verdict(good, "SCHOOL", "service.days").path("outcome").asString())
                .isEqualTo("MET");
        for (String rule : List.of("service.day-minutes", "service.end")) {
            assertThat(verdict(good, "weekday-3", rule).path("outcome").asString())
                    .as(rule)
                    .isEqualTo("MET");
        }
        long id = good.path("periods").get(0).path("id").asLong();
        Map<String, Object> less = period("SCHOOL_DAY", List.of(1, 2, 3, 4), "17:00", "18:30");
        JsonNode short_ = http(school)
                .put("/api/service-periods/" + id, with(less, "version", 1))
                .expect(200)
                .json();
        JsonNode days = verdict(short_, "SCHOOL", "service.days");
        assertThat(days.path("measured").asString()).isEqualTo("4 天");
        assertThat(days.path("clause").asString()).isIn("NC-7", "JA-3");
        assertThat(verdict(short_, "weekday-1", "service.day-minutes")
                        .path("measured")
                        .asString())
                .isEqualTo("90 分钟");
        assertThat(http(school)
                        .put("/api/service-periods/" + id, with(less, "version", 1))
                        .expect(409)
                        .code())
                .isEqualTo("kernel.stale");
    }

    @Test
    @Clause("NC-7/five-two")
    void a_day_that_ends_sooner_than_half_an_hour_after_work_takes_a_recorded_reason() {
        Map<String, Object> early = period("SCHOOL_DAY", FIVE_DAYS, "16:00", "18:10");
        Http.Answer warned = http(school).post("/api/service-periods", early).expect(422);
        assertThat(warned.code()).isEqualTo("plan.early_end");
        assertThat(warned.json().path("facts").path("measured").asString()).isEqualTo("10 分钟");
        JsonNode kept = add(with(early, "earlyReason", "末班校车 18:15 发车"));
        assertThat(kept.path("periods").get(0).path("earlyReason").asString()).isEqualTo("末班校车 18:15 发车");
        assertThat(verdict(kept, "weekday-1", "service.end").path("outcome").asString())
                .isEqualTo("NOT_MET");
        // The school's own off-work time is nearer than its district's.
        http(school).put("/api/off-work", Map.of("at", "17:30")).expect(200);
        assertThat(verdict(pattern(school), "weekday-1", "service.end")
                        .path("outcome")
                        .asString())
                .isEqualTo("MET");
        assertThat(http(authority).get("/api/off-work").expect(200).text()).contains("18:00");
    }

    @Test
    @Clause("JA-3/evening")
    void evening_self_study_is_for_junior_grades_only() {
        Map<String, Object> evening = period("EVENING_STUDY", FIVE_DAYS, "18:40", "20:10");
        assertThat(http(school)
                        .post("/api/service-periods", evening)
                        .expect(422)
                        .code())
                .isEqualTo("plan.evening_for_junior");
        Scope nineYears = nineYears();
        JsonNode there = http(nineYears)
                .post("/api/service-periods", evening)
                .expect(200)
                .json();
        assertThat(numbers(there.path("periods").get(0).path("grades"))).containsExactly(7, 8, 9);
        assertThat(http(nineYears)
                        .post("/api/service-periods", with(with(evening, "grades", List.of(6, 7)), "from", "20:20"))
                        .expect(422)
                        .code())
                .isEqualTo("plan.evening_for_junior");
    }

    @Test
    @Clause("NC-10/holidays")
    void weekend_and_holiday_care_have_their_own_days_and_families_see_them() {
        assertThat(verdict(pattern(school), "SCHOOL", "holiday.care")
                        .path("outcome")
                        .asString())
                .isEqualTo("NOT_MET");
        assertThat(http(school)
                        .post("/api/service-periods", period("WEEKEND", List.of(5, 6), "08:30", "11:30"))
                        .expect(422)
                        .code())
                .isEqualTo("plan.weekday_wrong");
        assertThat(http(school)
                        .post("/api/service-periods", period("HOLIDAY", FIVE_DAYS, "08:30", "11:30"))
                        .expect(422)
                        .code())
                .isEqualTo("plan.holiday_in_term");
        add(period("SCHOOL_DAY", FIVE_DAYS, "16:30", "18:30"));
        add(with(period("WEEKEND", List.of(6), "08:30", "11:30"), "grades", List.of(1, 2, 3)));
        JsonNode all = add(with(
                with(period("HOLIDAY", FIVE_DAYS, "08:30", "17:00"), "firstDay", "2027-01-25"),
                "lastDay",
                "2027-02-05"));
        assertThat(verdict(all, "SCHOOL", "holiday.care").path("outcome").asString())
                .isEqualTo("MET");
        assertThat(verdict(all, "SCHOOL", "service.days").path("outcome").asString())
                .isEqualTo("MET");
        List<String> ahead = StreamSupport.stream(all.path("ahead").spliterator(), false)
                .filter(day -> day.path("kind").asString().equals("WEEKEND"))
                .map(day -> day.path("date").asString())
                .toList();
        assertThat(ahead).contains("2026-09-19", "2026-10-17");
        assertThat(ahead)
                .as("made up, and inside the holiday")
                .doesNotContain("2026-09-20", "2026-10-03", "2026-10-10");

        Pupil.Id child = pupils(school, 1).getFirst();
        String path = "/api/children/" + child.value() + "/services";
        JsonNode seen =
                http(guardian(number(), child.value())).get(path).expect(200).json();
        assertThat(texts(seen.path("periods"), "kind")).containsExactly("SCHOOL_DAY", "WEEKEND", "HOLIDAY");
        assertThat(texts(seen.path("ahead"), "date")).contains("2026-09-19");
        http(guardian(number(), pupils(school, 1).getFirst().value())).get(path).expect(404);
    }

    @Test
    void two_periods_of_one_kind_do_not_run_at_once_and_a_removed_one_makes_room() {
        JsonNode first = add(period("SCHOOL_DAY", FIVE_DAYS, "16:30", "18:30"));
        Map<String, Object> again = period("SCHOOL_DAY", List.of(3), "17:00", "19:00");
        assertThat(http(school).post("/api/service-periods", again).expect(409).code())
                .isEqualTo("plan.periods_overlap");
        String path = "/api/service-periods/"
                + first.path("periods").get(0).path("id").asLong();
        http(school(authority)).delete(path).expect(404);
        http(school(authority)).put(path, again).expect(404);
        http(school).delete(path).expect(200);
        add(again);
    }

    private JsonNode add(Map<String, Object> period) {
        return http(school).post("/api/service-periods", period).expect(200).json();
    }

    private JsonNode pattern(Scope of) {
        return http(of).get("/api/service-pattern").expect(200).json();
    }

    private Scope nineYears() {
        NewOrganisation wish = new NewOrganisation(
                Organisation.Kind.SCHOOL,
                fresh("湖滨学校"),
                authority.place(),
                SchoolRun.DISTRICT,
                List.of(Stage.PRIMARY, Stage.JUNIOR),
                false,
                false,
                false,
                false,
                null);
        return staff(Role.SCHOOL, organisations.found(city(), wish).number(), number());
    }

    private static Map<String, Object> period(String kind, List<Integer> weekdays, String from, String to) {
        Map<String, Object> period = new HashMap<>();
        period.put("kind", kind);
        period.put("season", "秋冬季");
        period.put("weekdays", weekdays);
        period.put("from", from);
        period.put("to", to);
        period.put("firstDay", FIRST_DAY.toString());
        period.put("lastDay", "2027-01-20");
        return period;
    }

    private static Map<String, Object> with(Map<String, Object> body, String name, Object value) {
        Map<String, Object> more = new HashMap<>(body);
        more.put(name, value);
        return more;
    }

    private static JsonNode verdict(JsonNode pattern, String subject, String rule) {
        return StreamSupport.stream(pattern.path("judged").spliterator(), false)
                .filter(judged -> judged.path("key").asString().equals(subject)
                        || judged.path("kind").asString().equals(subject))
                .flatMap(judged -> StreamSupport.stream(judged.path("verdicts").spliterator(), false))
                .filter(verdict -> verdict.path("rule").asString().equals(rule))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no verdict of " + rule + " in " + pattern));
    }

    private static List<String> texts(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(one -> one.path(field).asString())
                .toList();
    }

    private static List<Integer> numbers(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asInt)
                .toList();
    }
}
