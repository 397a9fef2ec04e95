package kehou.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kehou.Clause;
import kehou.DayJourney;
import kehou.PupilsOfTest;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class TodayBoardTest extends DayJourney {
    @Test
    @Clause("NP-1.2.5/board")
    void an_operator_sees_its_schools_by_state_with_the_gaps_first() {
        Afternoon quiet = afternoon(1);
        Afternoon running = afternoon(2);
        Afternoon foreign = afternoon(1);
        http(quiet.desk())
                .post(
                        "/api/sessions/" + quiet.session() + "/substitution",
                        Map.of("instructor", quiet.strangerInstructor(), "reason", "周老师发烧"))
                .expect(200);
        arrive(quiet, quiet.stranger());
        Scope operator = operator(quiet.school(), running.school());

        JsonNode board = board(operator);
        assertThat(schools(board)).containsExactly(running.school(), quiet.school());
        JsonNode first = board.path("schools").get(0);
        assertThat(gaps(first)).containsExactly("NOT_CHECKED_IN");
        assertThat(first.path("running").asInt()).isEqualTo(1);
        assertThat(board.path("schools").get(1).path("substituted").asInt()).isEqualTo(1);
        assertThat(schools(board)).doesNotContain(foreign.school());

        arrive(running, running.teacher());
        clock.moveTo(NOW.plus(Duration.ofMinutes(10)));
        assertThat(gaps(line(board(operator), running.school()))).containsExactly("ROLL_NOT_CALLED");
        call(running.teacher(), running.session(), "phone").expect(200);
        JsonNode settled = line(board(operator), running.school());
        assertThat(gaps(settled)).isEmpty();
        assertThat(settled.path("sessions").get(0).path("present").asInt()).isEqualTo(2);
    }

    @Test
    void no_childs_name_is_on_the_board() {
        Afternoon day = afternoon(2);
        call(day.teacher(), day.session(), "phone").expect(200);
        assertThat(http(operator(day.school()))
                        .get("/api/board/today")
                        .expect(200)
                        .text())
                .doesNotContain(PupilsOfTest.SURNAME);
    }

    @Test
    void a_school_sees_itself_and_families_and_teachers_see_no_board() {
        Afternoon day = afternoon(1);
        assertThat(schools(board(day.desk()))).containsExactly(day.school());
        http(day.teacher()).get("/api/board/today").expect(403);
        http(guardian(fresh(), day.pupil(0))).get("/api/board/today").expect(403);
        http(staff(Role.SCHOOL_FINANCE, day.school(), fresh()))
                .get("/api/board/today")
                .expect(403);
    }

    private void arrive(Afternoon day, Scope instructor) {
        http(instructor)
                .post("/api/sessions/" + day.session() + "/check-in", Map.of("lat", LAT, "lon", LON, "crs", "WGS84"))
                .expect(200);
    }

    private JsonNode board(Scope scope) {
        return http(scope).get("/api/board/today").expect(200).json();
    }

    private static JsonNode line(JsonNode board, int school) {
        for (JsonNode line : board.path("schools")) {
            if (line.path("school").asInt() == school) {
                return line;
            }
        }
        throw new AssertionError("no line of " + school);
    }

    private static List<Integer> schools(JsonNode board) {
        List<Integer> schools = new ArrayList<>();
        board.path("schools").forEach(line -> schools.add(line.path("school").asInt()));
        return schools;
    }

    private static List<String> gaps(JsonNode line) {
        List<String> kinds = new ArrayList<>();
        line.path("gaps").forEach(gap -> kinds.add(gap.path("kind").asString()));
        return kinds;
    }
}
