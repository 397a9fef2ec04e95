package kehou.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kehou.Clause;
import kehou.DayJourney;
import kehou.Http;
import kehou.PupilsOfTest;
import kehou.kernel.Purpose;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.people.Guardians;
import kehou.people.Pupil;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.util.CompatibilityHints;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@Clause("JB-1.3/publish")
class CalendarFeedTest extends DayJourney {
    @Autowired
    private Guardians guardians;

    @Test
    void a_familys_calendar_is_valid_and_holds_the_lessons_of_its_child_and_no_name() throws Exception {
        Afternoon day = afternoon(1);
        long other = offering(day.desk(), course(day.desk()), day.strangerInstructor(), venue(day.desk()), LATER);
        Scope family = guardian(guardianOf(day, day.pupil(0)), day.pupil(0));
        String path = link(http(family).post("/api/children/" + day.pupil(0) + "/calendars"));
        Http.Answer answer = http().get(path).expect(200);
        assertThat(answer.raw().headers().firstValue("content-type")).hasValue("text/calendar;charset=UTF-8");
        assertThat(answer.raw().headers().firstValue("cache-control").orElse(""))
                .contains("no-store");

        List<VEvent> events = events(answer.text());
        assertThat(events).hasSize(sessions(day, day.offering()));
        assertThat(sessions(day, other)).isPositive();
        VEvent today = events.getFirst();
        assertThat(Instant.from(today.getDateTimeStart().getDate())).isEqualTo("2026-09-16T08:30:00Z");
        assertThat(Instant.from(today.getDateTimeEnd().getDate())).isEqualTo("2026-09-16T09:30:00Z");
        assertThat(today.getLocation().getValue()).startsWith("美术室");
        assertThat(today.getDescription().getValue()).isEqualTo("第 1 次课：第1课");
        assertThat(unfolded(answer.text()))
                .doesNotContain(PupilsOfTest.SURNAME)
                .doesNotContain(String.valueOf(day.pupil(0)));
    }

    @Test
    void a_lesson_that_is_cancelled_says_so_in_every_calendar_it_is_in() throws Exception {
        Afternoon day = afternoon(1);
        String teacher = link(http(day.teacher()).post("/api/calendars"));
        String venue = link(http(day.desk()).post("/api/venues/" + day.venue() + "/calendars"));
        String offering = link(http(day.desk()).post("/api/offerings/" + day.offering() + "/calendars"));
        String instructor = link(http(day.desk()).post("/api/instructors/" + day.instructor() + "/calendars"));
        String homeClass = link(http(day.desk()).post("/api/home-classes/" + homeClass(day) + "/calendars"));
        http(day.desk())
                .post("/api/sessions/" + day.session() + "/cancellation", Map.of("reason", "运动会"))
                .expect(200);
        for (String path : List.of(teacher, venue, offering, instructor, homeClass)) {
            VEvent today = events(http().get(path).expect(200).text()).getFirst();
            assertThat(today.getStatus().getValue()).isEqualTo("CANCELLED");
            assertThat(today.getSequence().getSequenceNo()).isEqualTo(1);
            assertThat(today.getDescription().getValue()).contains("运动会");
        }
    }

    @Test
    void a_revoked_address_is_gone_at_once_and_only_a_hash_of_it_was_kept() {
        Afternoon day = afternoon(1);
        Scope family = guardian(guardianOf(day, day.pupil(0)), day.pupil(0));
        JsonNode made = http(family)
                .post("/api/children/" + day.pupil(0) + "/calendars")
                .expect(200)
                .json();
        String path = made.path("path").asString();
        long feed = made.path("feed").path("id").asLong();
        String token = path.substring(path.lastIndexOf('/') + 1).replace(".ics", "");
        assertThat(token).hasSizeGreaterThanOrEqualTo(36);
        assertThat(http(family).get("/api/calendars").expect(200).text()).doesNotContain(token);
        assertThat(http(family).get("/api/calendars").json()).hasSize(1);
        http().get(path).expect(200);

        Scope neighbour = guardian(fresh(), day.pupil(0));
        http(neighbour).delete("/api/calendars/" + feed).expect(404);
        http().get(path).expect(200);
        http(family).delete("/api/calendars/" + feed).expect(200);
        http().get(path).expect(404);
        http(family).delete("/api/calendars/" + feed).expect(404);
        assertThat(http(family).get("/api/calendars").json()).isEmpty();
        http().get("/api/public/calendars/" + "A".repeat(38)).expect(404);
        http().get("/api/public/calendars/nothing.ics").expect(404);
    }

