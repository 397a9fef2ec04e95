package kehou.enrolment;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kehou.kernel.Scope;
import kehou.people.Pupil;
import kehou.plan.Offering;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LateDayStore {
    private final JdbcClient jdbc;

    LateDayStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record DayRow(LateApplication.Id application, LateApplication.LateDay day) {}

    /** The applications with their days, in order of date. */
    List<LateApplication> fill(Scope scope, int school, List<LateApplication> applications) {
        Map<LateApplication.Id, List<LateApplication.LateDay>> days = jdbc
                .sql("""
                select application, day, until, state from enrolment.late_day
                where school_id = :school and application = any(:applications) order by day
                """)
                .param("school", scope.at(school))
                .param(
                        "applications",
                        applications.stream().map(one -> one.id().value()).toArray(Long[]::new))
                .query((row, n) -> new DayRow(
                        new LateApplication.Id(row.getLong("application")),
                        new LateApplication.LateDay(
                                row.getObject("day", LocalDate.class),
                                row.getObject("until", LocalTime.class),
                                LateApplication.DayState.valueOf(row.getString("state")))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        DayRow::application, Collectors.mapping(DayRow::day, Collectors.toList())));
        return applications.stream()
                .map(one -> one.with(days.getOrDefault(one.id(), List.of())))
                .toList();
    }

    /** The days that were taken in; those on which the child stays already, or has asked to, are left out. */
    List<LocalDate> insert(Scope scope, LateApplication application) {
        List<LateApplication.LateDay> days = application.days();
        return jdbc.sql("""
                insert into enrolment.late_day (school_id, application, day, pupil, until, state)
                select :school, :application, d.day, :pupil, d.until, d.state
                from unnest(:days::date[], :untils::time[], :states::text[]) as d(day, until, state)
                on conflict do nothing returning day
                """)
                .param("school", scope.at(application.id()))
                .param("application", application.id().value())
                .param("pupil", scope.pupil(application.pupil()))
                .param("days", days.stream().map(day -> day.date().toString()).toArray(String[]::new))
                .param(
                        "untils",
                        days.stream().map(day -> day.until().toString()).toArray(String[]::new))
                .param("states", days.stream().map(day -> day.state().name()).toArray(String[]::new))
                .query(LocalDate.class)
                .list();
    }

    /** Settles the days that wait. */
    void settle(Scope scope, LateApplication.Id id, Collection<LateApplication.LateDay> days) {
        jdbc.sql("""
                update enrolment.late_day l set until = d.until, state = d.state
                from unnest(:days::date[], :untils::time[], :states::text[]) as d(day, until, state)
                where l.school_id = :school and l.application = :application and l.day = d.day and l.state = 'WAITING'
                """)
                .param("school", scope.at(id))
                .param("application", id.value())
                .param("days", days.stream().map(day -> day.date().toString()).toArray(String[]::new))
                .param(
                        "untils",
                        days.stream().map(day -> day.until().toString()).toArray(String[]::new))
                .param("states", days.stream().map(day -> day.state().name()).toArray(String[]::new))
                .update();
    }

    /** False if the child does not stay on that day by this application. */
    boolean withdraw(Scope scope, LateApplication.Id id, LocalDate date) {
        return jdbc.sql("""
                update enrolment.late_day set state = 'WITHDRAWN'
                where school_id = :school and application = :application and day = :day and state in ('WAITING', 'STAYS')
                """)
                        .param("school", scope.at(id))
                        .param("application", id.value())
                        .param("day", date)
                        .update()
                == 1;
    }

    /** Who stays on an evening, and until when; across the schools of the scope. */
    Map<Pupil.Id, LocalTime> staying(Scope scope, LocalDate date) {
        Map<Pupil.Id, LocalTime> staying = new HashMap<>();
        jdbc.sql("""
                select pupil, until from enrolment.late_day
                where school_id = any(:schools) and day = :day and state = 'STAYS'
                """).param("schools", scope.schoolArray()).param("day", date).query(row -> {
            staying.put(new Pupil.Id(row.getLong("pupil")), row.getObject("until", LocalTime.class));
        });
        return staying;
    }

    /** How many children with a place in these offerings stay on, by offering and day. */
    Map<Offering.Id, Map<LocalDate, Integer>> counts(
            Scope scope, Collection<Offering.Id> offerings, LocalDate from, LocalDate to) {
        Map<Offering.Id, Map<LocalDate, Integer>> counts = new HashMap<>();
        jdbc.sql("""
                select e.offering, l.day, count(distinct l.pupil) as pupils
                from enrolment.late_day l
                join enrolment.enrolment e on e.school_id = l.school_id and e.pupil = l.pupil and e.state = 'CONFIRMED'
                where l.school_id = any(:schools) and l.day between :from and :to and l.state = 'STAYS'
                  and e.offering = any(:offerings)
                group by e.offering, l.day
                """)
                .param("schools", scope.schoolArray())
                .param("from", from)
                .param("to", to)
                .param("offerings", offerings.stream().map(Offering.Id::value).toArray(Long[]::new))
                .query(row -> {
                    counts.computeIfAbsent(new Offering.Id(row.getLong("offering")), _ -> new HashMap<>())
                            .put(row.getObject("day", LocalDate.class), row.getInt("pupils"));
                });
        return counts;
    }
}
