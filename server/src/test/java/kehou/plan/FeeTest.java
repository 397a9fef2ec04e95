package kehou.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import kehou.Clause;
import kehou.Http;
import kehou.kernel.Refused;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.people.Pupil;
import kehou.region.Organisation;
import kehou.rules.Place;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class FeeTest extends PlanJourney {
    private static final String NUMBER = "湖价〔2026〕8号";

    @Autowired
    private FeeRules rules;

    private Scope district;
    private Scope school;

    @BeforeEach
    void a_school_and_its_authority() {
        district = authority();
        school = school(district);
    }

    @Test
    @Clause("JB-3.2/notice")
    void a_fee_within_the_approved_standard_is_public_with_document_hours_and_content() {
        JsonNode standard = approve(standard()).expect(200).json();
        assertThat(standard.path("approvers").valueStream().map(JsonNode::asString))
                .containsExactly("FINANCE", "REFORM", "PERSONNEL", "EDUCATION");
        long offering = draft(3, 24_000);
        JsonNode notice = publish(offering, NUMBER).expect(200).json();
        assertThat(notice.path("standard").asLong())
                .isEqualTo(standard.path("id").asLong());

        JsonNode shown = fees();
        JsonNode fee = shown.path("fees").get(0);
        assertThat(fee.path("feeFen").asLong()).isEqualTo(24_000);
        assertThat(fee.path("documentNumber").asString()).isEqualTo(NUMBER);
        assertThat(fee.path("approvedOn").asString()).isEqualTo("2026-07-01");
        assertThat(fee.path("times").asString()).isEqualTo("周三 16:30–17:30");
        assertThat(fee.path("lessons").asInt()).isPositive();
        assertThat(fee.path("lessonMinutes").asInt()).isEqualTo(60);
        assertThat(fee.path("content").asString()).isNotBlank();
        assertThat(shown.path("standards")
                        .valueStream()
                        .map(of -> of.path("documentNumber").asString()))
                .contains(NUMBER);
    }

    @Test
    @Clause("JB-3.2/notice")
    void a_fee_above_the_standard_or_of_no_standard_is_refused_and_stays_a_draft() {
        approve(standard()).expect(200);
        long dear = draft(3, 60_100);
        Http.Answer over = publish(dear, NUMBER).expect(422);
        assertThat(over.code()).isEqualTo("plan.fee_over_standard");
        assertThat(over.json().path("facts").path("mostFen").asLong()).isEqualTo(60_000);
        assertThat(over.json().path("facts").path("clause").asString()).isEqualTo("JB-3.3");
        assertThat(publish(dear, "没有这个文号").expect(422).code()).isEqualTo("plan.fee_standard_unknown");
        assertThat(publish(dear, "").expect(422).code()).isEqualTo("plan.approval_missing");
        assertThat(http(school)
                        .get("/api/offerings/" + dear)
                        .expect(200)
                        .json()
                        .path("state")
                        .asString())
                .isEqualTo("DRAFT");
        assertThat(fees().path("fees")).isEmpty();
    }

    @Test
    @Clause("JB-3.2/notice")
    void a_standard_by_the_lesson_allows_as_much_as_there_are_lessons() {
        Map<String, Object> byLesson = standard();
        byLesson.put("unit", "LESSON");
        byLesson.put("capFen", 1_000);
        approve(byLesson).expect(200);
        int lessons = tenancy.as(
                school,
                () -> offerings
                        .meetings(offerings.find(school, new Offering.Id(draft(3, 1))))
                        .size());
        assertThat(publish(draft(4, 1_000L * 40), NUMBER).expect(422).code()).isEqualTo("plan.fee_over_standard");
        publish(draft(3, 1_000L * lessons), NUMBER).expect(200);
    }

    @Test
    @Clause("JB-3.2/notice")
    void a_standard_for_other_schools_or_past_its_last_day_does_not_carry_a_fee() {
        Map<String, Object> junior = standard();
        junior.put("stages", List.of("JUNIOR"));
        approve(junior).expect(200);
        assertThat(publish(draft(3, 100), NUMBER).expect(422).code()).isEqualTo("plan.fee_standard_unknown");

        Map<String, Object> all = standard();
        all.put("title", "小学收费标准");
        long id = approve(all).expect(200).json().path("id").asLong();
        assertThat(approve(all).expect(409).code()).isEqualTo("plan.standard_known");
        String end = "/api/fee-standards/" + id + "/end";
        http(authority()).post(end, Map.of("lastDay", "2026-09-10")).expect(404);
        http(school).post(end, Map.of("lastDay", "2026-09-10")).expect(403);
        http(district).post(end, Map.of("lastDay", "2026-09-10")).expect(200);
        assertThat(http(district)
                        .post(end, Map.of("lastDay", "2026-12-10"))
                        .expect(409)
                        .code())
                .isEqualTo("plan.standard_ended");
        assertThat(publish(draft(4, 100), NUMBER).expect(422).code()).isEqualTo("plan.fee_standard_unknown");
    }

    @Test
    @Clause("JB-3.2/forbidden")
    void early_arrival_and_noon_rest_are_never_charged_for_whatever_they_are_called() {
        approve(standard()).expect(200);
        for (String[] times : new String[][] {{"07:20", "08:10"}, {"12:10", "13:40"}}) {
            OfferingDraft model = draft(district, school, 3, 30, 2_000);
            long id = add(body(model, "from", times[0], "to", times[1]));
            Http.Answer refused = publish(id, NUMBER).expect(422);
            assertThat(refused.code()).isEqualTo("plan.fee_item_forbidden");
            assertThat(refused.json().path("facts").path("clause").asString()).isEqualTo("JB-3.2");
        }
        long declared = draft(5, 2_000);
        Map<String, Object> notice = notice(NUMBER);
        notice.put("item", "NOON_REST");
        assertThat(http(school)
                        .post("/api/offerings/" + declared + "/notice", notice)
                        .expect(422)
                        .code())
                .isEqualTo("plan.fee_item_forbidden");
        OfferingDraft free = draft(district, school, 2, 30, 0);
        publish(add(body(free, "from", "12:10", "to", "13:40")), "").expect(200);
    }

    @Test
    @Clause("JB-3.2/forbidden")
    void in_shanghai_the_base_service_is_free() {
        Place pudong = Place.of("310115");
        LocalDate today = LocalDate.of(2026, 9, 16);
        assertThatThrownBy(() -> rules.requireChargeable(pudong, today, FeeItem.BASE_SERVICE))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(Refusal.FEE_ITEM_FORBIDDEN);
                    assertThat(refused.facts()).containsEntry("clause", "SH-1.1");
                });
        rules.requireChargeable(pudong, today, FeeItem.ENRICHMENT);
        rules.requireChargeable(Place.of("360100"), today, FeeItem.BASE_SERVICE);
    }

    @Test
    @Clause("JB-3.2/forbidden")
    void no_standard_is_kept_for_what_may_not_be_charged_for() {
        Map<String, Object> noon = standard();
        noon.put("item", "NOON_REST");
        Http.Answer refused = approve(noon).expect(422);
        assertThat(refused.code()).isEqualTo("plan.fee_item_forbidden");
        assertThat(refused.json().path("facts").path("clause").asString()).isEqualTo("JB-3.2");
    }

    @Test
    @Clause("JB-3.2/notice")
    void without_a_public_notice_no_route_leads_to_a_payment() {
        approve(standard()).expect(200);
        long offering = draft(3, 24_000);
        Pupil.Id pupil = pupils(school, 1).getFirst();
        Scope family = guardian(number(), pupil.value());
        String choose = "/api/children/" + pupil.value() + "/enrolments";
        Map<String, Object> window = Map.of(
                "mode", "FIRST_COME",
                "opensAt", NOW.minusSeconds(3600).toString(),
                "closesAt", NOW.plusSeconds(86_400).toString(),
                "offerings", List.of(offering),
                "grades", List.of(3));
        assertThat(http(school).post("/api/windows", window).status()).isIn(409, 422);
        assertThat(http(family).post(choose, Map.of("offering", offering)).status())
                .isIn(404, 409);
        assertThat(http(family)
                        .get("/api/children/" + pupil.value() + "/catalogue")
                        .expect(200)
                        .text())
                .doesNotContain(String.valueOf(offering));
        assertThat(http(family)
                        .get("/api/children/" + pupil.value() + "/orders")
                        .expect(200)
                        .text())
                .doesNotContain("feeFen");

        publish(offering, NUMBER).expect(200);
        http(school).post("/api/windows", window).expect(200);
        assertThat(http(family)
                        .post(choose, Map.of("offering", offering))
                        .expect(200)
                        .json()
                        .path("state")
                        .asString())
                .isEqualTo("HELD");
    }

    @Test
    @Clause("JB-3.2/notice")
    void of_twins_who_publish_one_notice_stands_and_a_retry_answers_the_same() throws Exception {
        approve(standard()).expect(200);
        long offering = draft(3, 24_000);
        int heard = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, 5)
                    .mapToObj(
                            _ -> threads.submit(() -> publish(offering, NUMBER).status()))
                    .toList();
            for (Future<Integer> answer : answers) {
                heard += answer.get() == 200 ? 1 : 0;
            }
        }
        assertThat(heard).isEqualTo(1);
        assertThat(fees().path("fees")).hasSize(1);
        http(staff(Role.TEACHER, school.place(), number()))
                .post("/api/offerings/" + offering + "/notice", notice(NUMBER))
                .expect(403);
        http(school(district))
                .post("/api/offerings/" + offering + "/notice", notice(NUMBER))
                .expect(404);
        http().get("/api/public/fees/" + practiceSchool(district).place()).expect(404);
        http().get("/api/public/fees/" + Organisation.CITY).expect(404);
    }

    private static Map<String, Object> standard() {
        Map<String, Object> standard = new HashMap<>();
        standard.put("title", "特色课程收费标准");
        standard.put("item", "ENRICHMENT");
        standard.put("documentNumber", NUMBER);
        standard.put("approvedOn", "2026-07-01");
        standard.put("approvers", List.of("EDUCATION", "PERSONNEL", "REFORM", "FINANCE"));
        standard.put("unit", "TERM");
        standard.put("capFen", 60_000);
        standard.put("lessonMinutes", 60);
        standard.put("hours", "教学日 16:30 至 18:30");
        standard.put("content", "兴趣、社团课程");
        standard.put("stages", List.of());
        standard.put("runs", List.of());
        standard.put("firstDay", "2026-09-01");
        return standard;
    }

    private Http.Answer approve(Map<String, Object> standard) {
        return http(district).post("/api/fee-standards", standard);
    }

    private long draft(int weekday, long feeFen) {
        return add(body(draft(district, school, weekday, 30, feeFen)));
    }

    private long add(Map<String, Object> body) {
        return http(school)
                .post("/api/offerings", body)
                .expect(200)
                .json()
                .path("id")
                .asLong();
    }

    private static Map<String, Object> notice(String number) {
        Map<String, Object> notice = new HashMap<>();
        notice.put("approvalNumber", number);
        if (!number.isEmpty()) {
            notice.put("approvedOn", "2026-07-01");
        }
        return notice;
    }

    private Http.Answer publish(long offering, String number) {
        return http(school).post("/api/offerings/" + offering + "/notice", notice(number));
    }

    private JsonNode fees() {
        return http().get("/api/public/fees/" + school.place()).expect(200).json();
    }
}
