package kehou.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kehou.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SuspensionStore {
    private final JdbcClient jdbc;

    SuspensionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False if this cause suspended before; a paper that ran out again, as after a mended mistake, counts again. */
    boolean insert(Scope at, Suspension made, Instant now) {
        return jdbc.sql("""
                insert into library.suspension
                    (school_id, id, subject, subject_id, cause, kind, reason, since, made_at, made_by)
                values (:school, :id, :subject, :of, :cause, :kind, :reason, :since, :now, :by)
                on conflict (school_id, cause) do update set lifted_at = null, lifted_by = null
                where suspension.lifted_at is not null and suspension.kind = 'CERTIFICATE_EXPIRED'
                """)
                        .param("school", at.at(made.id()))
                        .param("id", made.id().value())
                        .param("subject", made.subject().name())
                        .param("of", made.subjectId())
                        .param("cause", made.cause())
                        .param("kind", made.kind().name())
                        .param("reason", made.reason())
                        .param("since", made.since())
                        .param("now", Timestamp.from(now))
                        .param("by", at.account())
                        .update()
                == 1;
    }

    /** What keeps it out now, oldest first. */
    List<Suspension> open(Scope at, int school, Admission.Subject subject, long of) {
        return jdbc.sql("""
                select id, subject, subject_id, cause, kind, reason, since from library.suspension
                where school_id = :school and subject = :subject and subject_id = :of and lifted_at is null
                order by since, id
                """)
                .param("school", at.at(school))
                .param("subject", subject.name())
                .param("of", of)
                .query(SuspensionStore::suspension)
                .list();
    }

    /** How many open ones of this kind were lifted. */
    int lift(Scope at, int school, Admission.Subject subject, long of, Suspension.Kind kind, Instant now) {
        return jdbc.sql("""
                update library.suspension set lifted_at = :now, lifted_by = :by
                where school_id = :school and subject = :subject and subject_id = :of and kind = :kind
                  and lifted_at is null
                """)
                .param("school", at.at(school))
                .param("subject", subject.name())
                .param("of", of)
                .param("kind", kind.name())
                .param("now", Timestamp.from(now))
                .param("by", at.account())
                .update();
    }

    private static Suspension suspension(ResultSet row, int number) throws SQLException {
        return new Suspension(
                new Suspension.Id(row.getLong("id")),
                Admission.Subject.valueOf(row.getString("subject")),
                row.getLong("subject_id"),
                row.getString("cause"),
                Suspension.Kind.valueOf(row.getString("kind")),
                row.getString("reason"),
                row.getObject("since", LocalDate.class));
    }
}
