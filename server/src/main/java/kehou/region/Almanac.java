package kehou.region;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Decides what a day is, from facts alone. The nearest decision wins: the school's, its district's, the
 * city's, the State Council's notice, the weekday; one for a stage beats one for all of the same place.
 * No decision makes a day outside every term one of service.
 */
final class Almanac {
    private final List<Term> terms;
    private final Map<LocalDate, HolidayYear.Holiday> holidays = new HashMap<>();
    private final Set<Integer> published;
    private final List<CalendarOverride> overrides;

    /** @param path place numbers from the city down; an override counts the more the later its place comes */
    Almanac(List<Term> terms, Collection<HolidayYear> years, List<Integer> path, List<CalendarOverride> overrides) {
        this.terms = terms;
        years.stream().flatMap(year -> year.days().stream()).forEach(day -> holidays.put(day.date(), day));
        this.published = years.stream().map(HolidayYear::year).collect(Collectors.toSet());
        this.overrides = overrides.stream()
                .sorted(Comparator.comparing((CalendarOverride o) -> path.indexOf(o.place()))
                        .thenComparing(o -> o.stage() != null)
                        .reversed())
                .toList();
    }

    /** The day for one stage. */
    CalendarDay day(LocalDate date, @Nullable Stage stage) {
        boolean inTerm = terms.stream().anyMatch(term -> term.holds(date));
        boolean provisional = !published.contains(date.getYear());
        for (CalendarOverride override : overrides) {
            if (override.holdsFor(date, stage)) {
                return new CalendarDay(date, inTerm && override.service(), override.label(), provisional);
            }
        }
        HolidayYear.Holiday holiday = holidays.get(date);
        if (holiday != null) {
            String label = holiday.off() ? holiday.name() : holiday.name() + "调休上班";
            return new CalendarDay(date, inTerm && !holiday.off(), label, provisional);
        }
        boolean weekend = date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
        return new CalendarDay(date, inTerm && !weekend, inTerm ? null : "假期", provisional);
    }

    /** The day for a place of several stages: one of service if it is for any of them. */
    CalendarDay day(LocalDate date, List<Stage> stages) {
        List<CalendarDay> each = stages.isEmpty()
                ? List.of(day(date, (Stage) null))
                : stages.stream().map(stage -> day(date, stage)).toList();
        return each.stream().filter(CalendarDay::service).findFirst().orElse(each.getFirst());
    }
}
