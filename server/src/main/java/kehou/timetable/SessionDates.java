package kehou.timetable;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** On which days an offering meets: the service days of the term that fall on its weekday, in order. */
final class SessionDates {
    private SessionDates() {}

    static List<LocalDate> of(Collection<LocalDate> serviceDays, DayOfWeek weekday, LocalDate notBefore) {
        return serviceDays.stream()
                .filter(day -> day.getDayOfWeek() == weekday && !day.isBefore(notBefore))
                .sorted()
                .toList();
    }
}
