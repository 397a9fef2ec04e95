package kehou.region;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kehou.kernel.Scope;
import kehou.kernel.Tenancy;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Days of service of every place: terms, public holidays, make-up days and local decisions applied. */
@Component
public class Calendars {
    private static final int LONGEST_LOOK_DAYS = 800;

    private final CalendarStore store;
    private final TermStore terms;
    private final Organisations organisations;
    private final Holidays holidays;
    private final Tenancy tenancy;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Calendars(
            CalendarStore store,
            TermStore terms,
            Organisations organisations,
            Holidays holidays,
            Tenancy tenancy,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.terms = terms;
        this.organisations = organisations;
        this.holidays = holidays;
        this.tenancy = tenancy;
        this.clock = clock;
        this.events = events;
    }

    /** Every day from–to, both included, for one stage of the place or (null) for any of its stages. */
    @Transactional(readOnly = true)
    public List<CalendarDay> days(int place, LocalDate from, LocalDate to, @Nullable Stage stage) {
        if (to.isBefore(from)) {
            throw Refusal.DAYS_BACKWARDS.refused("from", from, "to", to);
        }
        if (ChronoUnit.DAYS.between(from, to) > LONGEST_LOOK_DAYS) {
            throw Refusal.TOO_MANY_DAYS.refused("most", LONGEST_LOOK_DAYS);
        }
        List<Stage> stages = stage == null ? organisations.require(place).stages() : List.of(stage);
        Almanac almanac = almanac(place, from, to);
        return from.datesUntil(to.plusDays(1))
                .map(date -> almanac.day(date, stages))
                .toList();
    }

    /** The days of service of a school from–to, both included, for any of its stages. */
    @Transactional(readOnly = true)
    public List<LocalDate> serviceDays(int school, LocalDate from, LocalDate to) {
        return serviceDays(school, from, to, null);
    }

    /** The days of service of one stage of a school from–to, both included. */
    @Transactional(readOnly = true)
    public List<LocalDate> serviceDays(int school, LocalDate from, LocalDate to, @Nullable Stage stage) {
        return days(school, from, to, stage).stream()
                .filter(CalendarDay::service)
                .map(CalendarDay::date)
                .toList();
    }

    @Transactional(readOnly = true)
    public boolean isServiceDay(int school, LocalDate date) {
        return days(school, date, date, null).getFirst().service();
    }

    /** Why the day differs from its weekday in the whole city, if it does: a holiday's name, for example. */
    @Transactional(readOnly = true)
    public Optional<String> label(LocalDate date) {
        return Optional.ofNullable(
                days(Organisation.CITY, date, date, null).getFirst().label());
    }

    /** The place decides otherwise for a day; deciding again replaces the decision. */
    @Transactional
    public CalendarDay decide(Scope scope, int place, LocalDate date, CalendarOverride.CalendarDecision decision) {
        Scope own = organisations.over(scope, place);
        tenancy.as(
                own,
                () -> store.decide(
                        own,
                        new CalendarOverride(
                                place,
                                date,
                                decision.stage(),
                                decision.service(),
                                decision.label().strip())));
        events.publishEvent(new CalendarOverride.Decided(place, date, decision.service()));
        return days(place, date, date, decision.stage()).getFirst();
    }

    /** Loads the published holidays of a year; loading it again replaces it. The city's own bureau only. */
    @Transactional
    public void load(Scope scope, HolidayYear year) {
        Terms.requireCity(scope);
        year.days().stream()
                .filter(day -> Math.abs(day.date().getYear() - year.year()) > 1)
                .findFirst()
                .ifPresent(day -> {
                    throw Refusal.DAY_OUTSIDE_YEAR.refused("date", day.date(), "year", year.year());
                });
        Scope city = organisations.over(scope, Organisation.CITY);
        tenancy.as(city, () -> {
            store.openYear(city, year, clock.instant());
            store.clearYear(city, year.year());
            store.insertDays(city, year);
        });
        events.publishEvent(new HolidayYear.Loaded(
                Organisation.CITY, year.year(), year.days().size()));
    }

    private Almanac almanac(int place, LocalDate from, LocalDate to) {
        Map<Integer, HolidayYear> years = new HashMap<>(holidays.shipped());
        store.loadedYears().forEach(year -> years.put(year.year(), year));
        List<Integer> path =
                organisations.pathOf(place).stream().map(Organisation::number).toList();
        return new Almanac(terms.touching(from, to), years.values(), path, store.overrides(path, from, to));
    }
}
