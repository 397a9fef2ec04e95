package kehou.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import kehou.kernel.MovableClock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WakingHoursTest {
    @ParameterizedTest(name = "four hours from {0} are over at {1}")
    @CsvSource({
        "2026-03-02T10:00, 2026-03-02T14:00",
        "2026-03-02T17:00, 2026-03-02T21:00",
        "2026-03-02T18:30, 2026-03-03T08:30",
        "2026-03-02T20:59:59, 2026-03-03T10:59:59",
        "2026-03-02T21:00, 2026-03-03T11:00",
        "2026-03-02T23:40, 2026-03-03T11:00",
        "2026-03-03T02:00, 2026-03-03T11:00",
        "2026-03-03T07:00, 2026-03-03T11:00"
    })
    void nights_do_not_count(LocalDateTime told, LocalDateTime over) {
        WakingHours hours = new WakingHours(Duration.ofHours(4), LocalTime.of(7, 0), LocalTime.of(21, 0));
        assertThat(hours.after(told.atZone(MovableClock.BEIJING).toInstant(), MovableClock.BEIJING))
                .isEqualTo(over.atZone(MovableClock.BEIJING).toInstant());
    }

    @ParameterizedTest(name = "twenty hours from {0} are over at {1}")
    @CsvSource({"2026-03-02T20:00, 2026-03-04T12:00", "2026-03-02T07:00, 2026-03-03T13:00"})
    void a_long_time_goes_over_several_days(LocalDateTime told, LocalDateTime over) {
        WakingHours hours = new WakingHours(Duration.ofHours(20), LocalTime.of(7, 0), LocalTime.of(21, 0));
        assertThat(hours.after(told.atZone(MovableClock.BEIJING).toInstant(), MovableClock.BEIJING))
                .isEqualTo(over.atZone(MovableClock.BEIJING).toInstant());
    }
}
