package kehou.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import kehou.Clause;
import kehou.kernel.Scope;
import kehou.people.Pupil;
import kehou.plan.Offering;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whatever a family can decide on its phone it can decide on paper, and nobody decides without it. */
@Clause({"JA-6/voluntary", "BX-17/no-phone"})
class HelperActsTest extends HelperActsJourney {
    @Test
    void it_waits_in_line_by_paper_once_and_the_record_says_that_a_helper_entered_it() {
        Offering full = full(1);
        Map<String, Object> wish = wish("JOIN", "offering", full.id().value());
        String key = UUID.randomUUID().toString();
        JsonNode entry =
                http(school).send("POST", path(child), wish, key).expect(200).json();
        assertThat(entry.path("waiting").asLong()).isPositive();
        assertThat(http(school)
                        .send("POST", path(child), wish, key)
                        .expect(200)
                        .json()
                        .path("id"))
                .isEqualTo(entry.path("id"));
        assertThat(act(wish).expect(409).code()).isEqualTo("enrolment.family_acted");
        assertThat(waiting(full).path("waiting").path("state").asString()).isEqualTo("WAITING");
        JsonNode record = http(family).get(home("decisions")).expect(200).json().get(0);
        assertThat(record.path("kind").asString()).isEqualTo("JOINED");
        assertThat(record.path("by").asString()).isEqualTo("HELPER");
        eventually(() -> http().get("/api/demo/outbox").expect(200).text().contains("排了“" + full.courseName()));
        assertThat(rows().get(0).at("/entry/refused").asString()).isEqualTo("FAMILY_ACTED");
    }

    @Test
    void the_seat_that_is_offered_is_taken_by_paper_and_given_back_by_the_family() {
        Offering full = full(1);
        http(family)
                .post(home("waitings"), Map.of("offering", full.id().value()))
                .expect(200);
        Map<String, Object> yes = wish("ACCEPT", "waiting", waitingId(full));
        assertThat(act(yes).expect(409).code()).isEqualTo("enrolment.nothing_offered");
        free(full);
        JsonNode entry = act(yes).expect(200).json();
        assertThat(entry.path("enrolment").asLong()).isPositive();
        assertThat(entry.path("undoUntil").asString()).isNotBlank();
        assertSeatsCounted(full);
        assertThat(act(yes).expect(409).code()).isEqualTo("enrolment.family_acted");
        http(family)
                .post("/api/helper-entries/" + entry.path("id").asLong() + "/undoing")
                .expect(200);
        assertThat(states()).containsExactly("WITHDRAWN");
        assertSeatsCounted(full);
    }

    @Test
    void a_family_that_was_there_first_keeps_what_it_decided() {
        Offering full = full(1);
        long waiting = http(family)
                .post(home("waitings"), Map.of("offering", full.id().value()))
                .expect(200)
                .json()
                .at("/waiting/id")
                .asLong();
        assertThat(act(wish("JOIN", "offering", full.id().value())).expect(409).code())
                .isEqualTo("enrolment.family_acted");
        free(full);
        http(family).post("/api/waitings/" + waiting + "/acceptance").expect(200);
        for (String what : List.of("ACCEPT", "LEAVE")) {
            assertThat(act(wish(what, "waiting", waiting)).expect(409).code()).isEqualTo("enrolment.family_acted");
        }
        assertThat(states()).containsExactly("CONFIRMED");
        assertThat(http(family).get(home("decisions")).expect(200).json().findValuesAsString("by"))
                .containsOnly("YOU");
    }

    @Test
    void the_offer_is_declined_by_paper_and_goes_to_the_next_in_line() {
        Offering full = full(1);
        http(family)
                .post(home("waitings"), Map.of("offering", full.id().value()))
                .expect(200);
        Scope next = parent(pupil());
        http(next)
                .post(
                        "/api/children/" + childOf(next) + "/waitings",
                        Map.of("offering", full.id().value()))
                .expect(200);
        free(full);
        act(wish("LEAVE", "waiting", waitingId(full))).expect(200);
        assertThat(waiting(full).path("waiting").path("state").asString()).isEqualTo("DECLINED");
        assertThat(http(next)
                        .get("/api/children/" + childOf(next) + "/waitings")
                        .expect(200)
                        .json()
                        .get(0)
                        .at("/waiting/state")
                        .asString())
                .isEqualTo("OFFERED");
    }

