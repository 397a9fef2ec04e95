package kehou.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SessionDatesTest {
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 9, 2);

    @Test
    void every_service_day_of_the_weekday_is_one_session_in_order() {
        List<LocalDate> days = List.of(WEDNESDAY.plusDays(14), WEDNESDAY.plusDays(1), WEDNESDAY, WEDNESDAY.plusDays(7));
        assertThat(SessionDates.of(days, DayOfWeek.WEDNESDAY, WEDNESDAY))
                .containsExactly(WEDNESDAY, WEDNESDAY.plusDays(7), WEDNESDAY.plusDays(14));
    }

    @Test
    void a_holiday_is_no_session() {
        List<LocalDate> withoutSecondWeek = List.of(WEDNESDAY, WEDNESDAY.plusDays(14));
        assertThat(SessionDates.of(withoutSecondWeek, DayOfWeek.WEDNESDAY, WEDNESDAY))
                .doesNotContain(WEDNESDAY.plusDays(7));
    }

    @Test
    void days_already_past_when_it_is_published_are_left_out() {
        List<LocalDate> days = List.of(WEDNESDAY, WEDNESDAY.plusDays(7));
        assertThat(SessionDates.of(days, DayOfWeek.WEDNESDAY, WEDNESDAY.plusDays(1)))
                .containsExactly(WEDNESDAY.plusDays(7));
    }
}
