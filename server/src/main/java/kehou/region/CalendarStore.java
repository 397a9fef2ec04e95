package kehou.region;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kehou.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads take no scope: calendars are public. */
@Component
class CalendarStore {
    private static final String ALL_STAGES = "ALL";

    private final JdbcClient jdbc;

    CalendarStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<CalendarOverride> overrides(Collection<Integer> places, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                select school_id, day, stage, service, label from region.calendar_override
                where school_id = any(:places) and day between :from and :to
                """)
                .param("places", places.toArray(Integer[]::new))
                .param("from", from)
                .param("to", to)
                .query((row, _) -> new CalendarOverride(
                        row.getInt("school_id"),
                        row.getObject("day", LocalDate.class),
                        row.getString("stage").equals(ALL_STAGES) ? null : Stage.valueOf(row.getString("stage")),
                        row.getBoolean("service"),
                        row.getString("label")))
                .list();
    }

    void decide(Scope scope, CalendarOverride override) {
        Stage stage = override.stage();
        jdbc.sql("""
                insert into region.calendar_override(school_id, day, stage, service, label)
                values (:place, :day, :stage, :service, :label)
                on conflict (school_id, day, stage) do update set service = excluded.service, label = excluded.label
                """)
                .param("place", scope.at(override.place()))
                .param("day", override.day())
                .param("stage", stage == null ? ALL_STAGES : stage.name())
                .param("service", override.service())
                .param("label", override.label())
                .update();
    }

    List<HolidayYear> loadedYears() {
        Map<Integer, List<HolidayYear.Holiday>> days = jdbc
                .sql("select year, day, name, off from region.holiday where school_id = 0 order by day")
                .query((row, _) -> Map.entry(
                        row.getInt("year"),
                        new HolidayYear.Holiday(
                                row.getObject("day", LocalDate.class), row.getString("name"), row.getBoolean("off"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return jdbc.sql("select year, paper from region.holiday_year where school_id = 0")
                .query((row, _) -> new HolidayYear(
                        row.getInt("year"), row.getString("paper"), days.getOrDefault(row.getInt("year"), List.of())))
                .list();
    }

    void openYear(Scope scope, HolidayYear year, Instant at) {
        jdbc.sql("""
                insert into region.holiday_year(school_id, year, paper, loaded_at) values (:school, :year, :paper, :at)
                on conflict (year) do update set paper = excluded.paper, loaded_at = excluded.loaded_at
                """)
                .param("school", scope.at(Organisation.CITY))
                .param("year", year.year())
                .param("paper", year.paper())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void clearYear(Scope scope, int year) {
        jdbc.sql("delete from region.holiday where school_id = :school and year = :year")
                .param("school", scope.at(Organisation.CITY))
                .param("year", year)
                .update();
    }

    void insertDays(Scope scope, HolidayYear year) {
        List<HolidayYear.Holiday> days = year.days();
        jdbc.sql("""
                insert into region.holiday(school_id, year, day, name, off)
                select :school, :year, day, name, off
                from unnest(:days::date[], :names::text[], :offs::boolean[]) as given(day, name, off)
                """)
                .param("school", scope.at(Organisation.CITY))
                .param("year", year.year())
                .param("days", days.stream().map(day -> day.date().toString()).toArray(String[]::new))
                .param("names", days.stream().map(HolidayYear.Holiday::name).toArray(String[]::new))
                .param("offs", days.stream().map(HolidayYear.Holiday::off).toArray(Boolean[]::new))
                .update();
    }
}
