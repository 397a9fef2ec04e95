package kehou.enrolment;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kehou.enrolment.LateApplication.DayState;
import kehou.enrolment.LateApplication.LateDay;
import kehou.plan.ServiceEvening;
import org.jspecify.annotations.Nullable;

/** Which days an application comes to, and how far a school's pattern carries it. Pure. */
final class LateRules {
    private LateRules() {}

    /** The evenings that the family asks for, in order; {@code known} are those of the term from today on. */
    static List<ServiceEvening> asked(Map<LocalDate, ServiceEvening> known, LateWish wish) {
        Set<LocalDate> wanted = new HashSet<>(wish.dates());
        known.keySet().stream()
                .filter(day -> wish.weekdays().contains(day.getDayOfWeek().getValue()))
                .filter(day -> wish.from() == null || !day.isBefore(wish.from()))
                .filter(day -> wish.to() == null || !day.isAfter(wish.to()))
                .forEach(wanted::add);
        if (wanted.isEmpty()) {
            throw Refusal.LATE_NO_DAYS.refused();
        }
        return wanted.stream()
                .sorted()
                .map(day -> fit(known.get(day), day, wish.until()))
                .toList();
    }

    private static ServiceEvening fit(@Nullable ServiceEvening evening, LocalDate day, LocalTime until) {
        if (evening == null) {
            throw Refusal.LATE_NO_SERVICE.refused("date", day);
        }
        LocalTime ends = evening.ends();
        if (ends != null && !until.isAfter(ends)) {
            throw Refusal.LATE_NOT_LATER.refused("date", day, "ends", ends);
        }
        return evening;
    }

    static List<LateDay> granted(LateApplication application) {
        return application.days().stream()
                .map(day -> new LateDay(day.date(), day.until(), DayState.STAYS))
                .toList();
    }

    /** Where late care runs the child stays as long as it runs; the other days are declined. */
    static List<LateDay> asFarAsPattern(LateApplication application, Map<LocalDate, ServiceEvening> known) {
        return application.days().stream()
                .map(day -> {
                    ServiceEvening evening = known.get(day.date());
                    LocalTime late = evening == null ? null : evening.lateUntil();
                    if (late == null) {
                        return new LateDay(day.date(), application.until(), DayState.DECLINED);
                    }
                    LocalTime until = late.isBefore(application.until()) ? late : application.until();
                    return new LateDay(day.date(), until, DayState.STAYS);
                })
                .toList();
    }

    /** Whether the pattern gives all that was asked for, so that there is nothing to decline. */
    static boolean entitled(LateApplication application, List<LateDay> byPattern) {
        return byPattern.stream()
                .allMatch(day -> day.state() == DayState.STAYS && !day.until().isBefore(application.until()));
    }
}