    @Test
    void a_calendar_of_a_child_ends_for_who_no_longer_answers_for_it() {
        Afternoon day = afternoon(1);
        Scope no_longer = guardian(fresh(), day.pupil(0));
        String path = link(http(no_longer).post("/api/children/" + day.pupil(0) + "/calendars"));
        http().get(path).expect(404);
    }

    @Test
    void nobody_makes_a_calendar_of_another_schools_or_another_familys() {
        Afternoon day = afternoon(1);
        Scope stranger = staff(Role.SCHOOL, school(), fresh());
        http(stranger).post("/api/venues/" + day.venue() + "/calendars").expect(404);
        http(stranger).post("/api/offerings/" + day.offering() + "/calendars").expect(404);
        http(stranger)
                .post("/api/instructors/" + day.instructor() + "/calendars")
                .expect(404);
        http(stranger)
                .post("/api/home-classes/" + homeClass(day) + "/calendars")
                .expect(404);
        http(guardian(fresh(), afternoon(1).pupil(0)))
                .post("/api/children/" + day.pupil(0) + "/calendars")
                .expect(404);
        http(day.desk()).post("/api/children/" + day.pupil(0) + "/calendars").expect(403);
        http(day.desk()).post("/api/calendars").expect(403);
    }

    @Test
    void families_and_teachers_of_a_class_hear_of_its_schedule_and_of_what_changes() {
        Afternoon day = afternoon(1);
        Scope family = guardian(guardianOf(day, day.pupil(0)), day.pupil(0));
        publish(day, 0);
        eventually(() -> inbox(family).contains("SCHEDULE_PUBLISHED")
                && inbox(day.teacher()).contains("SCHEDULE_PUBLISHED"));
        assertThat(inbox(day.stranger())).doesNotContain("SCHEDULE");

        offering(day.desk(), course(day.desk()), day.strangerInstructor(), venue(day.desk()), LATER);
        publish(day, 1);
        eventually(() -> inbox(day.stranger()).contains("SCHEDULE_CHANGED"));
        assertThat(inbox(family)).doesNotContain("SCHEDULE_CHANGED");
        assertThat(inbox(day.teacher())).doesNotContain("SCHEDULE_CHANGED");
    }

    private static final java.time.LocalTime LATER = java.time.LocalTime.of(17, 40);

    private void publish(Afternoon day, int seen) {
        http(day.desk())
                .post("/api/schedule/publication", Map.of("version", seen, "note", ""))
                .expect(200);
    }

    private String inbox(Scope scope) {
        return http(scope).get("/api/messages").expect(200).text();
    }

    private static String link(Http.Answer answer) {
        return answer.expect(200).json().path("path").asString();
    }

    /** Read by a strict parser and judged by the validator of RFC 5545. */
    private static List<VEvent> events(String text) throws Exception {
        CompatibilityHints.setHintEnabled(CompatibilityHints.KEY_RELAXED_PARSING, false);
        Calendar calendar = new CalendarBuilder().build(new StringReader(text));
        var result = calendar.validate(true);
        assertThat(result.hasErrors()).as(result.toString()).isFalse();
        return calendar.<VEvent>getComponents(Component.VEVENT);
    }

    private static String unfolded(String text) {
        return text.replace("\r\n ", "");
    }

    private int sessions(Afternoon day, long offering) {
        LocalDate from = TODAY;
        int count = 0;
        for (int month = 0; month < 5; month++) {
            count += sessionsBetween(day.desk(), offering, from, from.plusDays(30));
            from = from.plusDays(31);
        }
        return count;
    }

    private int sessionsBetween(Scope desk, long offering, LocalDate from, LocalDate to) {
        return (int) http(desk)
                .get("/api/sessions?from=" + from + "&to=" + to)
                .expect(200)
                .json()
                .valueStream()
                .filter(session -> session.path("offering").asLong() == offering)
                .count();
    }

    private long homeClass(Afternoon day) {
        return http(day.desk())
                .get("/api/home-classes")
                .expect(200)
                .json()
                .path(0)
                .path("id")
                .asLong();
    }

    private long guardianOf(Afternoon day, long pupil) {
        Scope scope = Scope.system(Purpose.DELIVERY, day.school());
        return tenancy.as(scope, () -> guardians.of(scope, new Pupil.Id(pupil))).getFirst();
    }
}
