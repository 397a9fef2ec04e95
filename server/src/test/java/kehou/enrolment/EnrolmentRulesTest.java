package kehou.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import kehou.kernel.Refused;
import kehou.library.ActivityCategory;
import kehou.library.Course;
import kehou.library.Instructor;
import kehou.people.Pupil;
import kehou.plan.Offering;
import kehou.plan.Strand;
import kehou.region.Term;
import kehou.region.Venue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnrolmentRulesTest {
    private static final Instant OPENS = Instant.parse("2026-09-09T12:00:00Z");
    private static final Instant CLOSES = Instant.parse("2026-09-11T12:00:00Z");
    private static final SelectionWindow.Id WINDOW = new SelectionWindow.Id(5);
    private static final Offering WEDNESDAY = offering(1, 3, "16:30", "17:30", Offering.State.PUBLISHED);

    @ParameterizedTest
    @CsvSource({
        // grade, taken, instant, who holds another place from–to, what is said
        "3, 0, 2026-09-09T12:00:00Z, , ",
        "3, 34, 2026-09-11T11:59:59.999Z, , ",
        "3, 35, 2026-09-09T12:00:00Z, , FULL",
        "2, 0, 2026-09-09T12:00:00Z, , GRADE",
        "5, 0, 2026-09-09T12:00:00Z, , GRADE",
        "3, 0, 2026-09-09T11:59:59.999Z, , NOT_OPEN_YET",
        "3, 0, 2026-09-11T12:00:00Z, , CLOSED",
        "3, 35, 2026-09-11T12:00:00Z, , CLOSED",
        "3, 0, 2026-09-09T12:00:00Z, 17:00, TIME_CLASH",
        "3, 0, 2026-09-09T12:00:00Z, 17:30, ",
        "3, 0, 2026-09-09T12:00:00Z, 15:30, ",
        "3, 35, 2026-09-09T11:00:00Z, 15:31, TIME_CLASH",
    })
    void the_first_reason_that_holds_is_the_one_that_is_said(
            int grade, int taken, Instant at, @Nullable String otherFrom, @Nullable String said) {
        List<Place> places = otherFrom == null ? List.of() : List.of(placeFrom(otherFrom));
        Wish wish = new Wish(WEDNESDAY, seat(taken), window(), null, grade, places, Map.of(), at);
        assertThat(said(wish)).isEqualTo(said == null ? "" : said);
    }

    @Test
    void without_a_window_or_a_publication_there_is_nothing_to_choose() {
        assertThat(said(new Wish(WEDNESDAY, null, null, null, 3, List.of(), Map.of(), OPENS)))
                .isEqualTo("NO_WINDOW");
        Offering draft = offering(1, 3, "16:30", "17:30", Offering.State.DRAFT);
        assertThat(said(new Wish(draft, seat(0), window(), null, 3, List.of(), Map.of(), OPENS)))
                .isEqualTo("NOT_OFFERED");
    }

    @Test
    void a_clash_names_the_course_in_the_way() {
        Place place = placeFrom("17:00");
        Offering other = offering(place.enrolment().offering().value(), 3, "17:00", "18:00", Offering.State.PUBLISHED);
        Wish wish = new Wish(WEDNESDAY, seat(0), window(), null, 3, List.of(place), Map.of(other.id(), other), OPENS);
        assertThat(EnrolmentRules.refusal(wish).orElseThrow().facts()).containsEntry("courseName", "剪纸2");
    }

    @Test
    void the_same_hour_of_another_day_or_term_is_no_clash() {
        Slot slot = Slot.of(WEDNESDAY);
        assertThat(slot.overlaps(slot)).isTrue();
        assertThat(slot.overlaps(new Slot(slot.term(), 4, slot.from(), slot.to())))
                .isFalse();
        assertThat(slot.overlaps(new Slot(new Term.Id(99), 3, slot.from(), slot.to())))
                .isFalse();
    }

    private static String said(Wish wish) {
        return EnrolmentRules.refusal(wish)
                .map(Refused::reason)
                .map(reason -> reason.name())
                .orElse("");
    }

    private static Seat seat(int taken) {
        return new Seat(WEDNESDAY.id(), WINDOW, 35, taken);
    }

    private static SelectionWindow window() {
        return new SelectionWindow(
                WINDOW, SelectionWindow.Mode.FIRST_COME, OPENS, CLOSES, List.of(WEDNESDAY.id()), List.of(2, 3), 1);
    }

    private static Place placeFrom(String from) {
        LocalTime begins = LocalTime.parse(from);
        Offering other = offering(2, 3, from, begins.plusHours(1).toString(), Offering.State.PUBLISHED);
        Enrolment enrolment = new Enrolment(
                new Enrolment.Id(1), other.id(), new Pupil.Id(1), Enrolment.State.CONFIRMED, null, null, OPENS);
        return new Place(enrolment, Slot.of(other));
    }

    private static Offering offering(long id, int weekday, String from, String to, Offering.State state) {
        return new Offering(
                new Offering.Id(id),
                new Course.Id(1),
                "剪纸" + id,
                ActivityCategory.ARTS,
                "",
                Strand.INTEREST,
                new Instructor.Id(1),
                "李娜",
                new Venue.Id(1),
                "美术室",
                new Term.Id(7),
                weekday,
                LocalTime.parse(from),
                LocalTime.parse(to),
                List.of(3, 4),
                35,
                0,
                state,
                null,
                1);
    }
}
