package kehou.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import kehou.Clause;
import kehou.DayJourney;
import kehou.Http;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RemarkTest extends DayJourney {
    @Test
    @Clause("NP-1.2.4/remark")
    void a_family_reads_what_the_instructor_wrote_of_its_child_and_nobody_elses() {
        Afternoon day = afternoon(2);
        write(day, day.teacher(), day.pupil(0), List.of("专注", "有创意"), "窗花剪得很细。").expect(200);
        JsonNode read = http(guardian(fresh(), day.pupil(0)))
                .get("/api/children/" + day.pupil(0) + "/remarks")
                .expect(200)
                .json();
        assertThat(read).hasSize(1);
        JsonNode line = read.get(0);
        assertThat(line.path("text").asString()).isEqualTo("窗花剪得很细。");
        assertThat(line.path("tags").get(1).asString()).isEqualTo("有创意");
        assertThat(line.path("instructorName").asString()).isEqualTo("周素琴");
        assertThat(line.path("lessonTitle").asString()).isEqualTo("第1课");

        Scope other = guardian(fresh(), day.pupil(1));
        assertThat(http(other)
                        .get("/api/children/" + day.pupil(1) + "/remarks")
                        .expect(200)
                        .json())
                .isEmpty();
        http(other).get("/api/children/" + day.pupil(0) + "/remarks").expect(404);

        JsonNode roll = http(day.teacher())
                .get("/api/sessions/" + day.session() + "/roll")
                .expect(200)
                .json();
        assertThat(roll.path("marks").get(0).path("remarked").asBoolean()).isTrue();
        assertThat(roll.path("marks").get(1).path("remarked").asBoolean()).isFalse();
    }

    @Test
    void what_was_said_of_a_child_lies_sealed_in_the_database() {
        Afternoon day = afternoon(1);
        write(day, day.teacher(), day.pupil(0), List.of("专注"), "今天流鼻血了").expect(200);
        String stored = inSchools(
                () -> jdbc.sql("select encode(body, 'escape') from delivery.remark where pupil_id = :pupil")
                        .param("pupil", day.pupil(0))
                        .query(String.class)
                        .single(),
                day.school());
        assertThat(stored).doesNotContain("专注");
    }

    @Test
    void a_remark_on_a_child_who_was_not_there_or_is_not_of_the_class_or_says_nothing_is_refused() {
        Afternoon day = afternoon(2);
        call(day.teacher(), day.session(), "phone", mark(day.pupil(0), "ABSENT", NOW))
                .expect(200);
        assertThat(write(day, day.teacher(), day.pupil(0), List.of("专注"), "")
                        .expect(409)
                        .code())
                .isEqualTo("delivery.not_present");
        long strange = afternoon(1).pupil(0);
        assertThat(write(day, day.teacher(), strange, List.of("专注"), "")
                        .expect(422)
                        .code())
                .isEqualTo("delivery.not_expected");
        assertThat(write(day, day.teacher(), day.pupil(1), List.of(), " ")
                        .expect(422)
                        .code())
                .isEqualTo("delivery.empty_remark");
    }

    @Test
    void only_who_gives_the_session_remarks_on_it() {
        Afternoon day = afternoon(1);
        write(day, day.stranger(), day.pupil(0), List.of("专注"), "").expect(403);
        write(day, staff(Role.TEACHER, school(), fresh()), day.pupil(0), List.of("专注"), "")
                .expect(404);
        write(day, guardian(fresh(), day.pupil(0)), day.pupil(0), List.of("专注"), "")
                .expect(403);
    }

    private Http.Answer write(Afternoon day, Scope scope, long pupil, List<String> tags, String text) {
        return http(scope)
                .post(
                        "/api/sessions/" + day.session() + "/remarks",
                        Map.of("pupil", pupil, "tags", tags, "text", text));
    }
}
