package kehou.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kehou.Clause;
import kehou.Http;
import kehou.ground.TestGround;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.people.Pupil;
import kehou.plan.Offering;
import kehou.supervision.RollUps;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A class that helpers filled within minutes is shown to the authorities, and to nobody else. */
@Clause("JA-6/voluntary")
class HelperPressureTest extends HelperJourney {
    private static final String LIST = "/api/helper-pressure";

    @Autowired
    RollUps rollUps;

    @Test
    void the_class_that_was_filled_by_helpers_within_minutes_leads_the_list_with_its_share_and_its_minutes() {
        Offering slow = published(authority, school, 1, 30, 0);
        Offering fast = published(authority, school, 2, 6, 0);
        Offering own = published(authority, school, 3, 12, 0);
        openNow(slow, own);
        fill(slow, 5, 0);
        openNow(fast);
        fill(fast, 5, 1);
        fill(own, 5, 6);

        JsonNode rows = counted(authority);
        assertThat(rows.findValuesAsString("courseName"))
                .containsExactly(fast.courseName(), slow.courseName(), own.courseName());
        assertThat(rows.findValuesAsString("pressure")).containsExactly("FAST", "MOSTLY", "NONE");
        JsonNode first = rows.get(0);
        assertThat(first.path("entered").asInt()).isEqualTo(5);
        assertThat(first.path("chosen").asInt()).isEqualTo(6);
        assertThat(first.path("share").asInt()).isEqualTo(83);
        assertThat(first.path("fullMinutes").asInt()).isEqualTo(6);
        assertThat(rows.get(1).has("fullMinutes")).isFalse();
        assertThat(rows.get(2).path("share").asInt()).isEqualTo(45);

        // Page by page, in the same order.
        JsonNode page = http(authority).get(LIST + "?limit=1").expect(200).json();
        assertThat(http(authority)
                        .get(LIST + "?limit=2&after=" + page.path("next").asString())
                        .expect(200)
                        .json()
                        .path("items")
                        .findValuesAsString("courseName"))
                .containsExactly(slow.courseName(), own.courseName());
        JsonNode rule = http(authority).get(LIST + "/rule").expect(200).json();
        assertThat(rule.path("entries").asInt()).isEqualTo(5);
        assertThat(rule.path("clause").asString()).isEqualTo("KH-28");
    }

    @Test
    void what_families_took_back_still_counts_and_a_seat_that_came_free_does_not_make_the_class_slower() {
        Offering fast = published(authority, school, 1, 5, 0);
        openNow(fast);
        List<Long> entries = fill(fast, 5, 0);
        clock.moveTo(clock.instant().plus(Duration.ofHours(2)));
        for (Long entry : entries) {
            Scope family = familyOf(childOfEntry(entry));
            http(family).post("/api/helper-entries/" + entry + "/undoing").expect(200);
        }
        JsonNode row = counted(authority).get(0);
        assertThat(row.path("entered").asInt()).isEqualTo(5);
        assertThat(row.path("undone").asInt()).isEqualTo(5);
        assertThat(row.path("fullMinutes").asInt()).isEqualTo(5);
        assertThat(row.path("pressure").asString()).isEqualTo("FAST");
    }

    @Test
    void the_entries_are_shown_without_a_child_and_the_look_is_on_record() throws SQLException {
        Offering fast = published(authority, school, 1, 5, 0);
        openNow(fast);
        fill(fast, 5, 0);
        counted(authority);
        String path = evidence(fast);
        JsonNode page = http(authority).get(path + "?limit=3").expect(200).json();
        assertThat(page.path("items")).hasSize(3);
        assertThat(http(authority)
                        .get(path + "?after=" + page.path("next").asString())
                        .expect(200)
                        .json()
                        .path("items"))
                .hasSize(2);
        JsonNode row = page.path("items").get(0);
        assertThat(row.path("homeClassName").asString()).isEqualTo("1班");
        assertThat(row.path("grade").asInt()).isEqualTo(3);
        assertThat(row.path("enteredBy").asLong()).isEqualTo(school.account());
        assertThat(row.propertyNames()).doesNotContain("pupil", "child", "guardian", "files");
        assertThat(page.toString()).doesNotContain("余小");
        try (Connection connection = TestGround.superuser("kehou");
                Statement statement = connection.createStatement();
                ResultSet looks =
                        statement.executeQuery("select count(*) from audit.entry where what = 'HelperEvidence.Looked'"
                                + " and school_id = " + school.place())) {
            looks.next();
            assertThat(looks.getInt(1)).isEqualTo(2);
        }
    }

    @Test
    void neither_another_district_nor_any_school_sees_a_figure_or_an_entry() {
        Offering fast = published(authority, school, 1, 5, 0);
        openNow(fast);
        fill(fast, 5, 0);
        assertThat(counted(authority)).hasSize(1);
        Scope elsewhere = authority();
        assertThat(http(elsewhere).get(LIST).expect(200).json().path("items")).isEmpty();
        http(elsewhere).get(evidence(fast)).expect(404);
        Scope city = bureau(0, number(), 0, authority.place());
        assertThat(http(city).get(LIST).expect(200).json().path("items")).hasSize(1);
        http(city).get(evidence(fast)).expect(200);
        Scope neighbour = school(authority);
        for (Http staff : List.of(http(school), http(neighbour), http(principal()))) {
            staff.get(LIST).expect(403);
            staff.get(evidence(fast)).expect(403);
        }
        http(staff(Role.TEACHER, school.place(), number())).get(LIST).expect(403);
        assertThat(inSchools(
                        () -> jdbc.sql("select count(*) from supervision.helper_pressure where school_id = :school")
                                .param("school", school.place())
                                .query(Integer.class)
                                .single(),
                        neighbour.place()))
                .isZero();
    }

    /** One a minute by the helper, then the families' own; each in the middle of its minute, since the clock runs on. */
    private List<Long> fill(Offering offering, int byHelper, int byFamilies) {
        List<Long> entries = new ArrayList<>();
        Instant began = clock.instant().minusSeconds(30);
        for (int i = 0; i < byHelper; i++) {
            clock.moveTo(began.plus(Duration.ofMinutes(i + 1)));
            entries.add(enter(pupil(), offering, paper())
                    .expect(200)
                    .json()
                    .path("id")
                    .asLong());
        }
        for (int i = 0; i < byFamilies; i++) {
            clock.moveTo(began.plus(Duration.ofMinutes(byHelper + i + 1)));
            enrol(parent(pupil()), offering).expect(200);
        }
        return entries;
    }

    private void openNow(Offering... offerings) {
        for (Offering one : offerings) {
            window(clock.instant(), clock.instant().plus(Duration.ofDays(1)), List.of(3), one);
        }
    }

    private Pupil.Id childOfEntry(long entry) {
        return new Pupil.Id(inSchools(
                () -> jdbc.sql("select pupil from enrolment.helper_entry where id = :id")
                        .param("id", entry)
                        .query(Long.class)
                        .single(),
                school.place()));
    }

    private JsonNode counted(Scope who) {
        rollUps.markStanding(school.place());
        rollUps.settle();
        return http(who).get(LIST).expect(200).json().path("items");
    }

    private static String evidence(Offering offering) {
        return "/api/offerings/" + offering.id().value() + "/helper-evidence";
    }
}
