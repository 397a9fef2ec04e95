package kehou.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import kehou.enrolment.Unplaced;
import kehou.kernel.Scope;
import kehou.supervision.Overview.Level;
import kehou.supervision.Overview.OverviewRow;
import kehou.supervision.SchoolStanding.ClassStanding;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How schools and their classes stand now. */
@Component
class StandingStore {
    private final JdbcClient jdbc;

    StandingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void put(Scope scope, int area, SchoolStanding standing, Instant at) {
        Unplaced.Count demand = standing.demand();
        jdbc.sql("""
                insert into supervision.school_standing(school_id, area_id, pupils, pupils_served, wanting, unplaced, staff,
                    counted_at)
                values (:school, :area, :pupils, :served, :wanting, :unplaced, :staff, :at)
                on conflict (school_id) do update set area_id = excluded.area_id, pupils = excluded.pupils,
                    pupils_served = excluded.pupils_served, wanting = excluded.wanting, unplaced = excluded.unplaced,
                    staff = excluded.staff, counted_at = excluded.counted_at
                """)
                .param("school", scope.at(standing.school()))
                .param("area", area)
                .param("pupils", standing.pupils())
                .param("served", standing.pupilsServed())
                .param("wanting", demand == null ? null : demand.wanting())
                .param("unplaced", demand == null ? null : demand.unplaced())
                .param("staff", standing.staff())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void clearClasses(Scope scope, int school) {
        jdbc.sql("delete from supervision.offering_standing where school_id = :school")
                .param("school", scope.at(school))
                .update();
    }

    void putClasses(Scope scope, int school, int area, List<ClassStanding> classes) {
        jdbc.sql("""
                insert into supervision.offering_standing(school_id, area_id, offering_id, name, seats, enrolled)
                select :school, :area, offering, name, seats, enrolled
                from unnest(:offerings::bigint[], :names::text[], :seats::int[], :enrolled::int[])
                    as counted(offering, name, seats, enrolled)
                """)
                .param("school", scope.at(school))
                .param("area", area)
                .param(
                        "offerings",
                        classes.stream().map(ClassStanding::offering).toArray(Long[]::new))
                .param("names", classes.stream().map(ClassStanding::name).toArray(String[]::new))
                .param("seats", classes.stream().map(ClassStanding::seats).toArray(Integer[]::new))
                .param("enrolled", classes.stream().map(ClassStanding::enrolled).toArray(Integer[]::new))
                .update();
    }

    /** Classes on offer in the reader's areas. */
    int countClasses(Scope scope) {
        return jdbc.sql("select count(*) from supervision.offering_standing where area_id = any(:areas)")
                .param("areas", scope.areas().toArray(Integer[]::new))
                .query(Integer.class)
                .single();
    }

    /** The classes of one school with their sums over the period; money is not told by class. */
    List<OverviewRow> classes(Scope scope, int school, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                select s.offering_id, s.name, s.seats, s.enrolled, coalesce(sum(d.sessions), 0) as sessions,
                    coalesce(sum(d.held), 0) as held, coalesce(sum(d.expected), 0) as expected,
                    coalesce(sum(d.present), 0) as present
                from supervision.offering_standing s
                left join supervision.offering_day d on d.school_id = s.school_id and d.offering_id = s.offering_id
                    and d.day between :from and :to
                where s.school_id = :school and s.area_id = any(:areas)
                group by s.school_id, s.offering_id order by s.offering_id
                """)
                .param("school", school)
                .param("areas", scope.areas().toArray(Integer[]::new))
                .param("from", from)
                .param("to", to)
                .query((row, _) -> new OverviewRow(
                        row.getLong("offering_id"),
                        row.getString("name"),
                        Level.OFFERING,
                        0,
                        0,
                        row.getInt("seats"),
                        row.getInt("enrolled"),
                        row.getInt("sessions"),
                        row.getInt("held"),
                        row.getInt("expected"),
                        row.getInt("present"),
                        null,
                        null,
                        null,
                        0))
                .list();
    }
}
