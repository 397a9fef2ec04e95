package kehou.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import kehou.Clause;
import kehou.Http;
import kehou.kernel.Refused;
import kehou.kernel.Scope;
import kehou.people.Pupil;
import kehou.plan.Offering;
import kehou.plan.OfferingSlot;
import kehou.plan.Weeks;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

class EnrolmentTest extends EnrolmentJourney {
    @Test
    @Clause({"NP-1.2.3/choose", "NP-1.2.2/offering"})
    void a_family_sees_the_catalogue_of_its_child_chooses_and_has_the_place() {
        Offering free = published(authority, school, 1, 35, 0);
        Offering paid = published(authority, school, 2, 35, FEE);
        http(school)
                .post(
                        "/api/windows",
                        Map.of(
                                "mode", "FIRST_COME",
                                "opensAt", clock.instant().minusSeconds(60).toString(),
                                "closesAt", clock.instant().plusSeconds(3600).toString(),
                                "offerings",
                                        List.of(free.id().value(), paid.id().value()),
                                "grades", List.of(3)))
                .expect(200);
        Scope parent = parent(pupil());
        JsonNode item = item(parent, free);
        assertThat(item.path("open").asBoolean()).isTrue();
        assertThat(item.path("courseName").asString()).isEqualTo(free.courseName());
        assertThat(item.path("introduction").asString()).contains("团花");
        assertThat(item.path("instructorName").asString()).startsWith("李娜");
        assertThat(item.path("left").asInt()).isEqualTo(35);

        assertThat(enrol(parent, free).expect(200).json().path("state").asString())
                .isEqualTo("CONFIRMED");
        JsonNode held = enrol(parent, paid).expect(200).json();
        assertThat(held.path("state").asString()).isEqualTo("HELD");
        assertThat(Instant.parse(held.path("holdUntil").asString()))
                .isAfter(clock.instant().plus(Duration.ofMinutes(29)));
        assertThat(item(parent, paid).path("mine").path("order").asLong())
                .isEqualTo(held.path("order").asLong());
        assertThat(item(parent, free).path("left").asInt()).isEqualTo(34);
        assertThat(http(parent)
                        .get("/api/children/" + childOf(parent) + "/enrolments")
                        .expect(200)
                        .json())
                .hasSize(2);
        JsonNode listed = http(school)
                .get("/api/offerings/" + free.id().value() + "/enrolments")
                .expect(200)
                .json();
        assertThat(listed.get(0).path("seat").asInt()).isEqualTo(1);
    }

    @Test
    void a_full_class_says_how_many_stood_before() {
        Offering offering = published(authority, school, 1, 2, 0);
        open(offering);
        choose(parent(pupil()), offering);
        choose(parent(pupil()), offering);
        Scope late = parent(pupil());
        Http.Answer no = enrol(late, offering).expect(409);
        assertThat(no.code()).isEqualTo("enrolment.full");
        assertThat(no.json().path("facts").path("seats").asInt()).isEqualTo(2);
        assertThat(no.json().path("facts").path("before").asInt()).isEqualTo(2);
        JsonNode shown = item(late, offering);
        assertThat(shown.path("open").asBoolean()).isFalse();
        assertThat(shown.path("reason").path("code").asString()).isEqualTo("enrolment.full");
        assertThat(shown.path("reason").path("facts").path("before").asInt()).isEqualTo(2);
        assertThat(taken(offering)).isEqualTo(2);
    }

    @Test
    void a_window_opens_and_closes_to_the_second_of_the_servers_clock() {
        Offering offering = published(authority, school, 1, 35, 0);
        Instant opens = clock.instant().plusSeconds(600).truncatedTo(ChronoUnit.SECONDS);
        window(opens, opens.plusSeconds(600), List.of(3), offering);
        Scope parent = parent(pupil());
        JsonNode early = enrol(parent, offering).expect(409).json();
        assertThat(early.path("code").asString()).isEqualTo("enrolment.not_open_yet");
        assertThat(Instant.parse(early.path("facts").path("opensAt").asString()))
                .isEqualTo(opens);
        assertThat(catalogue(parent).path("window").path("opensAt").asString()).isEqualTo(opens.toString());
        clock.moveTo(opens.plusSeconds(601));
        assertThat(enrol(parent, offering).expect(409).code()).isEqualTo("enrolment.closed");
        clock.moveTo(opens);
        enrol(parent, offering).expect(200);
    }

    @Test
    void another_grade_and_an_offering_without_a_window_are_closed_with_the_reason() {
        Offering other = published(authority, school, 1, 35, 0);
        window(clock.instant().minusSeconds(60), clock.instant().plusSeconds(60), List.of(4), other);
        Offering none = published(authority, school, 2, 35, 0);
        Scope parent = parent(pupil());
        Http.Answer wrong = enrol(parent, other).expect(409);
        assertThat(wrong.code()).isEqualTo("enrolment.grade");
        assertThat(wrong.json().path("facts").path("grades").get(0).asInt()).isEqualTo(4);
        assertThat(enrol(parent, none).expect(409).code()).isEqualTo("enrolment.no_window");
    }

