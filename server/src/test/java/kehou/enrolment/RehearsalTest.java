package kehou.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kehou.Clause;
import kehou.Http;
import kehou.kernel.Scope;
import kehou.plan.Offering;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class RehearsalTest extends EnrolmentJourney {
    private static final Duration AHEAD = Duration.ofDays(7);

    /** What a rehearsal must not touch: all that is kept of places, seats, money, waiting, notices and messages. */
    private static final List<String> REAL = List.of(
            "enrolment.enrolment",
            "enrolment.seat",
            "enrolment.selection_window",
            "enrolment.waiting",
            "enrolment.place_approval",
            "payment.orders",
            "payment.entry",
            "notification.notice",
            "notification.message");

    @Autowired
    RehearsalJob job;

    private Offering offering;
    private SelectionWindow window;

    @BeforeEach
    void a_window_that_opens_next_week() {
        offering = published(authority, school, 1, 2, FEE);
        Instant opens = clock.instant().plus(AHEAD);
        window = window(opens, opens.plus(Duration.ofDays(1)), List.of(3), offering);
    }

    @Test
    @Clause("NP-1.2.2/offering")
    void families_are_answered_as_on_the_day_and_no_row_of_the_day_changes() {
        long rehearsal = announced(Duration.ZERO, Duration.ofHours(2));
        List<Scope> families = pupils(3).stream().map(EnrolmentJourney::parent).toList();
        Map<String, String> before = fingerprints();
        families.forEach(family ->
                assertThat(shown(family, rehearsal).path("open").asBoolean()).isTrue());
        List<JsonNode> answers = families.stream()
                .map(family -> press(family, rehearsal, offering).expect(200).json())
                .toList();
        assertThat(answers.get(0).path("reason").isMissingNode()).isTrue();
        assertThat(answers.get(1).path("reason").isMissingNode()).isTrue();
        assertThat(answers.get(2).path("reason").path("code").asString()).isEqualTo("enrolment.full");
        assertThat(answers.get(2).path("reason").path("facts").path("seats").asInt())
                .isEqualTo(2);
        assertThat(shown(families.get(0), rehearsal).path("mine").path("state").asString())
                .isEqualTo("CONFIRMED");
        assertThat(shown(families.get(2), rehearsal).path("left").asInt()).isZero();
        assertThat(fingerprints()).isEqualTo(before);
        assertThat(item(families.get(0), offering).has("mine")).isFalse();
        assertThat(item(families.get(0), offering).path("left").asInt()).isEqualTo(2);
        assertThat(enrol(families.get(0), offering).expect(409).code()).isEqualTo("enrolment.not_open_yet");

        JsonNode report = report(rehearsal);
        assertThat(report.path("children").asInt()).isEqualTo(3);
        assertThat(report.path("presses").asInt()).isEqualTo(3);
        assertThat(report.path("taken").asInt()).isEqualTo(2);
        assertThat(report.path("refused").get(0).path("code").asString()).isEqualTo("enrolment.full");
        assertThat(report.path("took").path("half").asLong()).isNotNegative();
    }

    @Test
    @Clause("NP-1.2.3/choose")
    void of_a_window_whose_places_the_school_answers_it_says_how_many_would_wait_until_when_and_nobody_waits() {
        Offering swimming = published(authority, school, 2, 2, 0);
        long answered = http(school)
                .post(
                        "/api/windows",
                        Map.of(
                                "mode", "FIRST_COME",
                                "opensAt", window.opensAt().toString(),
                                "closesAt", window.closesAt().toString(),
                                "offerings", List.of(swimming.id().value()),
                                "grades", List.of(3),
                                "approvalDays", 2))
                .expect(200)
                .json()
                .path("id")
                .asLong();
        long rehearsal = http(school)
                .post("/api/windows/" + answered + "/rehearsals", draft(Duration.ZERO, Duration.ofHours(2)))
                .expect(200)
                .json()
                .path("id")
                .asLong();
        assertThat(report(rehearsal).has("toAnswer")).as("nobody pressed").isFalse();
        List<Scope> families = pupils(3).stream().map(EnrolmentJourney::parent).toList();
        Map<String, String> before = fingerprints();
        assertThat(shown(families.get(0), rehearsal, swimming)
                        .path("approvalDays")
                        .asInt())
                .isEqualTo(2);
        JsonNode taken = press(families.get(0), rehearsal, swimming).expect(200).json();
        assertThat(Instant.parse(taken.path("answerBy").asString()))
                .isEqualTo(Instant.parse(taken.path("arrivedAt").asString()).plus(Duration.ofDays(2)));
        clock.advance(Duration.ofMinutes(30));
        assertThat(press(families.get(0), rehearsal, swimming).expect(200).json())
                .as("pressed again")
                .isEqualTo(taken);
        JsonNode second =
                press(families.get(1), rehearsal, swimming).expect(200).json();
        assertThat(press(families.get(2), rehearsal, swimming)
                        .expect(200)
                        .json()
                        .has("answerBy"))
                .as("no seat was left")
                .isFalse();
        JsonNode toAnswer = report(rehearsal).path("toAnswer");
        assertThat(toAnswer.path("places").asInt()).isEqualTo(2);
        assertThat(toAnswer.path("firstDue")).isEqualTo(taken.path("answerBy"));
        assertThat(toAnswer.path("lastDue")).isEqualTo(second.path("answerBy"));
        assertThat(toAnswer.path("lastDue")).isNotEqualTo(toAnswer.path("firstDue"));
        assertThat(http(school).get("/api/place-approvals").expect(200).json().path("items"))
                .isEmpty();
        assertThat(fingerprints()).isEqualTo(before);
    }

    @Test
    void before_and_after_its_hours_the_answer_says_so() {
        Scope family = parent(pupil());
        long rehearsal = announced(Duration.ofHours(1), Duration.ofHours(2));
        assertThat(press(family, rehearsal, offering)
                        .expect(200)
                        .json()
                        .path("reason")
                        .path("code")
                        .asString())
                .isEqualTo("enrolment.not_open_yet");
        clock.moveTo(clock.instant().plus(Duration.ofHours(3)));
        assertThat(press(family, rehearsal, offering)
                        .expect(200)
                        .json()
                        .path("reason")
                        .path("code")
                        .asString())
                .isEqualTo("enrolment.closed");
    }

    @Test
    void a_class_at_the_same_hour_clashes_with_what_the_child_has_in_the_rehearsal() {
        Offering one = published(authority, school, 2, 5, 0);
        Offering other = published(authority, school, 2, 5, 0);
        SelectionWindow both = window(window.opensAt(), window.closesAt(), List.of(3), one, other);
        Scope family = parent(pupil());
        long rehearsal = announced(both, Duration.ZERO, Duration.ofHours(2))
                .expect(200)
                .json()
                .path("id")
                .asLong();
        assertThat(press(family, rehearsal, one).expect(200).json().has("reason"))
                .isFalse();
        JsonNode second = press(family, rehearsal, other).expect(200).json();
        assertThat(second.path("reason").path("code").asString()).isEqualTo("enrolment.time_clash");
        press(family, rehearsal, offering).expect(404);
        assertThat(report(rehearsal).path("taken").asInt()).isEqualTo(1);
    }

    @Test
    void both_guardians_pressing_at_once_have_one_seat_and_a_retry_the_same_answer() throws Exception {
        long rehearsal = announced(Duration.ZERO, Duration.ofHours(2));
        var child = pupil();
        List<Callable<Integer>> taps = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Scope guardian = parent(child);
            taps.add(() -> press(guardian, rehearsal, offering).status());
        }
        try (ExecutorService together = Executors.newFixedThreadPool(taps.size())) {
            for (Future<Integer> tap : together.invokeAll(taps)) {
                assertThat(tap.get()).isEqualTo(200);
            }
        }
        assertThat(report(rehearsal).path("taken").asInt()).isEqualTo(1);
        Scope other = parent(pupil());
        String key = UUID.randomUUID().toString();
        Map<String, Long> body = Map.of("offering", offering.id().value());
        String first = http(other)
                .send("POST", path(other, rehearsal), body, key)
                .expect(200)
                .text();
        assertThat(http(other)
                        .send("POST", path(other, rehearsal), body, key)
                        .expect(200)
                        .text())
                .isEqualTo(first);
        assertThat(report(rehearsal).path("presses").asInt()).isEqualTo(2);
    }

    @Test
    void it_ends_before_the_window_opens_stands_once_and_is_no_rehearsal_of_a_draw() {
        assertThat(announced(window, AHEAD.minusHours(1), AHEAD.plusHours(1))
                        .expect(422)
                        .code())
                .isEqualTo("enrolment.rehearsal_too_late");
        assertThat(announced(window, Duration.ofHours(2), Duration.ofHours(1))
                        .expect(422)
                        .code())
                .isEqualTo("enrolment.times_reversed");
        announced(Duration.ZERO, Duration.ofHours(1));
        assertThat(announced(window, Duration.ZERO, Duration.ofHours(1))
                        .expect(409)
                        .code())
                .isEqualTo("enrolment.rehearsal_stands");
    }

    @Test
    void another_school_and_another_family_see_nothing_of_it() {
        long rehearsal = announced(Duration.ZERO, Duration.ofHours(2));
        press(parent(pupil()), rehearsal, offering).expect(200);
        Scope elsewhere = school(authority);
        assertThat(http(elsewhere).get("/api/rehearsals").expect(200).json()).isEmpty();
        http(elsewhere).post("/api/rehearsals/" + rehearsal + "/removal").expect(404);
        http(elsewhere)
                .post("/api/windows/" + window.id().value() + "/rehearsals", draft(Duration.ZERO, Duration.ofHours(1)))
                .expect(404);
        Scope stranger = parent(pupils(elsewhere, 1).getFirst());
        press(stranger, rehearsal, offering).expect(404);
        assertThat(http(stranger)
                        .get("/api/children/" + childOf(stranger) + "/rehearsals")
                        .expect(200)
                        .json())
                .isEmpty();
    }

    @Test
    void all_of_it_is_gone_when_the_school_says_so_after_its_time_or_when_the_window_opens() {
        long removed = announced(Duration.ZERO, Duration.ofHours(1));
        press(parent(pupil()), removed, offering).expect(200);
        http(school).post("/api/rehearsals/" + removed + "/removal").expect(200);
        assertThat(rows()).isZero();
        long second = announced(Duration.ZERO, Duration.ofHours(1));
        Scope family = parent(pupil());
        press(family, second, offering).expect(200);
        clock.moveTo(window.opensAt());
        assertThat(http(school).get("/api/rehearsals").expect(200).json()).isEmpty();
        press(family, second, offering).expect(404);
        job.run();
        assertThat(rows()).isZero();
    }

    private long announced(Duration from, Duration to) {
        return announced(window, from, to).expect(200).json().path("id").asLong();
    }

    private Http.Answer announced(SelectionWindow of, Duration from, Duration to) {
        return http(school).post("/api/windows/" + of.id().value() + "/rehearsals", draft(from, to));
    }

    private Map<String, String> draft(Duration from, Duration to) {
        return Map.of(
                "opensAt", clock.instant().plus(from).toString(),
                "closesAt", clock.instant().plus(to).toString());
    }

    private Http.Answer press(Scope family, long rehearsal, Offering wanted) {
        return http(family)
                .post(path(family, rehearsal), Map.of("offering", wanted.id().value()));
    }

    private static String path(Scope family, long rehearsal) {
        return "/api/children/" + childOf(family) + "/rehearsals/" + rehearsal + "/presses";
    }

    /** The offering as the rehearsal shows it to the family. */
    private JsonNode shown(Scope family, long rehearsal) {
        return shown(family, rehearsal, offering);
    }

    private JsonNode shown(Scope family, long rehearsal, Offering wanted) {
        return http(family)
                .get("/api/children/" + childOf(family) + "/rehearsals")
                .expect(200)
                .json()
                .valueStream()
                .filter(each -> each.path("rehearsal").path("id").asLong() == rehearsal)
                .flatMap(each -> each.path("catalogue").path("days").valueStream())
                .flatMap(day -> day.path("items").valueStream())
                .filter(each -> each.path("offering").asLong() == wanted.id().value())
                .findFirst()
                .orElseThrow();
    }

    private JsonNode report(long rehearsal) {
        return http(school)
                .get("/api/rehearsals")
                .expect(200)
                .json()
                .valueStream()
                .filter(each -> each.path("rehearsal").path("id").asLong() == rehearsal)
                .findFirst()
                .orElseThrow();
    }

    /** How the school's rows of each table stand, to the last column. */
    private Map<String, String> fingerprints() {
        Map<String, String> found = new TreeMap<>();
        inSchools(
                () -> {
                    REAL.forEach(table -> found.put(
                            table,
                            jdbc.sql(
                                            "select count(*) || coalesce(md5(string_agg(t::text, ',' order by t::text)), '') from "
                                                    + table + " t")
                                    .query(String.class)
                                    .single()));
                    return true;
                },
                school.place());
        return found;
    }

    private int rows() {
        return inSchools(
                () -> List.of("rehearsal", "rehearsal_seat", "rehearsal_child", "rehearsal_press").stream()
                        .mapToInt(table -> jdbc.sql("select count(*) from enrolment." + table)
                                .query(Integer.class)
                                .single())
                        .sum(),
                school.place());
    }
}
