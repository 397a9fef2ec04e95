package kehou.timetable;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import kehou.kernel.Scope;
import kehou.plan.Offering;
import kehou.plan.OfferingSlot;
import kehou.plan.ServiceKind;
import kehou.plan.ServicePatterns;
import kehou.timetable.solver.TeachingPeriod;
import org.springframework.stereotype.Component;

/** At which times of the week lessons may be held. */
@Component
class TeachingTimes {
    static final String KIND = ServiceKind.SCHOOL_DAY.name();

    private final ServicePatterns patterns;

    TeachingTimes(ServicePatterns patterns) {
        this.patterns = patterns;
    }

    /** The school-day service of that day's stretch of the year; empty where the school has set no pattern. */
    List<TeachingPeriod> service(Scope scope, int school, LocalDate day) {
        return patterns.of(scope, school).periods().stream()
                .filter(period -> period.kind() == ServiceKind.SCHOOL_DAY
                        && !day.isBefore(period.firstDay())
                        && !day.isAfter(period.lastDay()))
                .flatMap(period -> period.weekdays().stream()
                        .map(weekday -> new TeachingPeriod(KIND, weekday, period.from(), period.to())))
                .distinct()
                .toList();
    }

    /**
     * As wished; or whenever offerings of the term meet, on every weekday with service and within it; or, where none
     * meets yet, the service itself.
     */
    List<TeachingPeriod> of(
            TimetableWish wish, List<Offering> offerings, List<LocalDate> days, List<TeachingPeriod> service) {
        if (!TimetableWish.of(wish.periods()).isEmpty()) {
            return TimetableWish.of(wish.periods()).stream()
                    .map(period -> new TeachingPeriod(KIND, period.weekday(), period.from(), period.to()))
                    .toList();
        }
        List<OfferingSlot> slots =
                offerings.stream().flatMap(one -> one.slots().stream()).toList();
        List<Integer> weekdays = Stream.concat(
                        days.stream().map(day -> day.getDayOfWeek().getValue()).filter(day -> day <= 5),
                        slots.stream().map(OfferingSlot::weekday))
                .distinct()
                .toList();
        List<TeachingPeriod> times = weekdays.stream()
                .flatMap(weekday ->
                        slots.stream().map(slot -> new TeachingPeriod(KIND, weekday, slot.from(), slot.to())))
                .distinct()
                .filter(period -> service.isEmpty() || service.stream().anyMatch(one -> holds(one, period)))
                .sorted(Comparator.comparing(TeachingPeriod::weekday).thenComparing(TeachingPeriod::from))
                .toList();
        return times.isEmpty() ? service : times;
    }

    private static boolean holds(TeachingPeriod service, TeachingPeriod period) {
        return service.weekday() == period.weekday()
                && !period.from().isBefore(service.from())
                && !period.to().isAfter(service.to());
    }
}
