package kehou.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kehou.kernel.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AdmissionStore {
    private static final String COLUMNS =
            "id, subject, subject_id, route, title, school_id, submitted_at, state, decided_at, reason";

    private final JdbcClient jdbc;

    AdmissionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The queue of one authority, oldest first; all states if {@code state} is null. */
    List<Admission> queue(Scope scope, @Nullable Standing state, long after, int limit) {
        return jdbc.sql("select " + COLUMNS + """
                 from library.admission
                where area_id = :authority and (:state::text is null or state = :state)
                  and (:after = 0 or (submitted_at, id) > (
                      select seen.submitted_at, seen.id from library.admission seen
                      where seen.area_id = :authority and seen.id = :after))
                order by submitted_at, id limit :limit
                """)
                .param("authority", scope.place())
                .param("state", state == null ? null : state.name())
                .param("after", after)
                .param("limit", limit)
                .query(AdmissionStore::admission)
                .list();
    }

    Optional<Admission> find(Scope scope, Admission.Id id) {
        return jdbc.sql("select " + COLUMNS + """
                 from library.admission where area_id = :authority and school_id = :school and id = :id
                """)
                .param("authority", scope.place())
                .param("school", id.school())
                .param("id", id.value())
                .query(AdmissionStore::admission)
                .optional();
    }

    void insert(
            Scope scope,
            Admission.Id id,
            int authority,
            Admission.Subject subject,
            long of,
            Submission submission,
            Instant at) {
        jdbc.sql("""
                insert into library.admission
                    (school_id, id, area_id, subject, subject_id, title, route, identity,
                     submitted_at, submitted_by)
                values (:school, :id, :authority, :subject, :of, :title, :route, :identity, :at, :by)
                """)
                .param("school", scope.at(id))
                .param("id", id.value())
                .param("authority", authority)
                .param("subject", subject.name())
                .param("of", of)
                .param("title", submission.title())
                .param("route", submission.route().name())
                .param("identity", submission.identity())
                .param("at", Timestamp.from(at))
                .param("by", scope.account())
                .update();
    }

    /** False if it was answered already. */
    boolean decide(Scope scope, Admission.Id id, Standing standing, String reason, Instant at) {
        return jdbc.sql("""
                update library.admission set state = :state, reason = :reason, decided_at = :at, decided_by = :by
                where school_id = :school and id = :id and state = 'SUBMITTED'
                """)
                        .param("school", scope.at(id))
                        .param("id", id.value())
                        .param("state", standing.name())
                        .param("reason", reason)
                        .param("at", Timestamp.from(at))
                        .param("by", scope.account())
                        .update()
                == 1;
    }

    private static Admission admission(ResultSet row, int number) throws SQLException {
        Timestamp decided = row.getTimestamp("decided_at");
        return new Admission(
                new Admission.Id(row.getLong("id")),
                Admission.Subject.valueOf(row.getString("subject")),
                row.getLong("subject_id"),
                Admission.Route.valueOf(row.getString("route")),
                row.getString("title"),
                row.getInt("school_id"),
                "",
                row.getTimestamp("submitted_at").toInstant(),
                Standing.valueOf(row.getString("state")),
                decided == null ? null : decided.toInstant(),
                row.getString("reason"));
    }
}
