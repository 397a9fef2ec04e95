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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** At which times of the week lessons may be held. */
@Component
class TeachingTimes {
    static final String KIND = ServiceKind.SCHOOL_DAY.name();
    private static final String WEEKEND = ServiceKind.WEEKEND.name();
    private static final int FRIDAY = 5;

    private final ServicePatterns patterns;

    TeachingTimes(ServicePatterns patterns) {
        this.patterns = patterns;
    }

    /** The school-day service of that day's stretch of the year; empty where the school has set no pattern. */
    List<TeachingPeriod> service(Scope scope, int school, LocalDate day) {
        return of(ServiceKind.SCHOOL_DAY, scope, school, day);
    }

    /** The same for Saturdays and Sundays. */
    List<TeachingPeriod> weekend(Scope scope, int school, LocalDate day) {
        return of(ServiceKind.WEEKEND, scope, school, day);
    }

    private List<TeachingPeriod> of(ServiceKind kind, Scope scope, int school, LocalDate day) {
        return patterns.of(scope, school).periods().stream()
                .filter(period ->
                        period.kind() == kind && !day.isBefore(period.firstDay()) && !day.isAfter(period.lastDay()))
                .flatMap(period -> period.weekdays().stream()
                        .map(weekday -> new TeachingPeriod(kind.name(), weekday, period.from(), period.to())))
                .distinct()
                .toList();
    }

    /**
     * The service whose hours a lesson keeps to: who meets at a weekend stays at the weekend, and nobody else is sent
     * there. Hours that were wished are for everyone.
     */
    static String kind(TimetableWish wish, @Nullable OfferingSlot slot) {
        return slot != null && slot.weekday() > FRIDAY && wish(wish).isEmpty() ? WEEKEND : KIND;
    }

    /**
     * As wished; or whenever offerings of the term meet, on every weekday with service and within it; or, where none
     * meets yet, the service itself.
     *
     * @param service of school days and of weekends
     */
    List<TeachingPeriod> of(
            TimetableWish wish, List<Offering> offerings, List<LocalDate> days, List<TeachingPeriod> service) {
        if (!wish(wish).isEmpty()) {
            return wish(wish).stream()
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
                        slots.stream().map(slot -> new TeachingPeriod(kind(weekday), weekday, slot.from(), slot.to())))
                .distinct()
                .filter(period -> service.isEmpty() || service.stream().anyMatch(one -> holds(one, period)))
                .sorted(Comparator.comparing(TeachingPeriod::weekday).thenComparing(TeachingPeriod::from))
                .toList();
        return times.isEmpty() ? service : times;
    }

    private static List<TimetableWish.WishedPeriod> wish(TimetableWish wish) {
        return TimetableWish.of(wish.periods());
    }

    private static String kind(int weekday) {
        return weekday > FRIDAY ? WEEKEND : KIND;
    }

    private static boolean holds(TeachingPeriod service, TeachingPeriod period) {
        return service.weekday() == period.weekday()
                && !period.from().isBefore(service.from())
                && !period.to().isAfter(service.to());
    }
}
