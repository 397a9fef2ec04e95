package kehou.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kehou.kernel.RowId;
import kehou.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Classes that wind down: facts about schools' classes, without persons, that everybody concerned reads. */
@Repository
class WindDownStore {
    private static final String SELECT = """
            select offering, entry, school_id, school_name, area_id, provider, source, course_name, last_day, until_date,
                   successor, closed_on, version
            from library.wind_down
            """;

    private final JdbcClient jdbc;

    WindDownStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Scope at, WindDown line) {
        jdbc.sql("""
                insert into library.wind_down (school_id, offering, entry, area_id, provider, source, course_name,
                    school_name, last_day, until_date)
                values (:school, :offering, :entry, :authority, :provider, :source, :course, :schoolName, :last, :until)
                """)
                .param("school", at.at(line.school()))
                .param("offering", line.offering())
                .param("entry", line.entry().value())
                .param("authority", line.authority())
                .param("provider", line.provider())
                .param("source", line.source())
                .param("course", line.courseName())
                .param("schoolName", line.schoolName())
                .param("last", line.lastDay())
                .param("until", line.until())
                .update();
    }

    /** Those of a provider's removals, the latest removal first, then by school. */
    List<WindDown> ofProvider(int provider) {
        return jdbc.sql(SELECT + "where provider = :provider order by entry desc, school_id, offering limit 1000")
                .param("provider", provider)
                .query(WindDownStore::line)
                .list();
    }

    /** Those at this school, open ones first. */
    List<WindDown> ofSchool(int school) {
        return jdbc.sql(SELECT + """
                where school_id = :school order by closed_on desc nulls first, until_date, offering limit 200
                """)
                .param("school", school)
                .query(WindDownStore::line)
                .list();
    }

    /** The classes at these schools that may still go on for a while. */
    List<WindDown> at(Collection<Integer> schools) {
        return jdbc.sql(SELECT + "where school_id = any(:schools)")
                .param("schools", schools.toArray(Integer[]::new))
                .query(WindDownStore::line)
                .list();
    }

    /** The latest of this class, if it is the authority's. */
    Optional<WindDown> find(int authority, long offering) {
        return jdbc.sql(SELECT + """
                where area_id = :authority and school_id = :school and offering = :offering order by entry desc limit 1
                """)
                .param("authority", authority)
                .param("school", RowId.schoolOf(offering))
                .param("offering", offering)
                .query(WindDownStore::line)
                .optional();
    }

    /** False if someone else wrote first. */
    boolean update(
            Scope at, WindDown line, LocalDate until, String successor, boolean closed, LocalDate today, int seen) {
        return jdbc.sql("""
                update library.wind_down
                set until_date = :until, successor = :successor, closed_on = :closed, version = version + 1
                where school_id = :school and offering = :offering and entry = :entry and version = :seen
                """)
                        .param("school", at.at(line.school()))
                        .param("offering", line.offering())
                        .param("entry", line.entry().value())
                        .param("until", until)
                        .param("successor", successor)
                        .param("closed", closed ? today : null)
                        .param("seen", seen)
                        .update()
                == 1;
    }

    private static WindDown line(ResultSet row, int number) throws SQLException {
        return new WindDown(
                row.getLong("offering"),
                new WhitelistEntry.Id(row.getLong("entry")),
                row.getInt("school_id"),
                row.getString("school_name"),
                row.getInt("area_id"),
                row.getInt("provider"),
                row.getLong("source"),
                row.getString("course_name"),
                row.getObject("last_day", LocalDate.class),
                row.getObject("until_date", LocalDate.class),
                row.getString("successor"),
                row.getObject("closed_on", LocalDate.class),
                row.getInt("version"));
    }
}
