package kehou.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import kehou.Clause;
import kehou.Http;
import kehou.Journey;
import kehou.kernel.Refused;
import kehou.kernel.Scope;
import kehou.region.Venue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SlotsTest extends PlanJourney {
    private Scope authority;
    private Scope school;

    @BeforeEach
    void a_school_and_its_authority() {
        authority = authority();
        school = school(authority);
    }

    @Test
    void a_class_that_meets_twice_a_week_and_on_odd_fridays_has_sessions_on_all_these_days() {
        OfferingDraft draft = draft(authority, school, 1, 35, 0);
        long venue = draft.times().getFirst().venue().value();
        Map<String, Object> body = body(
                draft,
                "slots",
                List.of(
                        slot(5, "16:30", "17:30", venue, "ODD"),
                        slot(1, "16:30", "17:30", venue, "EVERY"),
                        slot(3, "17:40", "18:30", venue(school, 60).id().value(), "EVERY")));
        long id = add(body).path("id").asLong();
        assertThat(weekdays(http(school).get("/api/offerings/" + id).expect(200).json()))
                .containsExactly(1, 3, 5);
        publish(id);
        Journey.eventually(() -> !sessions(LocalDate.of(2026, 10, 12)).isEmpty());
        // Monday 12 October is in week 7: an odd one. The Friday after is in it, the next one is not.
        assertThat(sessions(LocalDate.of(2026, 10, 12)))
                .containsExactly("2026-10-12 16:30", "2026-10-14 17:40", "2026-10-16 16:30");
        assertThat(sessions(LocalDate.of(2026, 10, 19))).containsExactly("2026-10-19 16:30", "2026-10-21 17:40");
        JsonNode known = http().get("/api/public/catalogue?district=" + authority.place())
                .expect(200)
                .json()
                .path("items")
                .get(0);
        assertThat(weekdays(known)).containsExactly(1, 3, 5);
    }

    @Test
    void a_class_on_single_dates_meets_on_these_days_and_is_in_nobodys_way_on_others() {
        OfferingDraft first = draft(authority, school, 3, 35, 0);
        long venue = first.times().getFirst().venue().value();
        JsonNode added = add(body(first, "slots", List.of(on("2026-10-22", venue), on("2026-10-14", venue))));
        assertThat(weekdays(added)).containsExactly(3, 4);
        assertThat(added.path("slots").get(0).path("weeks").asString()).isEqualTo("ODD");
        assertThat(added.path("slots").get(1).path("weeks").asString()).isEqualTo("EVEN");
        assertThat(added.path("sessionsPerWeek").asInt()).isEqualTo(1);

        OfferingDraft second = draft(authority, school, 3, 35, 0);
        JsonNode refused = http(school)
                .post("/api/offerings", body(second, "slots", List.of(slot(3, "17:00", "18:00", venue, "EVERY"))))
                .expect(409)
                .json();
        assertThat(refused.path("code").asString()).isEqualTo("plan.venue_taken");
        assertThat(refused.path("facts").path("date").asString()).isEqualTo("2026-10-14");
        assertThat(refused(body(second, "slots", List.of(on("2026-10-14", venue)))))
                .isEqualTo("plan.venue_taken");
        long elsewhere = venue(school, 60).id().value();
        assertThat(refused(body(
                        second,
                        "instructor",
                        first.instructor().value(),
                        "course",
                        first.course().value(),
                        "slots",
                        List.of(on("2026-10-22", elsewhere)))))
                .isEqualTo("plan.instructor_taken");
        add(body(second, "slots", List.of(on("2026-10-28", venue), slot(3, "17:00", "18:00", venue, "EVEN"))));

        publish(added.path("id").asLong());
        Journey.eventually(() -> !sessions(LocalDate.of(2026, 10, 12)).isEmpty());
        assertThat(all(LocalDate.of(2026, 10, 8), LocalDate.of(2026, 11, 6))).hasSize(2);
        assertThat(sessions(LocalDate.of(2026, 10, 12))).containsExactly("2026-10-14 16:30");
        assertThat(sessions(LocalDate.of(2026, 10, 19))).containsExactly("2026-10-22 16:30");
        JsonNode known = http().get("/api/public/catalogue?district=" + authority.place())
                .expect(200)
                .json()
                .path("items")
                .get(0);
        assertThat(known.path("slots").get(0).path("date").asString()).isEqualTo("2026-10-14");
    }

    @Test
    void a_single_date_lies_in_the_term_on_a_day_with_service_and_beside_no_other_time_of_its_class() {
        OfferingDraft draft = draft(authority, school, 3, 35, 0);
        long venue = draft.times().getFirst().venue().value();
        assertThat(invalid(draft, on("2025-10-14", venue))).isEqualTo("plan.date_outside_term");
        assertThat(invalid(draft, on("2026-10-18", venue))).isEqualTo("plan.date_without_service");
        assertThat(invalid(draft, on("2026-10-14", venue), slot(3, "17:40", "18:30", venue, "ODD")))
                .isEqualTo("plan.twice_a_day");
        add(body(draft, "slots", List.of(on("2026-10-14", venue), slot(3, "17:40", "18:30", venue, "EVEN"))));
    }

    @Test
    void of_two_classes_that_want_a_venue_on_one_date_in_the_same_moment_one_has_it() {
        OfferingDraft one = draft(authority, school, 3, 35, 0);
        OfferingDraft other = draft(authority, school, 4, 35, 0);
        long venue = one.times().getFirst().venue().value();
        List<Map<String, Object>> wanted = List.of(on("2026-10-14", venue));
        Http as = http(school);
        List<Integer> answers = Stream.of(one, other)
                .map(draft -> CompletableFuture.supplyAsync(() ->
                        as.post("/api/offerings", body(draft, "slots", wanted)).status()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();
        assertThat(answers).containsExactly(200, 409);
    }

    private String invalid(OfferingDraft draft, Object... slots) {
        return http(school)
                .post("/api/offerings", body(draft, "slots", List.of(slots)))
                .expect(422)
                .code();
    }

    private static Map<String, Object> on(String date, long venue) {
        Map<String, Object> slot = new HashMap<>(slot(1, "16:30", "17:30", venue, "EVERY"));
        slot.put("date", date);
        return slot;
    }

    @Test
    void odd_and_even_weeks_share_a_venue_and_a_teacher() {
        OfferingDraft odd = draft(authority, school, 2, 35, 0);
        add(body(odd, "weeks", "ODD"));
        Map<String, Object> even = body(odd, "weeks", "EVEN");
        add(even);
        Refusal every = Refusal.VENUE_TAKEN;
        JsonNode refused =
                http(school).post("/api/offerings", body(odd)).expect(409).json();
        assertThat(refused.path("code").asString())
                .isEqualTo("plan." + every.name().toLowerCase());
        assertThat(refused.path("facts").path("weekday").asInt()).isEqualTo(2);
        assertThat(refused.path("facts").path("venueName").asString()).startsWith("教室");
    }

    @Test
    void a_class_meets_once_a_day_at_most() {
        OfferingDraft draft = draft(authority, school, 2, 35, 0);
        long venue = draft.times().getFirst().venue().value();
        List<Map<String, Object>> twice =
                List.of(slot(2, "16:30", "17:00", venue, "EVERY"), slot(2, "17:10", "17:40", venue, "ODD"));
        assertThat(http(school)
                        .post("/api/offerings", body(draft, "slots", twice))
                        .expect(422)
                        .code())
                .isEqualTo("plan.twice_a_day");
    }

    @Test
    void a_draft_waits_for_the_timetable_and_is_not_published_before_it_has_a_time() {
        OfferingDraft draft = draft(authority, school, 2, 35, 0);
        JsonNode waiting = add(body(draft, "slots", List.of(), "sessionsPerWeek", 2, "venueKind", "ART_ROOM"));
        assertThat(waiting.path("slots")).isEmpty();
        assertThat(waiting.path("sessionsPerWeek").asInt()).isEqualTo(2);
        assertThat(waiting.path("venueKind").asString()).isEqualTo("ART_ROOM");
        String notice = "/api/offerings/" + waiting.path("id").asLong() + "/notice";
        assertThat(http(school)
                        .post(notice, Map.of("approvalNumber", ""))
                        .expect(409)
                        .code())
                .isEqualTo("plan.no_slot");
    }

    @Test
    void an_assistant_is_in_one_place_at_a_time_as_well() {
        OfferingDraft first = draft(authority, school, 2, 35, 0);
        long assistant = instructor(school).id().value();
        add(body(first, "assistants", List.of(assistant)));
        OfferingDraft second = draft(authority, school, 2, 35, 0);
        assertThat(refused(body(second, "assistants", List.of(assistant)))).isEqualTo("plan.assistant_taken");
        assertThat(refused(body(second, "instructor", assistant))).isEqualTo("plan.instructor_taken");
        assertThat(http(school)
                        .post(
                                "/api/offerings",
                                body(
                                        second,
                                        "assistants",
                                        List.of(second.instructor().value())))
                        .expect(422)
                        .code())
                .isEqualTo("plan.assists_itself");
        add(body(second, "assistants", List.of(assistant), "weekday", 4));
    }

    @Test
    @Clause("JB-1.2/forms")
    void a_class_as_a_whole_is_in_one_place_and_its_grade_follows_from_it() {
        long ours = homeClass();
        OfferingDraft first = draft(authority, school, 2, 35, 0);
        JsonNode whole = add(without(body(first, "homeClasses", List.of(ours), "level", "STARTER"), "grades"));
        assertThat(whole.path("form").asString()).isEqualTo("ADMIN_CLASS");
        assertThat(whole.path("level").asString()).isEqualTo("STARTER");
        assertThat(whole.path("grades").get(0).asInt()).isEqualTo(3);
        OfferingDraft second = draft(authority, school, 2, 35, 0);
        assertThat(refused(body(second, "homeClasses", List.of(ours)))).isEqualTo("plan.class_taken");
        JsonNode club = add(body(second, "homeClasses", List.of(ours), "form", "WALKING"));
        assertThat(club.path("form").asString()).isEqualTo("WALKING");
        assertThat(http(school)
                        .post("/api/offerings", without(body(second), "grades"))
                        .expect(422)
                        .code())
                .isEqualTo("plan.for_nobody");
    }

    @Test
    @Clause("JB-1.2/forms")
    void the_public_narrows_the_catalogue_by_form_and_level() {
        OfferingDraft draft = draft(authority, school, 2, 35, 0);
        publish(add(body(draft, "form", "WALKING", "level", "STARTER"))
                .path("id")
                .asLong());
        assertThat(found("&form=WALKING")).hasSize(1);
        assertThat(found("&form=ADMIN_CLASS")).isEmpty();
        assertThat(found("&level=STARTER")).hasSize(1);
        assertThat(found("&level=ADVANCED")).isEmpty();
        assertThat(found("&form=WALKING&level=STARTER").get(0).path("form").asString())
                .isEqualTo("WALKING");
    }

    private JsonNode found(String filters) {
        return http().get("/api/public/catalogue?district=" + authority.place() + filters)
                .expect(200)
                .json()
                .path("items");
    }

    @Test
    @Clause("SH-3.1/self-directed")
    void room_for_self_directed_study_is_a_strand_of_its_own_that_needs_no_admission() {
        OfferingDraft draft = draft(authority, school, 2, 35, 0);
        long course = course(school, "自主阅读").id().value();
        long guard = instructor(school).id().value();
        JsonNode room = add(body(draft, "strand", "SELF_DIRECTED", "course", course, "instructor", guard));
        publish(room.path("id").asLong());
        JsonNode known = found("").get(0);
        assertThat(known.path("strand").asString()).isEqualTo("SELF_DIRECTED");
        Journey.eventually(() -> !sessions(LocalDate.of(2026, 10, 12)).isEmpty());
    }

    @Test
    void a_timetable_is_applied_whole_or_not_at_all() {
        Offering one = draftOf(1);
        Offering two = draftOf(2);
        OfferingSlot monday = one.slots().getFirst();
        Map<Offering.Id, List<OfferingSlot>> clash = Map.of(one.id(), List.of(monday), two.id(), List.of(monday));
        assertThatThrownBy(() -> assign(clash)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(Refusal.VENUE_TAKEN);
            assertThat(refused.facts()).containsKeys("wanted", "courseName", "venueName", "weekday", "from");
        });
        assertThat(found(two).slots()).isEqualTo(two.slots());

        OfferingSlot tuesday = two.slots().getFirst();
        assign(Map.of(one.id(), List.of(tuesday), two.id(), List.of(monday)));
        assertThat(found(one).slots()).containsExactly(tuesday);
        assertThat(found(two).slots()).containsExactly(monday);
        assign(Map.of(one.id(), List.of()));
        assertThat(found(one).slots()).isEmpty();
    }

    @Test
    void a_published_class_takes_its_sessions_and_its_public_card_to_the_new_times() {
        Offering offering = published(authority, school, 1, 35, 0);
        Journey.eventually(() -> !sessions(LocalDate.of(2026, 10, 12)).isEmpty());
        List<String> before = titles();
        OfferingSlot was = offering.slots().getFirst();
        OfferingSlot thursday =
                OfferingSlot.weekly(4, LocalTime.of(17, 0), LocalTime.of(18, 0), was.venue(), "", Weeks.EVERY);
        assign(Map.of(offering.id(), List.of(thursday)));
        Journey.eventually(() -> sessions(LocalDate.of(2026, 10, 12)).equals(List.of("2026-10-15 17:00")));
        assertThat(titles().subList(0, 3)).isEqualTo(before.subList(0, 3));
        JsonNode known = http().get("/api/public/catalogue?district=" + authority.place())
                .expect(200)
                .json()
                .path("items")
                .get(0);
        assertThat(weekdays(known)).containsExactly(4);
        assertThat(known.path("slots").get(0).path("venueName").asString()).isEqualTo(was.venueName());
        assertThatThrownBy(() -> assign(Map.of(offering.id(), List.of())))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Refusal.NO_SLOT));
    }

    @Test
    void another_schools_classes_and_venues_do_not_exist_for_the_timetable() {
        Offering ours = draftOf(1);
        Scope other = school(authority);
        Venue theirs = venue(other, 50);
        OfferingSlot there =
                OfferingSlot.weekly(1, LocalTime.of(16, 30), LocalTime.of(17, 30), theirs.id(), "", Weeks.EVERY);
        assertThatThrownBy(() -> assign(Map.of(ours.id(), List.of(there)))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> tenancy.as(other, () -> offerings.assign(other, Map.of(ours.id(), List.of()))))
                .isInstanceOf(Refused.class);
        assertThat(found(ours).slots()).isEqualTo(ours.slots());
    }

    private List<Offering> assign(Map<Offering.Id, List<OfferingSlot>> times) {
        return tenancy.as(school, () -> offerings.assign(school, times));
    }

    private Offering found(Offering offering) {
        return tenancy.as(school, () -> offerings.find(school, offering.id()));
    }

    private Offering draftOf(int weekday) {
        OfferingDraft draft = draft(authority, school, weekday, 35, 0);
        return tenancy.as(school, () -> offerings.add(school, school.place(), draft));
    }

    private JsonNode add(Map<String, Object> body) {
        return http(school).post("/api/offerings", body).expect(200).json();
    }

    private String refused(Map<String, Object> body) {
        return http(school).post("/api/offerings", body).expect(409).code();
    }

    private void publish(long id) {
        http(school)
                .post("/api/offerings/" + id + "/notice", Map.of("approvalNumber", ""))
                .expect(200);
    }

    private long homeClass() {
        pupils(school, 1);
        return http(school)
                .get("/api/pupils?limit=1")
                .expect(200)
                .json()
                .path("items")
                .get(0)
                .path("homeClass")
                .asLong();
    }

    private List<String> sessions(LocalDate monday) {
        LocalDate from = monday.with(DayOfWeek.MONDAY);
        return all(from, from.plusDays(6)).stream()
                .filter(session -> session.path("state").asString().equals("PLANNED"))
                .map(session -> session.path("date").asString() + " "
                        + session.path("from").asString().substring(0, 5))
                .toList();
    }

    private List<String> titles() {
        return all(LocalDate.of(2026, 10, 8), LocalDate.of(2026, 11, 6)).stream()
                .map(session -> session.path("number").asInt()
                        + session.path("lessonTitle").asString())
                .toList();
    }

    private List<JsonNode> all(LocalDate from, LocalDate to) {
        return StreamSupport.stream(
                        http(school)
                                .get("/api/sessions?from=" + from + "&to=" + to)
                                .expect(200)
                                .json()
                                .spliterator(),
                        false)
                .toList();
    }

    private static List<Integer> weekdays(JsonNode offering) {
        return StreamSupport.stream(offering.path("slots").spliterator(), false)
                .map(slot -> slot.path("weekday").asInt())
                .toList();
    }

    private static Map<String, Object> without(Map<String, Object> body, String name) {
        Map<String, Object> less = new HashMap<>(body);
        less.remove(name);
        return less;
    }
}
