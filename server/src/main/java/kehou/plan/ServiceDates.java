package kehou.plan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import kehou.region.CalendarDay;

/** On which days a pattern runs: what follows school days by the calendar, the rest beside it. */
final class ServiceDates {
    private ServiceDates() {}

    static List<ServiceDay> of(List<ServicePeriod> periods, List<CalendarDay> days) {
        return days.stream()
                .flatMap(day -> on(day, periods))
                .sorted(Comparator.comparing(ServiceDay::date).thenComparing(ServiceDay::from))
                .toList();
    }

    private static Stream<ServiceDay> on(CalendarDay day, List<ServicePeriod> periods) {
        LocalDate date = day.date();
        return periods.stream()
                .filter(period -> period.holds(date)
                        && period.weekdays().contains(date.getDayOfWeek().getValue())
                        && runs(period.kind(), day))
                .map(period -> new ServiceDay(date, period.kind(), period.season(), period.from(), period.to()));
    }

    private static boolean runs(ServiceKind kind, CalendarDay day) {
        return switch (kind) {
            case SCHOOL_DAY, EVENING_STUDY, LATE_CARE -> day.service();
            // A weekend on which school is made up is a school day; one inside a public holiday is left alone.
            case WEEKEND -> !day.service() && isWeekend(day.date()) && day.label() == null;
            case HOLIDAY -> !day.service();
        };
    }

    private static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
