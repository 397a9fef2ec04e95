package kehou.enrolment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kehou.enrolment.draw.DrawMemory;
import kehou.kernel.Scope;
import kehou.people.Person;
import kehou.people.Pupil;
import kehou.region.Term;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DrawMemoryStore {
    private final JdbcClient jdbc;

    DrawMemoryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Remembered(Pupil.Id pupil, int before, DrawMemory what) {
        int after() {
            return what.after(before);
        }
    }

    /** What was owed after a draw, and when that was held. */
    record Owed(int credit, Instant at) {}

    /** What this school's draws of other terms left owed to the child. */
    Optional<Owed> here(Scope scope, Pupil.Id pupil, Term.Id now) {
        return jdbc.sql("""
                select after, at from enrolment.draw_memory
                where school_id = :school and pupil = :pupil and term <> :term order by at desc, draw desc limit 1
                """)
                .param("school", scope.at(pupil))
                .param("pupil", scope.pupil(pupil))
                .param("term", now.value())
                .query(DrawMemoryStore::owed)
                .optional();
    }

    /** What any school's draws of other terms left owed to the person; in the city's scope. */
    Optional<Owed> anywhere(Scope city, Person.Id person, Term.Id now) {
        return jdbc.sql("""
                select after, at from enrolment.person_memory
                where school_id = :city and person = :person and term <> :term order by at desc limit 1
                """)
                .param("city", city.at(person))
                .param("person", person.value())
                .param("term", now.value())
                .query(DrawMemoryStore::owed)
                .optional();
    }

    /** What one school's draws of a term left owed to a child. */
    record OfTerm(Pupil.Id pupil, Term.Id term, Owed owed) {}

    /** Draws that remember and numbers that come to be known take their turns at a school, each until its commit. */
    void lock(Scope scope, int school) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('enrolment.memory', :school))")
                .param("school", scope.at(school))
                .query((row, _) -> true)
                .list();
    }

    /** The latest word of each term, of this school's draws. */
    List<OfTerm> byTerm(Scope scope, int school, Collection<Pupil.Id> pupils) {
        return jdbc.sql("""
                select distinct on (pupil, term) pupil, term, after, at from enrolment.draw_memory
                where school_id = :school and pupil = any(:pupils) order by pupil, term, at desc, draw desc
                """)
                .param("school", scope.at(school))
                .param("pupils", pupils.stream().map(Pupil.Id::value).toArray(Long[]::new))
                .query((row, n) ->
                        new OfTerm(new Pupil.Id(row.getLong("pupil")), new Term.Id(row.getLong("term")), owed(row, n)))
                .list();
    }

    /** Carries what is owed to these persons, the latest of a term; in the city's scope. */
    void carry(Scope city, Term.Id term, Map<Person.Id, Integer> owed, Instant at) {
        List<Map.Entry<Person.Id, Integer>> all = List.copyOf(owed.entrySet());
        jdbc.sql("""
                insert into enrolment.person_memory as kept (school_id, person, term, after, at)
                select :city, person, :term, after, :at from unnest(:persons::bigint[], :after::int[]) as t (person, after)
                order by person
                on conflict (school_id, person, term) do update set after = excluded.after, at = excluded.at
                where kept.at <= excluded.at
                """)
                .param("city", city.at(0))
                .param("term", term.value())
                .param(
                        "persons",
                        all.stream().map(each -> each.getKey().value()).toArray(Long[]::new))
                .param("after", all.stream().map(Map.Entry::getValue).toArray(Integer[]::new))
                .param("at", Timestamp.from(at))
                .update();
    }

    private static Owed owed(ResultSet row, int number) throws SQLException {
        return new Owed(row.getInt("after"), row.getTimestamp("at").toInstant());
    }

    /** What a draw made of it for the child, if it did. */
    Optional<Integer> after(Scope scope, Draw.Id draw, Pupil.Id pupil) {
        return jdbc.sql(
                        "select after from enrolment.draw_memory where school_id = :school and draw = :draw and pupil = :pupil")
                .param("school", scope.at(draw))
                .param("draw", draw.value())
                .param("pupil", scope.pupil(pupil))
                .query(Integer.class)
                .optional();
    }

    void insert(Scope scope, Draw.Id draw, Term.Id term, List<Remembered> all, Instant at) {
        jdbc.sql("""
                insert into enrolment.draw_memory (school_id, draw, pupil, term, before, what, after, at)
                select :school, :draw, pupil, :term, before, what, after, :at
                from unnest(:pupils::bigint[], :before::int[], :what::text[], :after::int[]) as t (pupil, before, what, after)
                """)
                .param("school", scope.at(draw))
                .param("draw", draw.value())
                .param("term", term.value())
                .param("pupils", all.stream().map(r -> r.pupil().value()).toArray(Long[]::new))
                .param("before", all.stream().map(Remembered::before).toArray(Integer[]::new))
                .param("what", all.stream().map(r -> r.what().name()).toArray(String[]::new))
                .param("after", all.stream().map(Remembered::after).toArray(Integer[]::new))
                .param("at", Timestamp.from(at))
                .update();
    }
}
