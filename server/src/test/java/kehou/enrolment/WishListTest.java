package kehou.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kehou.Http;
import kehou.enrolment.draw.DrawRecord;
import kehou.enrolment.draw.DrawReplay;
import kehou.kernel.Scope;
import kehou.people.Pupil;
import kehou.plan.Offering;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a family may put on its list, and until when. */
class WishListTest extends DrawJourney {
    @Test
    void a_family_has_one_list_however_many_phones_and_taps_and_changes_it_until_the_close() throws Exception {
        Offering one = published(authority, school, 1, 5, 0);
        Offering two = published(authority, school, 2, 5, 0);
        long draw = opened(one, two);
        Pupil.Id child = pupil();
        Scope mother = parent(child);
        Scope father = parent(child);
        try (ExecutorService together = Executors.newFixedThreadPool(8)) {
            List<Callable<Integer>> taps = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                Scope who = i % 2 == 0 ? mother : father;
                taps.add(() -> wish(who, draw, 1, List.of(one, two)).status());
            }
            for (Future<Integer> tap : together.invokeAll(taps)) {
                assertThat(tap.get()).isEqualTo(200);
            }
        }
        JsonNode mine = atHome(mother, draw).path("mine");
        String receipt = mine.path("receipt").asString();
        assertThat(wish(father, draw, 1, List.of(one, two))
                        .expect(200)
                        .json()
                        .path("receipt")
                        .asString())
                .isEqualTo(receipt);
        assertThat(wish(father, draw, 1, List.of(two)).expect(409).code()).isEqualTo("kernel.stale");
        JsonNode changed = wish(
                        father,
                        child,
                        draw,
                        1,
                        List.of(two, one),
                        false,
                        mine.path("version").asInt())
                .expect(200)
                .json();
        assertThat(changed.path("receipt").asString()).isNotEqualTo(receipt);
        assertThat(wish(
                                mother,
                                child,
                                draw,
                                2,
                                List.of(one),
                                false,
                                mine.path("version").asInt())
                        .expect(409)
                        .code())
                .isEqualTo("kernel.stale");
        String key = UUID.randomUUID().toString();
        String path = "/api/children/" + child.value() + "/draws/" + draw + "/wishes";
        Map<String, Object> body = Map.of(
                "want", 2,
                "days", List.of(1, 2),
                "wishes", List.of(one.id().value()),
                "share", false,
                "version", changed.path("version").asInt());
        Http.Answer first = http(mother).send("PUT", path, body, key).expect(200);
        assertThat(http(mother).send("PUT", path, body, key).expect(200).text()).isEqualTo(first.text());
        assertThat(atSchool(draw).path("lists").asInt()).isEqualTo(1);
    }

    @Test
    void a_wish_that_cannot_be_met_is_refused_with_the_reason_and_another_family_sees_nothing() {
        Offering monday = published(authority, school, 1, 5, 0);
        Offering alike = published(authority, school, 1, 5, 0);
        Offering elsewhere = published(authority, school, 2, 5, 0);
        open(alike);
        long draw = opened(monday);
        Scope parent = parent(pupil());
        choose(parent, alike);
        assertThat(wish(parent, draw, 1, List.of(monday)).expect(409).code()).isEqualTo("enrolment.time_clash");
        wish(parent, draw, 1, List.of(elsewhere)).expect(404);
        Scope stranger = parent(pupil());
        assertThat(wish(stranger, draw, 1, List.of(monday, monday)).expect(422).code())
                .isEqualTo("enrolment.wished_twice");
        Http.Answer day = http(stranger)
                .put(
                        "/api/children/" + child(stranger).value() + "/draws/" + draw + "/wishes",
                        Map.of(
                                "want",
                                1,
                                "days",
                                List.of(2),
                                "wishes",
                                List.of(monday.id().value()),
                                "share",
                                false))
                .expect(422);
        assertThat(day.code()).isEqualTo("enrolment.day_not_free");
        assertThat(day.json().path("facts").path("weekday").asInt()).isEqualTo(1);
        wish(stranger, child(parent), draw, 1, List.of(monday), false, null).expect(404);
        Scope otherSchool = school(authority());
        http(otherSchool).post("/api/draws/" + draw + "/revelation").expect(404);
        http(otherSchool).get("/api/draws/" + draw + "/record").expect(404);
        assertThat(http(school)
                        .get("/api/draws/" + draw + "/record")
                        .expect(409)
                        .code())
                .isEqualTo("enrolment.not_drawn");
    }

    @Test
    void siblings_who_share_a_lottery_number_stand_together() {
        Offering offering = published(authority, school, 1, 4, 0);
        long draw = opened(offering);
        List<Pupil.Id> children = pupils(2);
        Scope parent = parent(children.get(0), children.get(1));
        for (Pupil.Id child : children) {
            wish(parent, child, draw, 1, List.of(offering), true, null).expect(200);
        }
        held(draw);
        List<String> lots = children.stream()
                .map(child -> http(parent)
                        .get("/api/children/" + child.value() + "/draws/" + draw + "/opening")
                        .expect(200)
                        .json()
                        .path("lot")
                        .asString())
                .toList();
        assertThat(lots.get(0)).isEqualTo(lots.get(1));
        DrawRecord record = record(parent, draw);
        assertThat(record.entries().get(0).key())
                .isEqualTo(record.entries().get(1).key());
        assertThat(DrawReplay.of(record).difference()).isEmpty();
    }
}
