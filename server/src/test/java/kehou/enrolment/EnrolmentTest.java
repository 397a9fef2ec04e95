package kehou.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kehou.Clause;
import kehou.Http;
import kehou.kernel.Scope;
import kehou.people.Pupil;
import kehou.plan.Offering;
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
