package kehou.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import kehou.Clause;
import kehou.kernel.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@Clause("NP-3.2/libraries")
class PickTest extends ShelfJourney {
    @Autowired
    private Standings standings;

    private Scope district;
    private Scope school;
    private Scope cityRun;

    @BeforeEach
    void a_district_with_a_school_of_its_own_and_one_of_the_city() {
        district = authority();
        school = school(district);
        cityRun = citySchool(district);
    }

    @Test
    void a_school_picks_from_the_libraries_above_it_and_from_no_other() {
        Course city = shelved(city(), cityRun, "机器人");
        Course ours = shelved(district, school(district), "泥塑");
        Course theirs = elsewhere();

        assertThat(shelf(school)).contains(city.name(), ours.name()).doesNotContain(theirs.name());
        assertThat(shelf(citySchool(district))).contains(city.name()).doesNotContain(ours.name(), theirs.name());
        pick(school, city.id());
        pick(school, ours.id());
        refused(school, theirs.id(), 404, "kernel.not_found");
        refused(citySchool(district), ours.id(), 404, "kernel.not_found");
    }

    @Test
    void a_district_picks_from_the_city_and_its_schools_find_that_in_its_library() {
        Course city = shelved(city(), cityRun, "机器人");
        assertThat(found(city.name(), "&library=" + district.place())).isEmpty();
        JsonNode pick = pick(district, city.id());
        assertThat(pick.has("own")).isFalse();
        assertThat(found(city.name(), "&library=" + district.place())).hasSize(1);
        assertThat(found(city.name(), "")).hasSize(1);
        refused(district, city.id(), 409, "library.already_picked");
        refused(district, elsewhere().id(), 404, "kernel.not_found");
    }

    @Test
    void a_pick_keeps_the_admitted_version_is_admitted_and_cannot_be_edited_or_submitted() {
        Course city = shelved(city(), cityRun, "机器人");
        JsonNode pick = pick(school, city.id());
        String path = "/api/courses/" + pick.path("own").asLong();
        JsonNode own = http(school).get(path).expect(200).json();
        assertThat(own.path("state").asString()).isEqualTo("ADMITTED");
        assertThat(own.path("name").asString()).isEqualTo(city.name());
        assertThat(own.path("lessons")).hasSize(2);
        assertThat(pick.path("course").path("version").asInt()).isPositive();
        assertThat(http(school).post(path + "/submission").expect(409).code()).isEqualTo("library.locked");
    }

    @Test
    void the_same_course_is_picked_once_however_often_and_however_fast_it_is_asked_for() throws Exception {
        Course city = shelved(city(), cityRun, "机器人");
        assertThat(together(List.of(school, school, school, school), city.id())).containsOnlyOnce(200);
        refused(school, city.id(), 409, "library.already_picked");
        assertThat(picksOf(school)).hasSize(1);
    }

    @Test
    void two_schools_pick_the_same_course_at_once_and_both_have_it() throws Exception {
        Course city = shelved(city(), cityRun, "机器人");
        Scope other = school(district);
        assertThat(together(List.of(school, other), city.id())).containsOnly(200);
        assertThat(picksOf(school)).hasSize(1);
        assertThat(picksOf(other)).hasSize(1);
    }

    @Test
    void a_course_withdrawn_at_its_source_shows_at_every_school_that_picked_it() {
        Course city = shelved(city(), cityRun, "机器人");
        Scope other = school(district);
        pick(school, city.id());
        pick(other, city.id());
        withdraw(cityRun, city.id().value());
        for (Scope picker : List.of(school, other)) {
            JsonNode pick = picksOf(picker).getFirst();
            assertThat(pick.path("course").path("state").asString()).isEqualTo("WITHDRAWN");
            assertThat(pick.path("usable").asBoolean()).isFalse();
        }
        refused(school(district), city.id(), 409, "library.source_not_admitted");
    }

    @Test
    void an_authority_takes_down_what_its_panel_admitted_and_so_withdraws_it_everywhere() {
        Course ours = shelved(district, school, "泥塑");
        Scope other = school(district);
        pick(other, ours.id());
        String path = "/api/shelf/" + ours.id().value() + "/withdrawal";
        http(authority()).post(path, Map.of("reason", "与我无关")).expect(404);
        http(district).post(path, Map.of("reason", "内容过时")).expect(200);
        assertThat(picksOf(other).getFirst().path("course").path("state").asString())
                .isEqualTo("WITHDRAWN");
        assertThat(http(school)
                        .get("/api/courses/" + ours.id().value())
                        .expect(200)
                        .json()
                        .path("state")
                        .asString())
                .isEqualTo("WITHDRAWN");
        http(district).post(path, Map.of("reason", "再来一次")).expect(404);
    }

    @Test
    void a_school_puts_a_pick_away_and_takes_it_again_as_the_same_course() {
        Course city = shelved(city(), cityRun, "机器人");
        long own = pick(school, city.id()).path("own").asLong();
        withdraw(school, own);
        JsonNode put = picksOf(school).getFirst();
        assertThat(put.path("withdrawal").asString()).isEqualTo("不再开设");
        assertThat(put.path("course").path("state").asString()).isEqualTo("ADMITTED");
        assertThat(http(school)
                        .post("/api/courses/" + own + "/withdrawal", Map.of("reason", "又一次"))
                        .expect(409)
                        .code())
                .isEqualTo("library.not_in_force");
        assertThat(pick(school, city.id()).path("own").asLong()).isEqualTo(own);
        assertThat(picksOf(school).getFirst().has("withdrawnAt")).isFalse();
    }

    @Test
    void a_school_does_not_pick_its_own_course_and_another_schools_picks_are_not_its() {
        Course ours = shelved(district, school, "泥塑");
        refused(school, ours.id(), 409, "library.own_course");
        Course city = shelved(city(), cityRun, "机器人");
        long own = pick(school, city.id()).path("own").asLong();
        Scope other = school(district);
        assertThat(picksOf(other)).isEmpty();
        http(other)
                .post("/api/courses/" + own + "/withdrawal", Map.of("reason", "不是我的"))
                .expect(404);
    }

    private Course elsewhere() {
        Scope far = authority();
        return shelved(far, school(far), "扎染");
    }

    private List<String> shelf(Scope picker) {
        return names(http(picker).get("/api/shelf?limit=200").expect(200).json().path("items"), "course");
    }

    private List<JsonNode> picksOf(Scope picker) {
        return http(picker).get("/api/picks").expect(200).json().valueStream().toList();
    }

    private void withdraw(Scope owner, long course) {
        http(owner)
                .post("/api/courses/" + course + "/withdrawal", Map.of("reason", "不再开设"))
                .expect(200);
    }

    private void refused(Scope picker, Course.Id course, int status, String code) {
        assertThat(http(picker)
                        .post("/api/picks", Map.of("course", course.value()))
                        .expect(status)
                        .code())
                .isEqualTo(code);
    }

    private List<Integer> together(List<Scope> pickers, Course.Id course) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Stream<Callable<Integer>> calls = pickers.stream()
                    .map(picker -> () -> http(picker)
                            .post("/api/picks", Map.of("course", course.value()))
                            .status());
            return threads.invokeAll(calls.toList()).stream()
                    .map(Future::resultNow)
                    .toList();
        }
    }
}
