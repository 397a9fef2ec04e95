package kehou.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import kehou.Clause;
import kehou.kernel.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@Clause("NP-3.1/port")
class PublicLibraryTest extends ShelfJourney {
    private Scope district;
    private Scope school;

    @BeforeEach
    void a_district_with_a_school() {
        district = authority();
        school = school(district);
    }

    @Test
    void an_admitted_course_is_found_by_its_characters_its_pinyin_and_its_initials() {
        String here = "&library=" + district.place();
        Course course = shelved(district, school, "机器人搭建");
        for (String typed : new String[] {"机器人", "搭建", "jiqiren", "JQR", "jqrdj", "团花", course.name()}) {
            assertThat(names(found(typed, here), null)).as(typed).containsExactly(course.name());
        }
        assertThat(found("人器", here)).isEmpty();
        assertThat(found("zzz", here)).isEmpty();
    }

    @Test
    void filters_narrow_and_the_page_of_a_course_shows_its_lessons_and_nobodys_name() {
        Course course = shelved(district, school, "剪纸");
        String here = "&library=" + district.place();
        assertThat(found("", here + "&category=ARTS&grade=3&owner=SCHOOL")).hasSize(1);
        assertThat(found("", here + "&category=SPORTS")).isEmpty();
        assertThat(found("", here + "&grade=9")).isEmpty();
        assertThat(found("", here + "&owner=PROVIDER")).isEmpty();
        JsonNode page = http().get("/api/public/library/" + course.id().value())
                .expect(200)
                .json();
        assertThat(page.path("lessons")).hasSize(2);
        assertThat(page.path("libraryName").asString()).startsWith("湖滨区");
        assertThat(page.propertyNames())
                .containsOnly(
                        "id",
                        "version",
                        "owner",
                        "ownerName",
                        "ownerKind",
                        "library",
                        "libraryName",
                        "name",
                        "category",
                        "activity",
                        "level",
                        "introduction",
                        "aims",
                        "grades",
                        "classSize",
                        "lessons",
                        "practice",
                        "evaluation",
                        "admittedAt",
                        "state");
    }

    @Test
    void a_list_of_the_libraries_counts_what_stands_in_them() {
        shelved(district, school, "剪纸");
        shelved(district, school, "泥塑");
        JsonNode mine = http().get("/api/public/libraries")
                .expect(200)
                .json()
                .valueStream()
                .filter(of -> of.path("number").asInt() == district.place())
                .findFirst()
                .orElseThrow();
        assertThat(mine.path("courses").asInt()).isEqualTo(2);
        assertThat(mine.path("categories").get(0).path("category").asString()).isEqualTo("ARTS");
    }

    @Test
    void drafts_refused_and_practice_schools_courses_are_not_published() {
        Course draft = course(school, "还在写的课");
        Scope practice = practiceSchool(district);
        Course played = shelved(district, practice, "练习的课");
        assertThat(found(draft.name(), "")).isEmpty();
        assertThat(found(played.name(), "")).isEmpty();
        http().get("/api/public/library/" + draft.id().value()).expect(404);
    }

    @Test
    void a_withdrawn_course_leaves_the_shelf_and_its_old_page_says_what_became_of_it() {
        Course course = shelved(district, school, "魔术");
        http(school)
                .post("/api/courses/" + course.id().value() + "/withdrawal", Map.of("reason", "教师调离"))
                .expect(200);
        assertThat(found(course.name(), "")).isEmpty();
        assertThat(http().get("/api/public/library/" + course.id().value())
                        .expect(200)
                        .json()
                        .path("state")
                        .asString())
                .isEqualTo("WITHDRAWN");
    }

    @Test
    void pages_of_a_long_list_follow_one_another() {
        for (String name : new String[] {"剪纸", "泥塑", "扎染"}) {
            shelved(district, school, name);
        }
        String path = "/api/public/library?limit=2&library=" + district.place();
        JsonNode first = http().get(path).expect(200).json();
        assertThat(first.path("items")).hasSize(2);
        JsonNode rest = http().get(path + "&after=" + first.path("next").asString())
                .expect(200)
                .json();
        assertThat(rest.path("items")).hasSize(1);
        assertThat(rest.hasNonNull("next")).isFalse();
    }
}
