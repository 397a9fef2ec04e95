package kehou.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import kehou.Clause;
import kehou.Http;
import kehou.kernel.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OfferingTest extends PlanJourney {
    private static final Map<String, Object> NOTICE =
            Map.of("approvalNumber", "湖发改价〔2026〕12号", "approvedOn", "2026-07-01");

    private Scope authority;
    private Scope school;

    @BeforeEach
    void a_school_and_its_authority() {
        authority = authority();
        school = school(authority);
    }

    @Test
    @Clause("NP-1.2.2/offering")
    void a_school_offers_a_course_publishes_its_fee_and_the_public_finds_it() {
        JsonNode offering = http(school)
                .post("/api/offerings", body(draft(authority, school, 3, 35, 24000)))
                .expect(200)
                .json();
        String name = offering.path("courseName").asString();
        assertThat(offering.path("state").asString()).isEqualTo("DRAFT");
        assertThat(search(name, "")).isEmpty();

        JsonNode notice = publish(offering.path("id").asLong()).expect(200).json();
        assertThat(notice.path("feeFen").asLong()).isEqualTo(24000);
        assertThat(notice.path("approvalNumber").asString()).isEqualTo("湖发改价〔2026〕12号");

        JsonNode known = search(name, "").get(0);
        assertThat(known.path("schoolName").asString()).startsWith("湖滨小学");
        assertThat(known.path("districtName").asString()).startsWith("湖滨区");
        assertThat(known.path("slots").get(0).path("from").asString()).startsWith("16:30");
    }

    @Test
    void the_public_searches_by_any_two_characters_and_filters() {
        Offering offering = published(authority, school, 1, 35, 0);
        String here = "&district=" + authority.place();
        assertThat(search("团花", here)).hasSize(1);
        assertThat(search(offering.instructorName(), here)).hasSize(1);
        assertThat(search("花团", here)).isEmpty();
        assertThat(search("", here + "&category=ARTS")).hasSize(1);
        assertThat(search("", here + "&category=SPORTS")).isEmpty();
    }

    @Test
    void what_a_practice_school_publishes_stays_out_of_the_public_catalogue() {
        Offering offering = published(authority, practiceSchool(authority), 1, 35, 0);
        assertThat(search(offering.courseName(), "&district=" + authority.place()))
                .isEmpty();
    }

    @Test
    void an_interest_class_opens_only_with_an_admitted_course_and_instructor() {
        OfferingDraft model = draft(authority, school, 2, 30, 0);
        long course = course(school, "魔术").id().value();
        long instructor = instructor(school).id().value();
        assertThat(publish(add(body(model, "course", course))).expect(409).code())
                .isEqualTo("library.course_not_admitted");
        assertThat(publish(add(body(model, "weekday", 4, "instructor", instructor)))
                        .expect(409)
                        .code())
                .isEqualTo("library.instructor_not_admitted");
        publish(add(body(model, "weekday", 5, "strand", "HOMEWORK", "instructor", instructor)))
                .expect(200);
    }

    @Test
    void nothing_is_charged_without_the_document_that_approved_it() {
        long id = add(body(draft(authority, school, 3, 35, 100)));
        assertThat(http(school)
                        .post("/api/offerings/" + id + "/notice", Map.of("approvalNumber", ""))
                        .expect(422)
                        .code())
                .isEqualTo("plan.approval_missing");
    }

    @Test
    void a_venue_and_an_instructor_are_in_one_place_at_a_time() {
        OfferingDraft first = draft(authority, school, 3, 35, 0);
        add(body(first));
        OfferingDraft other = draft(authority, school, 3, 35, 0);
        long venue = first.times().getFirst().venue().value();
        assertThat(refused(body(other, "venue", venue, "from", "17:00", "to", "18:00"), 409))
                .isEqualTo("plan.venue_taken");
        assertThat(refused(body(other, "instructor", first.instructor().value()), 409))
                .isEqualTo("plan.instructor_taken");
        add(body(other, "venue", venue, "from", "17:30", "to", "18:30"));
    }

    @Test
    void of_twenty_clerks_pressing_at_once_one_gets_the_venue() throws Exception {
        Map<String, Object> body = body(draft(authority, school, 3, 35, 0));
        int done = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, 20)
                    .mapToObj(_ -> threads.submit(
                            () -> http(school).post("/api/offerings", body).status()))
                    .toList();
            for (Future<Integer> answer : answers) {
                done += answer.get() == 200 ? 1 : 0;
            }
        }
        assertThat(done).isEqualTo(1);
    }

    @Test
    void more_seats_than_the_venue_or_the_course_can_take_are_refused() {
        OfferingDraft draft = draft(authority, school, 3, 35, 0);
        assertThat(refused(body(draft, "seats", 41), 422)).isEqualTo("plan.over_class_size");
        assertThat(refused(body(draft, "venue", venue(school, 20).id().value()), 422))
                .isEqualTo("plan.venue_too_small");
        assertThat(refused(body(draft, "from", "18:30"), 422)).isEqualTo("plan.times_reversed");
    }

    @Test
    void a_draft_is_edited_by_version_or_dropped_and_a_published_one_is_neither() {
        OfferingDraft draft = draft(authority, school, 3, 35, 0);
        String path = "/api/offerings/" + add(body(draft));
        http(school).put(path, body(draft, "seats", 20, "version", 1)).expect(200);
        assertThat(http(school)
                        .put(path, body(draft, "seats", 30, "version", 1))
                        .expect(409)
                        .code())
                .isEqualTo("kernel.stale");
        http(school).post(path + "/cancellation").expect(200);

        long again = add(body(draft));
        publish(again).expect(200);
        assertThat(http(school)
                        .put("/api/offerings/" + again, body(draft))
                        .expect(409)
                        .code())
                .isEqualTo("plan.locked");
        assertThat(http(school)
                        .post("/api/offerings/" + again + "/cancellation")
                        .expect(409)
                        .code())
                .isEqualTo("plan.locked");
        assertThat(publish(again).expect(409).code()).isEqualTo("plan.locked");
    }

    @Test
    void another_school_neither_finds_it_nor_offers_with_our_venue() {
        OfferingDraft ours = draft(authority, school, 3, 35, 0);
        String path = "/api/offerings/" + add(body(ours));
        Scope other = school(authority);
        http(other).get(path).expect(404);
        http(other).put(path, body(ours)).expect(404);
        http(other).post(path + "/notice", NOTICE).expect(404);
        http(other).post(path + "/cancellation").expect(404);
        OfferingDraft theirs = draft(authority, other, 3, 35, 0);
        http(other)
                .post(
                        "/api/offerings",
                        body(theirs, "venue", ours.times().getFirst().venue().value()))
                .expect(404);
        assertThat(http(other).get("/api/offerings").expect(200).json()).isEmpty();
    }

    private long add(Map<String, Object> body) {
        return http(school)
                .post("/api/offerings", body)
                .expect(200)
                .json()
                .path("id")
                .asLong();
    }

    private String refused(Map<String, Object> body, int status) {
        return http(school).post("/api/offerings", body).expect(status).code();
    }

    private Http.Answer publish(long offering) {
        return http(school).post("/api/offerings/" + offering + "/notice", NOTICE);
    }

    private JsonNode search(String text, String filters) {
        String query = URLEncoder.encode(text, StandardCharsets.UTF_8);
        return http().get("/api/public/catalogue?q=" + query + filters)
                .expect(200)
                .json()
                .path("items");
    }
}