    @Test
    void a_place_is_given_up_by_paper_for_exactly_what_was_seen_and_of_twins_one_does_it() throws Exception {
        Offering free = published(authority, school, 2, 5, 0);
        open(free);
        long place = enrol(family, free).expect(200).json().path("id").asLong();
        Map<String, Object> wrong = wish("WITHDRAW", "enrolment", place);
        wrong.put("amountFen", 100);
        assertThat(act(wrong).expect(409).code()).isEqualTo("enrolment.refund_changed");
        Map<String, Object> out = wish("WITHDRAW", "enrolment", place);
        out.put("amountFen", 0);
        Callable<Integer> press = () -> act(out).status();
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            assertThat(both.invokeAll(List.of(press, press)).stream()
                            .map(answer -> answer.resultNow())
                            .sorted())
                    .containsExactly(200, 409);
        }
        assertThat(states()).containsExactly("WITHDRAWN");
        JsonNode record = http(family).get(home("decisions")).expect(200).json().get(0);
        assertThat(record.path("kind").asString()).isEqualTo("LEFT");
        assertThat(record.path("by").asString()).isEqualTo("HELPER");
    }

    @Test
    void wishes_for_a_draw_are_written_by_paper_and_what_the_family_writes_itself_stands() {
        Offering first = published(authority, school, 1, 5, 0);
        Offering second = published(authority, school, 2, 5, 0);
        long draw = opened(first, second);
        act(ranked(draw, first)).expect(200);
        act(ranked(draw, second, first)).expect(200);
        JsonNode list = atHome(family, draw).path("mine");
        assertThat(list.path("wishes").valueStream().mapToLong(JsonNode::asLong))
                .containsExactly(second.id().value(), first.id().value());
        assertThat(http(family)
                        .get(home("decisions"))
                        .expect(200)
                        .json()
                        .get(0)
                        .path("by")
                        .asString())
                .isEqualTo("HELPER");

        wish(family, child, draw, 1, List.of(first), false, list.path("version").asInt())
                .expect(200);
        assertThat(act(ranked(draw, second)).expect(409).code()).isEqualTo("enrolment.family_acted");
        assertThat(atHome(family, draw).path("mine").path("wishes")).hasSize(1);
        close();
        Pupil.Id late = pupil();
        Map<String, Object> over = new HashMap<>(ranked(draw, first));
        over.put("guardian", guardianOf(late));
        assertThat(http(school).post(path(late), over).expect(409).code()).isEqualTo("enrolment.closed");
    }

    @Test
    void without_a_recorded_wish_or_for_what_is_not_the_child_s_nothing_is_done() {
        Offering full = full(1);
        Scope other = parent(pupil());
        long foreign = http(other)
                .post(
                        "/api/children/" + childOf(other) + "/waitings",
                        Map.of("offering", full.id().value()))
                .expect(200)
                .json()
                .at("/waiting/id")
                .asLong();
        for (String what : List.of("JOIN", "ACCEPT", "LEAVE", "WITHDRAW", "WISHES")) {
            Map<String, Object> bare = wish(what, "offering", full.id().value());
            bare.put("files", List.of());
            assertThat(act(bare).expect(422).code()).isEqualTo("enrolment.wish_missing");
        }
        for (String what : List.of("ACCEPT", "LEAVE")) {
            act(wish(what, "waiting", foreign)).expect(404);
        }
        act(wish("WITHDRAW", "enrolment", 1L)).expect(404);
        act(wish("WISHES", "draw", 1L)).expect(404);
        Map<String, Object> join = wish("JOIN", "offering", full.id().value());
        http(school(authority)).post(path(child), join).expect(404);
        http(family).post(path(child), join).expect(403);
        http(authority).post(path(child), join).expect(403);
        assertThat(rows()).isEmpty();
    }

    @Test
    void the_family_sees_who_entered_it_with_the_paper_and_objects_once() {
        Offering full = full(1);
        long id = act(wish("JOIN", "offering", full.id().value()))
                .expect(200)
                .json()
                .path("id")
                .asLong();
        JsonNode row =
                http(family).get(home("helper-entries")).expect(200).json().get(0);
        String paper = "/api/helper-entries/" + id + "/papers/"
                + row.at("/entry/files/0").asLong();
        http(family).get(paper).expect(200);
        Scope stranger = parent(pupil());
        http(stranger).get(paper).expect(404);
        http(school).get(paper).expect(403);
        http(family).get("/api/helper-entries/" + id + "/papers/1").expect(404);

        String path = "/api/helper-entries/" + id + "/objection";
        Map<String, String> words = Map.of("words", "我们没有写过这张纸。");
        http(stranger).post(path, words).expect(404);
        http(school).post(path, words).expect(403);
        http(family).post(path, Map.of("words", " ")).expect(422);
        http(family).post(path, words).expect(200);
        assertThat(http(family).post(path, words).expect(409).code()).isEqualTo("enrolment.not_to_object");
        assertThat(rows().get(0).at("/entry/objection").asString()).isEqualTo("我们没有写过这张纸。");
        assertThat(http(authority)
                        .get("/api/offerings/" + full.id().value() + "/helper-evidence")
                        .expect(200)
                        .json()
                        .path("items")
                        .get(0)
                        .path("objectedAt")
                        .asString())
                .isNotBlank();
    }

    private Map<String, Object> ranked(long draw, Offering... best) {
        Map<String, Object> wish = wish("WISHES", "draw", draw);
        wish.put(
                "wishes",
                Map.of(
                        "want",
                        1,
                        "days",
                        List.of(1, 2, 3, 4, 5),
                        "wishes",
                        List.of(best).stream().map(of -> of.id().value()).toList(),
                        "share",
                        false));
        return wish;
    }
}
