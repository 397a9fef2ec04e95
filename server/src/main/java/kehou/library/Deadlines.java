package kehou.library;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kehou.region.Calendars;
import org.springframework.stereotype.Component;

/** Days by which a step is to be done, counted in the service days of the authority. */
@Component
class Deadlines {
    private static final int LOOK_AHEAD_DAYS = 120;
    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final Calendars calendars;
    private final Clock clock;

    Deadlines(Calendars calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    /** The day by which this stage is to be done, if it starts today. */
    LocalDate of(int authority, Admission.Stage stage, Standard.Procedure how) {
        int days = switch (stage) {
            case FORMAL -> how.formalDays();
            case DRAW, SCORING, DISCUSSION -> how.reviewDays();
            case DECISION, CLOSED -> how.decisionDays();
        };
        return after(authority, LocalDate.now(clock), days);
    }

    /** The {@code days}-th service day after {@code from}; where no term is known, weekdays are counted. */
    LocalDate after(int authority, LocalDate from, int days) {
        List<LocalDate> service = calendars.serviceDays(authority, from.plusDays(1), from.plusDays(LOOK_AHEAD_DAYS));
        if (service.size() >= days) {
            return service.get(days - 1);
        }
        return from.plusDays(1)
                .datesUntil(from.plusDays(LOOK_AHEAD_DAYS))
                .filter(day -> !WEEKEND.contains(day.getDayOfWeek()))
                .skip(days - 1L)
                .findFirst()
                .orElseThrow();
    }
}
