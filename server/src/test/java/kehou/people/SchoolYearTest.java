package kehou.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import kehou.Clause;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A roster over the years: pupils come, go, return, move up and graduate. */
@Clause("roster/year")
class SchoolYearTest extends RosterJourney {
    private static final Instant NEXT_AUTUMN = Instant.parse("2027-08-25T01:00:00Z");
    private static final String HEAD = "姓名,学籍号,年级,班级\n";

    @Test
    void the_year_turns_once_everyone_moves_up_and_the_last_grade_graduates() {
        int school = school();
        bringIn(
                school,
                HEAD + "李想," + studentNumber("20200506") + ",一年级,1班\n王宁," + studentNumber("20190507") + ",二年级,1班\n赵朵,"
                        + studentNumber("20150507") + ",六年级,1班\n");
        assertThat(desk(school).post("/api/promotions").code()).isEqualTo("people.year_turned_already");

        clock.moveTo(NEXT_AUTUMN);
        JsonNode outlook = desk(school).get("/api/promotions").expect(200).json();
        assertThat(outlook.get("due").booleanValue()).isTrue();
        assertThat(outlook.get("moving").intValue()).isEqualTo(2);
        assertThat(outlook.get("graduating").intValue()).isEqualTo(1);

        JsonNode turned = desk(school).post("/api/promotions").expect(200).json();
        assertThat(turned.get("due").booleanValue()).isFalse();
        assertThat(turned.get("history").get(0).get("promoted").intValue()).isEqualTo(2);
        assertThat(pupils(school, ""))
                .extracting(each -> each.get("grade").intValue())
                .containsExactly(2, 3);
        assertThat(pupils(school, "&all=true").getLast().get("state").asString())
                .isEqualTo("GRADUATED");
        assertThat(desk(school).get("/api/home-classes").expect(200).json().size())
                .isEqualTo(2);
        assertThat(desk(school).post("/api/promotions").code()).isEqualTo("people.year_turned_already");
    }

    @Test
    void a_roster_of_the_new_year_moves_pupils_by_itself() {
        int school = school();
        String number = studentNumber("20200506");
        bringIn(school, HEAD + "李想," + number + ",小学2026级,1班\n");
        clock.moveTo(NEXT_AUTUMN);
        JsonNode again = bringIn(school, HEAD + "李想," + number + ",小学2026级,1班\n");

        assertThat(again.get("counts").get("changed").intValue()).isEqualTo(1);
        assertThat(pupils(school, "")).hasSize(1);
        assertThat(pupils(school, "").getFirst().get("grade").intValue()).isEqualTo(2);
    }

    @Test
    void a_pupil_transfers_out_and_comes_back() {
        int school = school();
        bringIn(
                school,
                HEAD + "李想," + studentNumber("20180506") + ",三年级,2班\n王宁," + studentNumber("20180507") + ",三年级,1班\n");
        JsonNode pupil = pupils(school, "&q=李想").getFirst();
        String path = "/api/pupils/" + pupil.get("id").longValue();

        assertThat(desk(school)
                        .post(path + "/transfer")
                        .expect(200)
                        .json()
                        .get("state")
                        .asString())
                .isEqualTo("TRANSFERRED");
        assertThat(desk(school).post(path + "/leaving").code()).isEqualTo("people.not_enrolled");
        assertThat(pupils(school, "")).hasSize(1);

        long otherClass = pupils(school, "").getFirst().get("homeClass").longValue();
        JsonNode back = desk(school)
                .post(path + "/return", Map.of("homeClass", otherClass))
                .expect(200)
                .json();
        assertThat(back.get("homeClassName").asString()).isEqualTo("1班");
        assertThat(desk(school)
                        .post(path + "/return", Map.of("homeClass", otherClass))
                        .code())
                .isEqualTo("people.enrolled_already");
    }

    @Test
    void a_pupil_who_left_and_is_in_the_file_again_is_the_same_pupil() {
        int school = school();
        String file = HEAD + "李想," + studentNumber("20180506") + ",三年级,2班\n";
        bringIn(school, file);
        long id = pupils(school, "").getFirst().get("id").longValue();
        desk(school).post("/api/pupils/" + id + "/leaving").expect(200);
        bringIn(school, file);
        assertThat(pupils(school, ""))
                .extracting(each -> each.get("id").longValue())
                .containsExactly(id);
    }

    @Test
    void a_pupil_changes_class() {
        int school = school();
        bringIn(
                school,
                HEAD + "李想," + studentNumber("20180506") + ",三年级,2班\n王宁," + studentNumber("20180507") + ",三年级,1班\n");
        List<JsonNode> pupils = pupils(school, "");
        JsonNode moved = desk(school)
                .post(
                        "/api/pupils/" + pupils.getLast().get("id").longValue() + "/move",
                        Map.of("homeClass", pupils.getFirst().get("homeClass").longValue()))
                .expect(200)
                .json();
        assertThat(moved.get("homeClassName").asString()).isEqualTo("1班");
        assertThat(desk(school())
                        .post(
                                "/api/pupils/" + pupils.getLast().get("id").longValue() + "/move",
                                Map.of(
                                        "homeClass",
                                        pupils.getFirst().get("homeClass").longValue()))
                        .status())
                .isEqualTo(404);
    }
}
