package kehou.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import kehou.library.ActivityCategory;
import kehou.library.Course;
import kehou.library.CourseLevel;
import kehou.library.Instructor;
import kehou.plan.Offering;
import kehou.plan.OfferingSlot;
import kehou.plan.OrganisationForm;
import kehou.plan.Strand;
import kehou.plan.Weeks;
import kehou.region.Term;
import kehou.region.Venue;
import kehou.timetable.SessionDates.Meeting;
import org.junit.jupiter.api.Test;

class SessionDatesTest {
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 9, 2);
    /** Its first week begins with a Tuesday. */
    private static final Term TERM =
            new Term(new Term.Id(7), "2026 秋季学期", LocalDate.of(2026, 9, 1), LocalDate.of(2027, 1, 22));

    @Test
    void every_service_day_of_the_weekday_is_one_session_in_order() {
        List<LocalDate> days = List.of(WEDNESDAY.plusDays(14), WEDNESDAY.plusDays(1), WEDNESDAY, WEDNESDAY.plusDays(7));
        assertThat(dates(days, WEDNESDAY, slot(3, Weeks.EVERY)))
                .containsExactly(WEDNESDAY, WEDNESDAY.plusDays(7), WEDNESDAY.plusDays(14));
    }

    @Test
    void a_holiday_is_no_session() {
        List<LocalDate> withoutSecondWeek = List.of(WEDNESDAY, WEDNESDAY.plusDays(14));
        assertThat(dates(withoutSecondWeek, WEDNESDAY, slot(3, Weeks.EVERY))).doesNotContain(WEDNESDAY.plusDays(7));
    }

    @Test
    void days_already_past_when_it_is_published_are_left_out() {
        List<LocalDate> days = List.of(WEDNESDAY, WEDNESDAY.plusDays(7));
        assertThat(dates(days, WEDNESDAY.plusDays(1), slot(3, Weeks.EVERY))).containsExactly(WEDNESDAY.plusDays(7));
    }

    @Test
    void several_slots_of_a_week_come_in_the_order_of_the_days() {
        List<LocalDate> days = WEDNESDAY.datesUntil(WEDNESDAY.plusDays(9)).toList();
        assertThat(dates(days, WEDNESDAY, slot(5, Weeks.EVERY), slot(3, Weeks.EVERY)))
                .containsExactly(WEDNESDAY, WEDNESDAY.plusDays(2), WEDNESDAY.plusDays(7));
    }

    @Test
    void the_week_of_the_first_day_is_odd_and_the_next_is_even() {
        List<LocalDate> days = List.of(WEDNESDAY, WEDNESDAY.plusDays(7), WEDNESDAY.plusDays(14));
        assertThat(dates(days, WEDNESDAY, slot(3, Weeks.ODD))).containsExactly(WEDNESDAY, WEDNESDAY.plusDays(14));
        assertThat(dates(days, WEDNESDAY, slot(3, Weeks.EVEN))).containsExactly(WEDNESDAY.plusDays(7));
        assertThat(dates(List.of(TERM.firstDay().plusDays(6)), WEDNESDAY, slot(1, Weeks.EVEN)))
                .as("Monday the seventh is in the second week")
                .hasSize(1);
    }

    private static List<LocalDate> dates(List<LocalDate> days, LocalDate notBefore, OfferingSlot... slots) {
        return SessionDates.of(days, offering(slots), TERM, notBefore).stream()
                .map(Meeting::date)
                .toList();
    }

    private static OfferingSlot slot(int weekday, Weeks weeks) {
        return OfferingSlot.weekly(weekday, LocalTime.of(16, 30), LocalTime.of(17, 30), new Venue.Id(4), "美术室", weeks);
    }

    private static Offering offering(OfferingSlot... slots) {
        return new Offering(
                new Offering.Id(1),
                new Course.Id(1),
                "剪纸",
                ActivityCategory.ARTS,
                "",
                Strand.INTEREST,
                new Instructor.Id(1),
                "李娜",
                List.of(),
                TERM.id(),
                List.of(slots),
                slots.length,
                null,
                null,
                OrganisationForm.ACROSS_SCHOOL,
                CourseLevel.ALL,
                List.of(3),
                List.of(),
                35,
                0,
                Offering.State.PUBLISHED,
                null,
                null,
                null,
                null,
                1);
    }
}
