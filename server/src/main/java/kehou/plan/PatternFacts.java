package kehou.plan;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kehou.kernel.Scope;
import kehou.region.Organisation;
import kehou.region.Organisations;
import kehou.rules.FactSource;
import kehou.rules.Facts;
import kehou.rules.Measured;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Measures the service pattern of a school as it runs on a day (NC-7, NC-10, JA-3). */
@Component
class PatternFacts implements FactSource {
    private static final List<String> WEEKDAYS = List.of("周一", "周二", "周三", "周四", "周五");

    private final ServicePeriodStore periods;
    private final OffWorkStore offWork;
    private final Organisations organisations;

    PatternFacts(ServicePeriodStore periods, OffWorkStore offWork, Organisations organisations) {
        this.periods = periods;
        this.offWork = offWork;
        this.organisations = organisations;
    }

    @Override
    public Set<String> metrics() {
        return Set.of("serviceDays", "serviceKinds", "dayMinutes", "minutesAfterOffWork");
    }

    @Override
    @Transactional(readOnly = true)
    public List<Measured> measure(Scope scope, int organisation, LocalDate day) {
        Organisation of = organisations.require(organisation);
        if (of.kind() != Organisation.Kind.SCHOOL) {
            return List.of();
        }
        LocalTime off = offWork.nearest(organisations.pathOf(organisation))
                .map(OffWork::at)
                .orElse(null);
        return measure(of, periods.ofSchool(scope, organisation), off, day);
    }

    /** What these periods come to on that day: the school, and each weekday on which it runs. */
    List<Measured> measure(Organisation school, List<ServicePeriod> all, @Nullable LocalTime off, LocalDate day) {
        List<ServicePeriod> running = running(all, day);
        List<Measured> rows = new ArrayList<>();
        Set<Integer> days =
                running.stream().flatMap(period -> period.weekdays().stream()).collect(Collectors.toSet());
        Set<String> kinds = all.stream()
                .filter(period -> !period.lastDay().isBefore(day))
                .map(period -> period.kind().name())
                .collect(Collectors.toSet());
        rows.add(new Measured(
                "SCHOOL",
                String.valueOf(school.number()),
                school.name(),
                Facts.of("serviceDays", days.size()).and("serviceKinds", kinds)));
        for (int weekday = 1; weekday <= WEEKDAYS.size(); weekday++) {
            int one = weekday;
            List<ServicePeriod> then = running.stream()
                    .filter(period -> period.weekdays().contains(one))
                    .toList();
            if (!then.isEmpty()) {
                rows.add(new Measured("DAY", "weekday-" + one, WEEKDAYS.get(one - 1), facts(then, off)));
            }
        }
        return rows;
    }

    /** The school days' service of the season that holds the day, or of the next one. */
    private static List<ServicePeriod> running(List<ServicePeriod> all, LocalDate day) {
        List<ServicePeriod> ahead = all.stream()
                .filter(period -> period.kind() == ServiceKind.SCHOOL_DAY
                        && !period.lastDay().isBefore(day))
                .toList();
        Optional<LocalDate> season = ahead.stream()
                .map(period -> period.firstDay().isBefore(day) ? day : period.firstDay())
                .min(Comparator.naturalOrder());
        return season.map(
                        on -> ahead.stream().filter(period -> period.holds(on)).toList())
                .orElse(List.of());
    }

    private static Facts facts(List<ServicePeriod> day, @Nullable LocalTime off) {
        LocalTime from = day.stream()
                .map(ServicePeriod::from)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        LocalTime to = day.stream()
                .map(ServicePeriod::to)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return Facts.of("dayMinutes", Duration.between(from, to).toMinutes())
                .and(
                        "minutesAfterOffWork",
                        off == null ? null : Duration.between(off, to).toMinutes());
    }
}
