package kehou.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kehou.kernel.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AdmissionStore {
    private static final String SELECT = """
            select a.id, a.subject, a.subject_id, a.route, a.title, a.category, a.school_id, a.area_id, a.submitted_at,
                   a.state, a.stage, a.round, a.due, a.standard_authority, a.standard_version, a.decided_at, a.reason,
                   a.clause,
                   exists (select 1 from library.admission twin
                           where twin.area_id = a.area_id and twin.identity = a.identity and twin.id <> a.id
                             and twin.subject_id <> a.subject_id and twin.state in ('SUBMITTED', 'ADMITTED')) as twice
            from library.admission a
            """;

    private final JdbcClient jdbc;

    AdmissionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The queue of one authority, oldest first; all states if {@code state} is null. */
    List<Admission> queue(Scope scope, @Nullable Standing state, long after, int limit) {
        return jdbc.sql(SELECT + """
                where a.area_id = :authority and (:state::text is null or a.state = :state)
                  and (:after = 0 or (a.submitted_at, a.id) > (
                      select seen.submitted_at, seen.id from library.admission seen
                      where seen.area_id = :authority and seen.id = :after))
                order by a.submitted_at, a.id limit :limit
                """)
                .param("authority", scope.place())
                .param("state", state == null ? null : state.name())
                .param("after", after)
                .param("limit", limit)
                .query(AdmissionStore::admission)
                .list();
    }

    /** One of the authority where the caller's role is held. */
    Optional<Admission> inArea(Scope scope, Admission.Id id) {
        return jdbc.sql(SELECT + " where a.area_id = :authority and a.school_id = :school and a.id = :id")
                .param("authority", scope.place())
                .param("school", id.school())
                .param("id", id.value())
                .query(AdmissionStore::admission)
                .optional();
    }

    /** One that an owner submitted whose rows the scope opens. */
    Optional<Admission> find(Scope scope, Admission.Id id) {
        return jdbc.sql(SELECT + " where a.school_id = :school and a.id = :id")
                .param("school", scope.at(id))
                .param("id", id.value())
                .query(AdmissionStore::admission)
                .optional();
    }

    /** What the opened owners submitted, newest first; of one person only, if an account is given. */
    List<Admission> submitted(Scope scope, @Nullable Long account, int limit) {
        return jdbc.sql(SELECT + """
                where a.school_id = any(:schools)
                  and (:account::bigint is null or a.submitted_by = :account or :account = any(a.people))
                order by a.submitted_at desc, a.id desc limit :limit
                """)
                .param("schools", scope.schoolArray())
                .param("account", account)
                .param("limit", limit)
                .query(AdmissionStore::admission)
                .list();
    }

    /** Open ones whose step is due by that day, of all areas that the scope reads. */
    List<Admission> due(Scope scope, LocalDate by, int limit) {
        return jdbc.sql(SELECT + """
                where a.area_id = any(:areas) and a.state = 'SUBMITTED' and a.due <= :by order by a.due, a.id limit :limit
                """)
                .param("areas", scope.areas().toArray(Integer[]::new))
                .param("by", by)
                .param("limit", limit)
                .query(AdmissionStore::admission)
                .list();
    }

    /** Accounts of who submitted it and of the people it is about. */
    Set<Long> people(Scope scope, Admission.Id id) {
        return jdbc.sql(
                        "select submitted_by || people as people from library.admission where school_id = :school and id = :id")
                .param("school", scope.at(id))
                .param("id", id.value())
                .query((row, _) -> (Long[]) row.getArray("people").getArray())
                .optional()
                .map(accounts -> (Set<Long>) new HashSet<>(Arrays.asList(accounts)))
                .orElse(Set.of());
    }

    void insert(Scope scope, Admission.Id id, Submission submission, AdmissionStart start) {
        jdbc.sql("""
                insert into library.admission
                    (school_id, id, area_id, subject, subject_id, title, route, identity, category, people,
                     standard_authority, standard_version, due, submitted_at, submitted_by)
                values (:school, :id, :authority, :subject, :of, :title, :route, :identity, :category, :people,
                     :standardAuthority, :standardVersion, :due, :at, :by)
                """)
                .param("school", scope.at(id))
                .param("id", id.value())
                .param("authority", start.authority())
                .param("subject", start.standard().subject().name())
                .param("of", start.of())
                .param("title", submission.title())
                .param("route", submission.route().name())
                .param("identity", submission.identity())
                .param("category", submission.category())
                .param("people", submission.people().toArray(Long[]::new))
                .param("standardAuthority", start.standard().authority())
                .param("standardVersion", start.standard().version())
                .param("due", start.due())
                .param("at", Timestamp.from(start.at()))
                .param("by", scope.account())
                .update();
    }

    /** With what an admission starts. */
    record AdmissionStart(int authority, long of, Standard standard, LocalDate due, Instant at) {}

    /** False if it is not at that stage any more. */
    boolean move(Scope at, Admission admission, Admission.Stage to, LocalDate due) {
        return jdbc.sql("""
                update library.admission set stage = :to, due = :due
                where school_id = :school and id = :id and stage = :from and state = 'SUBMITTED'
                """)
                        .param("school", at.at(admission.id()))
                        .param("id", admission.id().value())
                        .param("from", admission.stage().name())
                        .param("to", to.name())
                        .param("due", due)
                        .update()
                == 1;
    }

    /** False if it was answered already or is at another stage than the caller saw. */
    boolean close(Scope at, Admission admission, Standing standing, String reason, String clause, Instant now) {
        return jdbc.sql("""
                update library.admission
                set state = :state, stage = 'CLOSED', due = null, reason = :reason, clause = :clause, decided_at = :at,
                    decided_by = :by
                where school_id = :school and id = :id and state = 'SUBMITTED' and stage = :from
                """)
                        .param("school", at.at(admission.id()))
                        .param("id", admission.id().value())
                        .param("from", admission.stage().name())
                        .param("state", standing.name())
                        .param("reason", reason)
                        .param("clause", clause)
                        .param("at", Timestamp.from(now))
                        .param("by", at.account())
                        .update()
                == 1;
    }

    /** Opens a refused one for its second round; false if it is not refused in its first. */
    boolean reopen(Scope at, Admission.Id id, LocalDate due) {
        return jdbc.sql("""
                update library.admission
                set state = 'SUBMITTED', stage = 'DRAW', round = 2, due = :due, reason = '', clause = '', decided_at = null,
                    decided_by = null
                where school_id = :school and id = :id and state = 'REFUSED' and round = 1
                """)
                        .param("school", at.at(id))
                        .param("id", id.value())
                        .param("due", due)
                        .update()
                == 1;
    }

    void insertAppeal(Scope at, Admission admission, String reason, Instant now) {
        jdbc.sql("""
                insert into library.appeal (school_id, admission, area_id, reason, refused_for, at, account)
                values (:school, :admission, :authority, :reason, :refusedFor, :at, :account)
                """)
                .param("school", at.at(admission.id()))
                .param("admission", admission.id().value())
                .param("authority", admission.authority())
                .param("reason", reason)
                .param("refusedFor", admission.reason())
                .param("at", Timestamp.from(now))
                .param("account", at.account())
                .update();
    }

    private static Admission admission(ResultSet row, int number) throws SQLException {
        Timestamp decided = row.getTimestamp("decided_at");
        return new Admission(
                new Admission.Id(row.getLong("id")),
                Admission.Subject.valueOf(row.getString("subject")),
                row.getLong("subject_id"),
                Admission.Route.valueOf(row.getString("route")),
                row.getString("title"),
                row.getString("category"),
                row.getInt("school_id"),
                "",
                row.getInt("area_id"),
                row.getTimestamp("submitted_at").toInstant(),
                Standing.valueOf(row.getString("state")),
                Admission.Stage.valueOf(row.getString("stage")),
                row.getInt("round"),
                row.getObject("due", LocalDate.class),
                row.getInt("standard_authority"),
                row.getInt("standard_version"),
                decided == null ? null : decided.toInstant(),
                row.getString("reason"),
                row.getString("clause"),
                row.getBoolean("twice"));
    }
}
