package kehou.plan;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import kehou.library.ActivityCategory;
import kehou.rules.Facts;
import kehou.rules.Measured;

/**
 * A school's week as its rules measure it. Time counts once, however many classes run side by side: a grade's service
 * is when something is held for it, its enrichment when something of the 'N' is.
 */
public record ServiceWeek(List<LocalDate> days, List<Integer> grades, List<Meeting> meetings) {
    private static final int MINUTES_OF_A_DAY = 24 * 60;
    private static final int MINUTES = 60;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日 EEE", Locale.CHINA);
    private static final List<String> GRADES = List.of("一年级", "二年级", "三年级", "四年级", "五年级", "六年级", "七年级", "八年级", "九年级");

    /** Keys of what it measures. */
    public static final Set<String> METRICS = Set.of(
            "grade",
            "enrichmentDayMinutes",
            "serviceDayMinutes",
            "enrichmentWeekMinutes",
            "serviceWeekMinutes",
            "scienceSessionsPerWeek",
            "categories");

    /** Days and grades, each grade's week, and what the school holds in it. */
    public List<Measured> measure(int school) {
        List<Measured> rows = new ArrayList<>();
        for (int grade : grades) {
            int enriching = 0;
            int serving = 0;
            for (LocalDate day : days) {
                int enriched = minutes(day, grade, Meeting::enriches);
                int served = served(day, grade);
                enriching += enriched;
                serving += served;
                if (served > 0) {
                    rows.add(new Measured(
                            "DAY",
                            day + "/" + grade,
                            named(day) + " " + gradeName(grade),
                            Facts.of("enrichmentDayMinutes", enriched).and("serviceDayMinutes", served)));
                }
            }
            Facts facts = Facts.of("grade", String.valueOf(grade)).and("scienceSessionsPerWeek", science(grade));
            rows.add(new Measured(
                    "GRADE",
                    String.valueOf(grade),
                    gradeName(grade),
                    serving == 0
                            ? facts
                            : facts.and("enrichmentWeekMinutes", enriching).and("serviceWeekMinutes", serving)));
        }
        rows.add(new Measured("SCHOOL", String.valueOf(school), "全校", Facts.of("categories", categories())));
        return rows;
    }

    /** Minutes in which something is held for a grade on that day. */
    public int served(LocalDate day, int grade) {
        return minutes(day, grade, _ -> true);
    }

    /** How people read a day. */
    public static String named(LocalDate day) {
        return DAY.format(day);
    }

    public static String gradeName(int grade) {
        return GRADES.get(grade - 1);
    }

    /** The length of these times, what overlaps counted once. */
    public static int minutes(Collection<Meeting> held) {
        BitSet minutes = new BitSet(MINUTES_OF_A_DAY);
        held.forEach(one -> minutes.set(minute(one.from()), minute(one.to())));
        return minutes.cardinality();
    }

    private int minutes(LocalDate day, int grade, Predicate<Meeting> which) {
        return minutes(meetings.stream()
                .filter(one -> one.day().equals(day) && one.grades().contains(grade) && which.test(one))
                .toList());
    }

    private int science(int grade) {
        return (int) meetings.stream()
                .filter(one -> one.category() == ActivityCategory.SCIENCE
                        && one.grades().contains(grade))
                .count();
    }

    private Set<ActivityCategory> categories() {
        Set<ActivityCategory> held = EnumSet.noneOf(ActivityCategory.class);
        meetings.forEach(one -> held.add(one.category()));
        return held;
    }

    private static int minute(LocalTime time) {
        return time.getHour() * MINUTES + time.getMinute();
    }
}
