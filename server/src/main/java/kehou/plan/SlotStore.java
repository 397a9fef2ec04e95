package kehou.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import kehou.kernel.Scope;
import kehou.region.Venue;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When and where offerings meet, whom that takes, and what of it is public. */
@Repository
class SlotStore {
    private final JdbcClient jdbc;

    SlotStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<Offering.Id, List<OfferingSlot>> of(Scope scope, Collection<Offering.Id> offerings) {
        return collect("""
                select s.* from unnest(:schools::int[], :offerings::bigint[]) as t (school, offering)
                cross join lateral (select * from plan.offering_slot
                    where school_id = t.school and offering = t.offering offset 0) s
                order by s.offering, s.number
                """, offerings.stream().map(scope::at).toArray(Integer[]::new), offerings);
    }

    /** Open to anyone. */
    Map<Offering.Id, List<OfferingSlot>> published(Collection<Offering.Id> offerings) {
        Integer[] schools =
                offerings.stream().map(Offering.Id::school).distinct().toArray(Integer[]::new);
        return collect("""
                select offering, weekday, begins, ends, weeks, venue, venue_name, on_date from plan.published_slot
                where school_id = any(:schools) and offering = any(:offerings) order by offering, number
                """, schools, offerings);
    }

    /** Writes the slots of these offerings of one school in place of those that they had. */
    void put(Scope scope, int school, Collection<Offering> offerings) {
        jdbc.sql("delete from plan.offering_slot where school_id = :school and offering = any(:offerings)")
                .param("school", scope.at(school))
                .param("offerings", ids(offerings))
                .update();
        insert(scope, school, offerings);
        take(scope, school, offerings);
    }

    /** The same for what the public sees of them. */
    void publish(Scope scope, int school, Collection<Offering> offerings) {
        jdbc.sql("delete from plan.published_slot where school_id = :school and offering = any(:offerings)")
                .param("school", scope.at(school))
                .param("offerings", ids(offerings))
                .update();
        jdbc.sql("""
                insert into plan.published_slot
                    (school_id, offering, number, weekday, begins, ends, weeks, venue, venue_name, on_date)
                select s.school_id, s.offering, s.number, s.weekday, s.begins, s.ends, s.weeks, s.venue, s.venue_name,
                       s.on_date
                from plan.offering_slot s
                join plan.published_offering p on p.school_id = s.school_id and p.offering = s.offering
                where s.school_id = :school and s.offering = any(:offerings)
                """)
                .param("school", scope.at(school))
                .param("offerings", ids(offerings))
                .update();
    }

    private void insert(Scope scope, int school, Collection<Offering> offerings) {
        List<Line> lines = new ArrayList<>();
        offerings.forEach(offering -> {
            int number = 0;
            for (OfferingSlot slot : offering.slots()) {
                lines.add(new Line(offering, ++number, slot));
            }
        });
        if (lines.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into plan.offering_slot
                    (school_id, offering, number, term, state, weekday, begins, ends, weeks, venue, venue_name, on_date)
                select :school, t.offering, t.number, o.term, o.state, t.weekday, t.begins, t.ends, t.weeks, t.venue,
                       t.name, t.on_date
                from unnest(:offerings::bigint[], :numbers::int[], :weekdays::int[], :begins::time[], :ends::time[],
                            :weeks::text[], :venues::bigint[], :names::text[], :dates::date[])
                     as t (offering, number, weekday, begins, ends, weeks, venue, name, on_date)
                join plan.offering o on o.school_id = :school and o.id = t.offering
                """)
                .param("school", scope.at(school))
                .param("offerings", column(lines, line -> line.offering().id().value(), Long[]::new))
                .param("numbers", column(lines, Line::number, Integer[]::new))
                .param("weekdays", column(lines, line -> line.slot().weekday(), Integer[]::new))
                .param("begins", column(lines, line -> line.slot().from().toString(), String[]::new))
                .param("ends", column(lines, line -> line.slot().to().toString(), String[]::new))
                .param("weeks", column(lines, line -> line.slot().weeks().name(), String[]::new))
                .param("venues", column(lines, line -> line.slot().venue().value(), Long[]::new))
                .param("names", column(lines, line -> line.slot().venueName(), String[]::new))
                .param("dates", column(lines, line -> text(line.slot().date()), String[]::new))
                .update();
    }

    private void take(Scope scope, int school, Collection<Offering> offerings) {
        List<Long> of = new ArrayList<>();
        List<Long> taken = new ArrayList<>();
        List<String> kinds = new ArrayList<>();
        offerings.forEach(offering -> {
            offering.team().forEach(person -> {
                of.add(offering.id().value());
                taken.add(person.value());
                kinds.add("INSTRUCTOR");
            });
            offering.whole().forEach(whole -> {
                of.add(offering.id().value());
                taken.add(whole.value());
                kinds.add("HOME_CLASS");
            });
        });
        jdbc.sql("""
                insert into plan.slot_taken
                    (school_id, offering, number, taken, kind, term, state, weekday, during, parity, days)
                select s.school_id, s.offering, s.number, t.taken, t.kind, s.term, s.state, s.weekday, s.during, s.parity,
                       s.days
                from unnest(:offerings::bigint[], :taken::bigint[], :kinds::text[]) as t (offering, taken, kind)
                join plan.offering_slot s on s.school_id = :school and s.offering = t.offering
                """)
                .param("school", scope.at(school))
                .param("offerings", of.toArray(Long[]::new))
                .param("taken", taken.toArray(Long[]::new))
                .param("kinds", kinds.toArray(String[]::new))
                .update();
    }

    private record Line(Offering offering, int number, OfferingSlot slot) {}

    private Map<Offering.Id, List<OfferingSlot>> collect(
            String sql, Integer[] schools, Collection<Offering.Id> offerings) {
        Map<Offering.Id, List<OfferingSlot>> found = new HashMap<>();
        if (offerings.isEmpty()) {
            return found;
        }
        jdbc.sql(sql)
                .param("schools", schools)
                .param("offerings", offerings.stream().map(Offering.Id::value).toArray(Long[]::new))
                .query((ResultSet row) -> {
                    found.computeIfAbsent(new Offering.Id(row.getLong("offering")), _ -> new ArrayList<>())
                            .add(slot(row));
                });
        return found;
    }

    private static OfferingSlot slot(ResultSet row) throws SQLException {
        return new OfferingSlot(
                row.getInt("weekday"),
                row.getObject("begins", LocalTime.class),
                row.getObject("ends", LocalTime.class),
                new Venue.Id(row.getLong("venue")),
                row.getString("venue_name"),
                Weeks.valueOf(row.getString("weeks")),
                row.getObject("on_date", LocalDate.class));
    }

    private static @Nullable String text(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }

    private static Long[] ids(Collection<Offering> offerings) {
        return offerings.stream().map(offering -> offering.id().value()).toArray(Long[]::new);
    }

    private static <T extends @Nullable Object> T[] column(
            List<Line> lines, Function<Line, T> value, IntFunction<T[]> array) {
        return lines.stream().map(value).toArray(array);
    }
}
