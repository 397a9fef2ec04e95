package kehou.timetable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kehou.region.Organisations;
import kehou.rules.Facts;
import kehou.rules.Outcome;
import kehou.rules.Place;
import kehou.rules.RulePacks;
import kehou.timetable.solver.TeachingPeriod;
import kehou.timetable.solver.TimetableProblem.GradeDay;
import kehou.timetable.solver.TimetableProblem.OnSiteLimit;
import org.springframework.stereotype.Component;

/** What the rule packs of a school's place come to for its timetable, as facts without a name. */
@Component
class PolicyLimits {
    private final RulePacks packs;
    private final Organisations organisations;

    PolicyLimits(RulePacks packs, Organisations organisations) {
        this.packs = packs;
        this.organisations = organisations;
    }

    /** The least interest and club time of each grade on each weekday (JB-1.1), by the day's service. */
    List<GradeDay> gradeDays(int school, LocalDate day, List<TeachingPeriod> periods, List<Integer> grades) {
        Place place = organisations.ruleplace(school);
        Map<Integer, List<TeachingPeriod>> weekdays =
                periods.stream().collect(Collectors.groupingBy(TeachingPeriod::weekday));
        List<GradeDay> days = new ArrayList<>();
        weekdays.forEach((weekday, ofDay) -> {
            int service = minutes(ofDay);
            packs.threshold(place, day, "enrichment.day-share", Facts.of("serviceDayMinutes", service))
                    .filter(share -> !share.values().isEmpty())
                    .map(share -> share.values().getFirst().multiply(BigDecimal.valueOf(service)))
                    .map(hundredths -> hundredths
                            .movePointLeft(2)
                            .setScale(0, RoundingMode.CEILING)
                            .intValueExact())
                    .ifPresent(least -> grades.forEach(grade -> days.add(new GradeDay(grade, weekday, least, 0))));
        });
        return days;
    }

    /** The grades whose ways are to be short. */
    List<Integer> littleGrades(int school, LocalDate day) {
        return packs.threshold(organisations.ruleplace(school), day, "timetable.little-grades").stream()
                .flatMap(grades -> grades.values().stream())
                .map(BigDecimal::intValueExact)
                .toList();
    }

    /** In which at least one of them runs. */
    private static int minutes(List<TeachingPeriod> periods) {
        BitSet running = new BitSet();
        periods.forEach(period ->
                running.set(period.from().toSecondOfDay() / 60, period.to().toSecondOfDay() / 60));
        return running.cardinality();
    }

    /** How many enrichment lessons of a day so many people on site suffice for (NC-20); none said, no limit. */
    List<OnSiteLimit> onSite(int school, LocalDate day, List<TimetableWish.OnSitePeople> people, int lessons) {
        Place place = organisations.ruleplace(school);
        List<OnSiteLimit> limits = new ArrayList<>();
        for (TimetableWish.OnSitePeople there : people) {
            OptionalInt tooMany = IntStream.rangeClosed(1, lessons)
                    .filter(classes -> packs.judge(
                                            place,
                                            day,
                                            "on-site.staff",
                                            Facts.of("enrichmentClasses", classes)
                                                    .and("onSiteStaff", there.people()))
                                    .outcome()
                            == Outcome.NOT_MET)
                    .findFirst();
            tooMany.ifPresent(classes -> limits.add(new OnSiteLimit(there.weekday(), there.people(), classes - 1)));
        }
        return limits;
    }
}
