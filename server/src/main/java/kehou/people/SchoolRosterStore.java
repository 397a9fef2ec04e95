package kehou.people;

import java.util.Optional;
import kehou.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SchoolRosterStore {
    private final JdbcClient jdbc;

    SchoolRosterStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The school year the roster stands in, and a number that grows with every change. */
    record Standing(int schoolYear, long revision) {}

    Optional<Standing> find(Scope scope, int school) {
        return jdbc.sql("select school_year, revision from people.school_roster where school_id = :school")
                .param("school", scope.at(school))
                .query((row, _) -> new Standing(row.getInt("school_year"), row.getLong("revision")))
                .optional();
    }

    /** Marks the roster as changed and locks it until the transaction ends; never moves the year back. */
    Standing change(Scope scope, int school, int schoolYear) {
        return jdbc.sql("""
                insert into people.school_roster as r (school_id, school_year, revision) values (:school, :year, 1)
                on conflict (school_id) do update
                set school_year = greatest(r.school_year, :year), revision = r.revision + 1
                returning school_year, revision
                """)
                .param("school", scope.at(school))
                .param("year", schoolYear)
                .query((row, _) -> new Standing(row.getInt("school_year"), row.getLong("revision")))
                .single();
    }

    /** Marks the roster as changed within its year and locks it; answers the year, if there is a roster. */
    Optional<Integer> touch(Scope scope, int school) {
        return jdbc.sql("""
                update people.school_roster set revision = revision + 1 where school_id = :school
                returning school_year
                """)
                .param("school", scope.at(school))
                .query(Integer.class)
                .optional();
    }
}