    @Test
    void places_follow_a_class_to_other_times_unless_a_child_is_elsewhere_then() {
        Offering one = published(authority, school, 3, 35, 0);
        Offering two = published(authority, school, 4, 35, 0);
        open(one, two);
        Scope parent = parent(pupil());
        choose(parent, one);
        choose(parent, two);
        OfferingSlot wednesday = one.slots().getFirst();
        OfferingSlot then =
                OfferingSlot.weekly(4, wednesday.from(), wednesday.to(), wednesday.venue(), "", Weeks.EVERY);
        assertThatThrownBy(() -> assign(Map.of(one.id(), List.of(then))))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(Refusal.CHILDREN_BUSY);
                    assertThat(refused.facts()).containsEntry("pupils", 1);
                });
        // Both at once may change places.
        OfferingSlot thursday = two.slots().getFirst();
        assign(Map.of(one.id(), List.of(thursday), two.id(), List.of(wednesday)));
        Offering late = published(authority, school, 4, 35, 0);
        open(late);
        Http.Answer clash = enrol(parent, late).expect(409);
        assertThat(clash.json().path("facts").path("offering").asLong())
                .isEqualTo(one.id().value());
    }

    @Test
    @Clause("JB-2.4/timetable")
    void a_timetable_keeps_apart_what_the_same_children_have_places_in() {
        Offering one = published(authority, school, 3, 35, 0);
        Offering two = published(authority, school, 4, 35, 0);
        open(one, two);
        for (int i = 0; i < 2; i++) {
            Scope parent = parent(pupil());
            choose(parent, one);
            choose(parent, two);
        }
        OfferingSlot slot = one.slots().getFirst();
        List<Map<String, Object>> periods = List.of(3, 4).stream()
                .map(day -> Map.<String, Object>of("weekday", day, "from", slot.from(), "to", slot.to()))
                .toList();
        Map<String, Object> away = Map.of("instructor", one.instructor().value(), "weekday", 3, "reason", "病假");
        Map<String, Object> wish =
                Map.of("kind", "REPAIR", "seconds", 1, "periods", periods, "absences", List.of(away));
        long run = http(school)
                .post("/api/timetable-runs", wish)
                .expect(200)
                .json()
                .path("id")
                .asLong();
        String path = "/api/timetable-runs/" + run;
        eventually(() -> http(school)
                .get(path)
                .expect(200)
                .json()
                .path("run")
                .path("state")
                .asString()
                .equals("DONE"));
        JsonNode detail = http(school).get(path).expect(200).json();
        JsonNode group = detail.path("problem").path("groups").get(0);
        assertThat(group.path("name").asString()).isEqualTo("2 名学生");
        assertThat(group.path("offerings")).hasSize(2);
        // The first cannot stay on Wednesday, and on Thursday the children are in the second: that one gives way.
        JsonNode placements = detail.path("result").path("placements");
        assertThat(placements).hasSize(2);
        assertThat(placements.get(0).path("slot").path("weekday"))
                .isNotEqualTo(placements.get(1).path("slot").path("weekday"));
        JsonNode thursday = http(school)
                .get(path + "/places?lesson=2")
                .expect(200)
                .json()
                .path("places")
                .get(2);
        assertThat(thursday.path("clashes").toString()).contains("PUPILS_BUSY");
    }

    @Test
    @Clause({"JB-1.1/one-plus-n", "BX-1/compliance"})
    void a_pupil_who_stays_a_day_without_an_activity_is_a_finding() {
        Offering interest = published(authority, school, 3, 35, 0);
        Offering study = published(authority, school, 4, 35, 0);
        open(interest, study);
        Scope stays = parent(pupil());
        choose(stays, interest);
        choose(stays, study);
        choose(parent(pupil()), interest);
        eventually(() -> dailyActivity().path("subjects").asInt() > 0);
        assertThat(dailyActivity().path("outcome").asString()).isEqualTo("MET");
        inSchools(
                () -> jdbc.sql("update plan.offering set strand = 'HOMEWORK' where school_id = :school and id = :id")
                        .param("school", school.place())
                        .param("id", study.id().value())
                        .update(),
                school.place());
        JsonNode finding = dailyActivity();
        assertThat(finding.path("outcome").asString()).isEqualTo("NOT_MET");
        assertThat(finding.path("notMet").asInt()).isEqualTo(1);
        assertThat(finding.path("verdict").path("clause").asString()).isEqualTo("JB-1.1");
        assertThat(finding.path("rows").get(0).path("name").asString()).contains("周四 三年级", "0 项");
    }

    private JsonNode dailyActivity() {
        return http(school)
                .get("/api/compliance")
                .expect(200)
                .json()
                .path("rules")
                .valueStream()
                .filter(rule -> rule.path("rule").asString().equals("pupil.daily-activity"))
                .findFirst()
                .orElseGet(JsonNodeFactory.instance::objectNode);
    }

    private void assign(Map<Offering.Id, List<OfferingSlot>> times) {
        tenancy.as(school, () -> offerings.assign(school, times));
    }

    @Test
    void a_pupil_is_in_one_place_at_a_time_and_sees_which_one_is_in_the_way() {
        Offering one = published(authority, school, 3, 35, 0);
        Offering two = published(authority, school, 3, 35, 0);
        open(one, two);
        Scope parent = parent(pupil());
        choose(parent, one);
        Http.Answer clash = enrol(parent, two).expect(409);
        assertThat(clash.code()).isEqualTo("enrolment.time_clash");
        assertThat(clash.json().path("facts").path("offering").asLong())
                .isEqualTo(one.id().value());
        assertThat(item(parent, two).path("reason").path("code").asString()).isEqualTo("enrolment.time_clash");
        assertThat(taken(two)).isZero();
    }

    @Test
    void classes_on_single_dates_are_in_each_others_way_on_the_same_date_only() {
        Offering first = on("2026-10-14", "2026-11-11");
        Offering sameDate = on("2026-10-14");
        Offering fortnightLater = on("2026-10-28");
        Offering weekly = published(authority, school, 3, 35, 0);
        open(first, sameDate, fortnightLater, weekly);
        Scope parent = parent(pupil());
        choose(parent, first);
        assertThat(enrol(parent, sameDate).expect(409).code()).isEqualTo("enrolment.time_clash");
        assertThat(enrol(parent, weekly).expect(409).code()).isEqualTo("enrolment.time_clash");
        enrol(parent, fortnightLater).expect(200);

        OfferingSlot now = fortnightLater.slots().getFirst();
        OfferingSlot then =
                new OfferingSlot(3, now.from(), now.to(), now.venue(), "", Weeks.ODD, LocalDate.parse("2026-11-11"));
        assertThatThrownBy(() -> assign(Map.of(fortnightLater.id(), List.of(then))))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Refusal.CHILDREN_BUSY));
        assertThat(List.of(taken(first), taken(sameDate), taken(fortnightLater), taken(weekly)))
                .containsExactly(1, 0, 1, 0);
    }

    @Test
    void of_two_places_on_one_date_pressed_in_the_same_moment_a_child_has_one_and_of_two_dates_both() {
        Offering one = on("2026-10-14");
        Offering other = on("2026-10-14", "2026-10-28");
        Offering elsewhere = on("2026-11-11");
        open(one, other, elsewhere);
        for (Pupil.Id child : pupils(6)) {
            Scope parent = parent(child);
            List<Integer> answers = Stream.of(one, other, elsewhere)
                    .map(offering -> CompletableFuture.supplyAsync(
                            () -> enrol(parent, offering).status()))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
            assertThat(answers.getLast()).isEqualTo(200);
            assertThat(answers.subList(0, 2)).containsExactlyInAnyOrder(200, 409);
        }
        assertThat(taken(one) + taken(other)).isEqualTo(6);
        assertThat(taken(elsewhere)).isEqualTo(6);
    }

    /** What the code would let through, the database refuses. */
    @Test
    void the_schema_itself_refuses_a_second_place_on_a_date() {
        Offering one = on("2026-10-14");
        Offering later = on("2026-10-28");
        open(one, later);
        Scope parent = parent(pupil());
        choose(parent, one);
        Enrolment second = choose(parent, later);
        String sameDate = Slot.of(one).range();
        assertThatThrownBy(() -> inSchools(
                        () -> jdbc.sql("""
                        update enrolment.enrolment set fortnight = :slot::int4multirange
                        where school_id = :school and id = :id
                        """)
                                .param("slot", sameDate)
                                .param("school", school.place())
                                .param("id", second.id().value())
                                .update(),
                        school.place()))
                .hasMessageContaining("enrolment_no_overlap");
    }

    @Test
    void two_guardians_of_one_pupil_have_one_place() {
        Offering offering = published(authority, school, 3, 35, FEE);
        open(offering);
        Pupil.Id child = pupil();
        Enrolment mother = choose(parent(child), offering);
        Enrolment father = choose(parent(child), offering);
        assertThat(father).isEqualTo(mother);
        assertThat(taken(offering)).isEqualTo(1);
    }

    @Test
    void a_retry_under_the_same_key_and_under_a_new_one_is_the_same_place() {
        Offering offering = published(authority, school, 3, 35, FEE);
        open(offering);
        Scope parent = parent(pupil());
        String path = "/api/children/" + childOf(parent) + "/enrolments";
        Map<String, Long> body = Map.of("offering", offering.id().value());
        String key = UUID.randomUUID().toString();
        Http.Answer first = http(parent).send("POST", path, body, key).expect(200);
        Http.Answer retry = http(parent).send("POST", path, body, key).expect(200);
        Http.Answer pressedAgain = http(parent).post(path, body).expect(200);
        assertThat(retry.text()).isEqualTo(first.text());
        assertThat(pressedAgain.json().path("id")).isEqualTo(first.json().path("id"));
        assertThat(taken(offering)).isEqualTo(1);
    }

    @Test
    void a_refused_attempt_leaves_nothing_and_is_decided_anew() {
        Offering offering = published(authority, school, 3, 1, 0);
        Instant opens = clock.instant().plusSeconds(600).truncatedTo(ChronoUnit.SECONDS);
        window(opens, opens.plusSeconds(600), List.of(3), offering);
        Scope early = parent(pupil());
        String path = "/api/children/" + childOf(early) + "/enrolments";
        Map<String, Long> body = Map.of("offering", offering.id().value());
        String key = UUID.randomUUID().toString();
        http(early).send("POST", path, body, key).expect(409);
        clock.moveTo(opens);
        http(early).send("POST", path, body, key).expect(200);
        assertThat(taken(offering)).isEqualTo(1);
    }

    @Test
    void other_families_and_other_schools_find_nothing_and_change_nothing() {
        Offering offering = published(authority, school, 3, 35, 0);
        SelectionWindow window = open(offering);
        Scope parent = parent(pupil());
        Enrolment place = choose(parent, offering);
        Scope neighbour = parent(pupil());
        http(neighbour).get("/api/children/" + childOf(parent) + "/catalogue").expect(404);
        http(neighbour).get("/api/children/" + childOf(parent) + "/enrolments").expect(404);
        http(neighbour)
                .post(
                        "/api/children/" + childOf(parent) + "/enrolments",
                        Map.of("offering", offering.id().value()))
                .expect(404);
        String withdrawal = "/api/enrolments/" + place.id().value() + "/withdrawal";
        http(neighbour).get(withdrawal).expect(404);
        http(neighbour).post(withdrawal, Map.of("amountFen", 0)).expect(404);

        Scope stranger = school(authority);
        http(stranger)
                .get("/api/offerings/" + offering.id().value() + "/enrolments")
                .expect(404);
        http(stranger)
                .put("/api/windows/" + window.id().value(), windowBody(offering))
                .expect(404);
        http(stranger).post("/api/windows", windowBody(offering)).expect(404);
        assertThat(now(parent, place)).isEqualTo(place);
        assertThat(taken(offering)).isEqualTo(1);
    }

    @Test
    void a_window_takes_published_offerings_that_no_other_window_gives_out() {
        Offering offering = published(authority, school, 3, 35, 0);
        SelectionWindow window = open(offering);
        assertThat(http(school)
                        .post("/api/windows", windowBody(offering))
                        .expect(409)
                        .code())
                .isEqualTo("enrolment.in_another_window");
        choose(parent(pupil()), offering);
        Offering other = published(authority, school, 4, 35, 0);
        assertThat(http(school)
                        .put("/api/windows/" + window.id().value(), windowBody(other))
                        .expect(409)
                        .code())
                .isEqualTo("enrolment.chosen_already");
        assertThat(taken(offering)).isEqualTo(1);
    }

    @Test
    void those_expected_on_a_day_are_the_confirmed_ones_in_seat_order() {
        Offering offering = published(authority, school, 3, 35, 0);
        open(offering);
        Enrolment first = choose(parent(pupil()), offering);
        Scope leaver = parent(pupil());
        Enrolment second = choose(leaver, offering);
        Enrolment third = choose(parent(pupil()), offering);
        clock.advance(Duration.ofDays(7));
        http(leaver)
                .post("/api/enrolments/" + second.id().value() + "/withdrawal", Map.of("amountFen", 0))
                .expect(200);
        var today = LocalDate.now(clock);
        List<Pupil.Id> lastWeek =
                tenancy.as(school, () -> enrolments.expected(school, offering.id(), today.minusDays(7)));
        List<Pupil.Id> now = tenancy.as(school, () -> enrolments.expected(school, offering.id(), today));
        assertThat(lastWeek).containsExactly(first.pupil(), second.pupil(), third.pupil());
        assertThat(now).containsExactly(first.pupil(), third.pupil());
    }

    private Map<String, Object> windowBody(Offering offering) {
        return Map.of(
                "mode", "FIRST_COME",
                "opensAt", clock.instant().toString(),
                "closesAt", clock.instant().plusSeconds(60).toString(),
                "offerings", List.of(offering.id().value()),
                "grades", List.of(3));
    }
}
