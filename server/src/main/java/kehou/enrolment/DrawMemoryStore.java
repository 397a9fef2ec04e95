package kehou.enrolment;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kehou.enrolment.draw.DrawMemory;
import kehou.kernel.Scope;
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

    record Remembered(Pupil.Id pupil, int before, DrawMemory what) {}

    /** What is owed to the child from the terms before this one. */
    int credit(Scope scope, Pupil.Id pupil, Term.Id now) {
        return jdbc.sql("""
                select after from enrolment.draw_memory
                where school_id = :school and pupil = :pupil and term <> :term order by at desc, draw desc limit 1
                """)
                .param("school", scope.at(pupil))
                .param("pupil", scope.pupil(pupil))
                .param("term", now.value())
                .query(Integer.class)
                .optional()
                .orElse(0);
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
                .param(
                        "after",
                        all.stream().map(r -> r.what().after(r.before())).toArray(Integer[]::new))
                .param("at", Timestamp.from(at))
                .update();
    }
}
