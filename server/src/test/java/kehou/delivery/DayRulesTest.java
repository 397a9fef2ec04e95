package kehou.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import kehou.kernel.Refused;
import kehou.library.Instructor;
import kehou.people.Pupil;
import kehou.plan.Offering;
import kehou.region.Venue;
import kehou.timetable.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayRulesTest {
    private static final Session SESSION = session(Session.State.PLANNED);

    @ParameterizedTest
    @CsvSource({
        "15:59:59, false",
        "16:00:00, true",
        "16:30:00, true",
        "16:40:00, true",
        "16:40:01, false",
    })
    void a_check_in_is_on_time_from_half_an_hour_before_to_ten_minutes_after_the_beginning(
            LocalTime time, boolean onTime) {
        assertThat(DayRules.onTime(SESSION, at(time))).isEqualTo(onTime);
    }

    @Test
    void the_roll_opens_half_an_hour_before_and_takes_marks_in_for_two_days() {
        assertThatCode(() -> DayRules.requireRollOpen(SESSION, at(LocalTime.of(16, 0))))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> DayRules.requireRollOpen(SESSION, at(LocalTime.of(15, 59))))
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith("delivery.not_open_yet");
        assertThatThrownBy(() -> DayRules.requireRollOpen(
                        SESSION, at(LocalTime.of(17, 31)).plus(DayRules.HAND_IN)))
                .hasMessageStartingWith("delivery.closed");
    }

    @Test
    void a_cancelled_session_has_no_roll() {
        assertThatThrownBy(() -> DayRules.requireRollOpen(session(Session.State.CANCELLED), at(LocalTime.of(16, 30))))
                .hasMessageStartingWith("delivery.cancelled");
    }

    @ParameterizedTest
    @CsvSource({
        "16:45, 16:42, ''",
        "16:45, 16:46, ''",
        "16:45, 16:48, delivery.clock_ahead",
        "16:45, 15:10, delivery.not_open_yet",
        "23:00, 19:31, delivery.closed",
        "23:00, 17:00, ''",
    })
    void a_mark_belongs_to_the_hours_of_its_session(LocalTime now, LocalTime markedAt, String refusal) {
        MarkEdit edit = new MarkEdit(new Pupil.Id(1), Mark.ABSENT, at(markedAt));
        if (refusal.isEmpty()) {
            assertThatCode(() -> DayRules.requireMarkInWindow(SESSION, edit, at(now)))
                    .doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> DayRules.requireMarkInWindow(SESSION, edit, at(now)))
                    .hasMessageStartingWith(refusal);
        }
    }

    private static Instant at(LocalTime time) {
        return SESSION.begins()
                .plusSeconds(time.toSecondOfDay() - SESSION.from().toSecondOfDay());
    }

    private static Session session(Session.State state) {
        return new Session(
                new Session.Id(1),
                new Offering.Id(2),
                new Instructor.Id(3),
                new Venue.Id(4),
                "美术室",
                LocalDate.of(2026, 9, 16),
                LocalTime.of(16, 30),
                LocalTime.of(17, 30),
                1,
                "折纸",
                state,
                state == Session.State.CANCELLED ? "停电" : null);
    }
}
