package kehou.plan;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import kehou.kernel.Scope;
import kehou.region.Calendars;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Until when a school's days last for a grade, and until when late care runs behind them (JA-3). */
@Component
public class ServiceEvenings {
    private static final Set<ServiceKind> FOR_ALL = Set.of(ServiceKind.SCHOOL_DAY, ServiceKind.EVENING_STUDY);

    private final ServicePeriodStore periods;
    private final Calendars calendars;

    ServiceEvenings(ServicePeriodStore periods, Calendars calendars) {
        this.periods = periods;
        this.calendars = calendars;
    }

    /** The days of service from–to, both included; a school without a pattern has its days all the same. */
    @Transactional(readOnly = true)
    public List<ServiceEvening> of(Scope scope, int school, int grade, LocalDate from, LocalDate to) {
        List<ServicePeriod> own = periods.ofSchool(scope, school).stream()
                .filter(period -> period.grades().contains(grade))
                .toList();
        return calendars.serviceDays(school, from, to).stream()
                .map(day ->
                        new ServiceEvening(day, end(own, day, FOR_ALL), end(own, day, Set.of(ServiceKind.LATE_CARE))))
                .toList();
    }

    private static @Nullable LocalTime end(List<ServicePeriod> periods, LocalDate day, Set<ServiceKind> kinds) {
        return periods.stream()
                .filter(period -> kinds.contains(period.kind()) && period.holds(day))
                .filter(period -> period.weekdays().contains(day.getDayOfWeek().getValue()))
                .map(ServicePeriod::to)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
