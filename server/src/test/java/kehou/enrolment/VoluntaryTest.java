package kehou.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kehou.Clause;
import kehou.Http;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.people.Pupil;
import kehou.plan.Offering;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Nobody but a guardian decides, one child and one class at a time, and every decision is on record. */
@Clause("JA-6/voluntary")
class VoluntaryTest extends EnrolmentJourney {
    /** Every way into a place: a press, a line, its turn, another class instead, wishes of a draw. */
    private static final List<String> WAYS_IN = List.of(
            "POST,/api/children/{pupil}/enrolments",
            "POST,/api/children/{pupil}/waitings",
            "POST,/api/waitings/{id}/acceptance",
            "POST,/api/enrolments/{id}/swap",
            "PUT,/api/children/{pupil}/draws/{draw}/wishes");

    /** Besides, from paper, one wish of one child with its scan; what it demands is HelperEntryTest's. */
    private static final String FROM_PAPER = "POST,/api/pupils/{pupil}/helper-entries,SCHOOL,school,shared";

    /** And out of one, where the window said beforehand that the school answers; what it demands is PlaceApprovalTest's. */
    private static final String REFUSED = "POST,/api/enrolments/{id}/refusal,SCHOOL|PRINCIPAL,school,shared";

    @Test
    void every_endpoint_that_leads_to_a_place_or_out_of_one_is_the_guardian_s_or_rests_on_its_paper()
            throws IOException {
        List<String> matrix = Files.readAllLines(Path.of("src/test/resources/matrix.csv"));
        List<String> writes = matrix.stream()
                .filter(row -> !row.startsWith("GET,"))
                .filter(row -> Stream.of("/enrolments", "/waitings", "/wishes", "/helper-entries")
                        .anyMatch(row::contains))
                .filter(row -> !row.equals(FROM_PAPER) && !row.equals(REFUSED))
                .filter(row -> !row.startsWith("POST,/api/sign-in"))
                .toList();
        assertThat(matrix).contains(FROM_PAPER, REFUSED);
        assertThat(writes).isNotEmpty().allMatch(row -> row.endsWith(",GUARDIAN,pupil,GUARDIAN"));
        assertThat(WAYS_IN).allMatch(way -> writes.stream().anyMatch(row -> row.startsWith(way + ",")));
    }

    @Test
    void a_school_enrols_nobody_and_a_family_no_more_than_one_class_by_one_press() {
        Offering first = published(authority, school, 1, 35, 0);
        Offering second = published(authority, school, 2, 35, 0);
        open(first, second);
        Pupil.Id child = pupil();
        String path = "/api/children/" + child.value() + "/enrolments";
        Map<String, Long> choice = Map.of("offering", first.id().value());
        for (Role role : List.of(Role.SCHOOL, Role.PRINCIPAL, Role.TEACHER, Role.SCHOOL_FINANCE)) {
            http(staff(role, school.place(), number())).post(path, choice).expect(403);
        }
        http(authority).post(path, choice).expect(403);
        http(parent(pupil())).post(path, choice).expect(404);

        Http family = http(parent(child));
        Http.Answer several = family.post(
                path, Map.of("offering", List.of(first.id().value(), second.id().value())));
        assertThat(several.status()).isBetween(400, 499);
        Http.Answer list =
                family.post(path, List.of(choice, Map.of("offering", second.id().value())));
        assertThat(list.status()).isBetween(400, 499);
        assertThat(family.get(path).expect(200).json()).isEmpty();
        http(school)
                .post("/api/offerings/" + first.id().value() + "/enrolments", List.of(child.value()))
                .expect(405);
    }

    @Test
    void the_record_says_who_decided_what_and_when_and_only_the_family_reads_it() {
        Offering free = published(authority, school, 1, 35, 0);
        open(free);
        Pupil.Id child = pupil();
        Scope mother = parent(child);
        Scope father = parent(child);
        String path = "/api/children/" + child.value();
        long place = http(mother)
                .post(path + "/enrolments", Map.of("offering", free.id().value()))
                .expect(200)
                .json()
                .path("id")
                .asLong();
        clock.moveTo(clock.instant().plus(Duration.ofMinutes(5)));
        http(father)
                .post("/api/enrolments/" + place + "/withdrawal", Map.of("amountFen", 0))
                .expect(200);

        JsonNode record = http(mother).get(path + "/decisions").expect(200).json();
        assertThat(record.findValuesAsString("kind")).containsExactly("LEFT", "CHOSE");
        assertThat(record.findValuesAsString("by")).containsExactly("FAMILY", "YOU");
        assertThat(record.get(1).path("courseName").asString()).isEqualTo(free.courseName());
        assertThat(http(father).get(path + "/decisions").expect(200).json().findValuesAsString("by"))
                .containsExactly("YOU", "FAMILY");
        http(school).get(path + "/decisions").expect(403);
        http(parent(pupil())).get(path + "/decisions").expect(404);
    }
}
