package kehou.plan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kehou.region.Calendars;
import kehou.region.Term;
import kehou.region.Terms;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which week stands for a school's service on a day: a complete one, as the metrics say ({@code serviceDays}), so that
 * a public holiday is nobody's finding.
 */
@Component
public class TeachingWeeks {
    private static final int SCHOOL_DAYS = 5;
    private static final int WEEKS_AROUND = 5;

    private final Terms terms;
    private final Calendars calendars;

    TeachingWeeks(Terms terms, Calendars calendars) {
        this.terms = terms;
        this.calendars = calendars;
    }

    /**
     * The complete week of that day, else the next one of its term, else the last before; an incomplete one where the
     * term has no other; empty outside of terms.
     */
    @Transactional(readOnly = true)
    public Optional<TeachingWeek> of(int school, LocalDate day) {
        return terms.at(day).flatMap(term -> of(school, day, term));
    }

    private Optional<TeachingWeek> of(int school, LocalDate day, Term term) {
        LocalDate monday = monday(day);
        LocalDate from = later(term.firstDay(), monday.minusWeeks(WEEKS_AROUND));
        LocalDate until = earlier(term.lastDay(), monday.plusWeeks(WEEKS_AROUND));
        TreeMap<LocalDate, List<LocalDate>> weeks = calendars.serviceDays(school, from, until).stream()
                .filter(date -> date.getDayOfWeek().getValue() <= SCHOOL_DAYS)
                .collect(Collectors.groupingBy(TeachingWeeks::monday, TreeMap::new, Collectors.toList()));
        List<LocalDate> full = weeks.keySet().stream()
                .filter(start -> weeks.getOrDefault(start, List.of()).size() == SCHOOL_DAYS)
                .toList();
        Optional<LocalDate> chosen = full.stream()
                .filter(start -> !start.isBefore(monday))
                .findFirst()
                .or(() -> full.stream().max(Comparator.naturalOrder()))
                .or(() -> weeks.keySet().stream().findFirst());
        return chosen.map(start -> new TeachingWeek(term, weeks.getOrDefault(start, List.of())));
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
