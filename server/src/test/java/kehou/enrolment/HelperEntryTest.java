package kehou.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import kehou.Clause;
import kehou.Http;
import kehou.kernel.Scope;
import kehou.people.Pupil;
import kehou.plan.Offering;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@Clause("BX-17/no-phone")
class HelperEntryTest extends HelperJourney {
    private Pupil.Id child;
    private Scope family;
    private Offering free;

    @BeforeEach
    void a_child_whose_family_has_no_phone_at_hand() {
        child = pupil();
        family = familyOf(child);
        free = published(authority, school, 1, 1, 0);
        open(free);
    }

    @Test
    void a_wish_on_paper_goes_through_the_same_lane_is_told_by_text_and_can_be_taken_back() {
        JsonNode entry = enter(child, free, paper()).expect(200).json();
        assertThat(entry.path("enrolment").asLong()).isPositive();
        assertThat(entry.path("enteredBy").asLong()).isEqualTo(school.account());
        eventually(() -> http().get("/api/demo/outbox").expect(200).text().contains("为孩子报了“" + free.courseName()));

        JsonNode rows =
                http(school).get("/api/helper-entries").expect(200).json().path("items");
        assertThat(rows.get(0).path("courseName").asString()).isEqualTo(free.courseName());
        assertThat(rows.get(0).at("/child/name").asString()).isNotBlank();
        String path = "/api/children/" + child.value();
        assertThat(http(family).get(path + "/helper-entries").expect(200).json())
                .hasSize(1);
        assertThat(http(family).get(path + "/decisions").expect(200).json().findValuesAsString("kind"))
                .containsExactly("ENTERED");

        // The class is full for everyone, by whichever way.
        Scope other = parent(pupil());
        assertThat(enrol(other, free).expect(409).code()).isEqualTo("enrolment.full");

        long id = entry.path("id").asLong();
        http(other).post("/api/helper-entries/" + id + "/undoing").expect(404);
        http(school).post("/api/helper-entries/" + id + "/undoing").expect(403);
        http(family).post("/api/helper-entries/" + id + "/undoing").expect(200);
        assertThat(http(family)
                        .post("/api/helper-entries/" + id + "/undoing")
                        .expect(409)
                        .code())
                .isEqualTo("enrolment.undo_over");
        assertThat(http(family)
                        .get(path + "/enrolments")
                        .expect(200)
                        .json()
                        .get(0)
                        .at("/enrolment/state")
                        .asString())
                .isEqualTo("WITHDRAWN");
    }

    @Test
    void without_the_paper_or_for_somebody_who_is_no_guardian_nothing_is_entered() {
        assertThat(enter(child, free, List.of()).expect(422).code()).isEqualTo("enrolment.wish_missing");
        Map<String, Object> wish = Map.of(
                "what",
                "PLACE",
                "offering",
                free.id().value(),
                "guardian",
                number(),
                "how",
                "SIGNED",
                "wishedOn",
                "2026-09-15",
                "files",
                paper());
        assertThat(http(school).post(path(child), wish).expect(422).code()).isEqualTo("enrolment.no_guardian");
        Pupil.Id stranger = withPhone(school(authority));
        http(school).post(path(stranger), wish).expect(404);
        http(family).post(path(child), wish).expect(403);
        http(authority).post(path(child), wish).expect(403);
        assertThat(http(school).get("/api/helper-entries").expect(200).json().path("items"))
                .isEmpty();
    }

    @Test
    void a_wish_that_came_too_late_stays_on_record_with_the_reason_as_a_family_would_hear_it() {
        enrol(parent(pupil()), free).expect(200);
        assertThat(enter(child, free, paper()).expect(409).code()).isEqualTo("enrolment.full");
        JsonNode row = http(school)
                .get("/api/helper-entries")
                .expect(200)
                .json()
                .path("items")
                .get(0);
        assertThat(row.at("/entry/refused").asString()).isEqualTo("FULL");
        assertThat(row.at("/entry/enrolment").isMissingNode()
                        || row.at("/entry/enrolment").isNull())
                .isTrue();
    }

    @Test
    void the_same_press_again_is_one_entry_and_of_twins_one_has_the_place() throws Exception {
        String key = UUID.randomUUID().toString();
        Object wish = wish(child, free, paper());
        long first = http(school)
                .send("POST", path(child), wish, key)
                .expect(200)
                .json()
                .path("id")
                .asLong();
        assertThat(http(school)
                        .send("POST", path(child), wish, key)
                        .expect(200)
                        .json()
                        .path("id")
                        .asLong())
                .isEqualTo(first);
        assertThat(enter(child, free, paper()).expect(409).code()).isEqualTo("enrolment.has_the_place");

        Pupil.Id second = pupil();
        Offering other = published(authority, school, 2, 5, 0);
        open(other);
        Object twin = wish(second, other, paper());
        Callable<Integer> press = () -> http(school).post(path(second), twin).status();
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            assertThat(both.invokeAll(List.of(press, press)).stream()
                            .map(answer -> answer.resultNow())
                            .sorted())
                    .containsExactly(200, 409);
        }
    }

    @Test
    void a_fee_waits_as_long_as_the_family_may_take_it_back_and_not_longer() {
        Offering paid = published(authority, school, 3, 5, FEE);
        open(paid);
        JsonNode entry = enter(child, paid, paper()).expect(200).json();
        JsonNode place = http(family)
                .get("/api/children/" + child.value() + "/enrolments")
                .expect(200)
                .json()
                .get(0)
                .path("enrolment");
        assertThat(place.path("state").asString()).isEqualTo("HELD");
        assertThat(place.path("holdUntil").asString())
                .isEqualTo(entry.path("undoUntil").asString());
        assertThat(http(family)
                        .get("/api/orders/" + place.path("order").asLong())
                        .expect(200)
                        .json()
                        .path("payBy")
                        .asString())
                .isEqualTo(entry.path("undoUntil").asString());
        clock.moveTo(clock.instant().plus(Duration.ofHours(73)));
        assertThat(http(family)
                        .post("/api/helper-entries/" + entry.path("id").asLong() + "/undoing")
                        .expect(409)
                        .code())
                .isEqualTo("enrolment.undo_over");
    }

    @Test
    void the_sheet_to_take_home_is_a_pdf_of_the_child_s_own_and_no_other_school_prints_it() {
        Http.Answer sheet =
                http(school).get("/api/pupils/" + child.value() + "/wish-sheet").expect(200);
        assertThat(new String(sheet.raw().body(), 0, 5, StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        http(school(authority))
                .get("/api/pupils/" + child.value() + "/wish-sheet")
                .expect(404);
        http(family).get("/api/pupils/" + child.value() + "/wish-sheet").expect(403);
        assertThat(http(school)
                        .get("/api/pupils/" + child.value() + "/choices")
                        .expect(200)
                        .text())
                .contains(free.courseName());
    }
}
