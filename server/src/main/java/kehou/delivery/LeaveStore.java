package kehou.delivery;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kehou.kernel.Scope;
import kehou.kernel.Vault;
import kehou.people.Pupil;
import kehou.timetable.Session;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LeaveStore {
    private static final String REASON = "delivery.leave.reason";

    private final JdbcClient jdbc;
    private final Vault vault;

    LeaveStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** False when leave was asked for before. */
    boolean insert(Scope scope, Leave leave) {
        return jdbc.sql("""
                insert into delivery.leave(school_id, session_id, pupil_id, reason, account, asked_at)
                values (:school, :session, :pupil, :reason, :account, :at)
                on conflict do nothing
                """)
                        .param("school", scope.at(leave.session()))
                        .param("session", leave.session().value())
                        .param("pupil", scope.pupil(leave.pupil()))
                        .param("reason", vault.seal(key(leave.pupil()), leave.reason(), REASON))
                        .param("account", scope.account())
                        .param("at", leave.askedAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    List<Leave> ofPupil(Scope scope, Pupil.Id pupil, Instant since) {
        return jdbc.sql("""
                select session_id, reason, asked_at from delivery.leave
                where school_id = :school and pupil_id = :pupil and asked_at >= :since
                order by asked_at desc
                """)
                .param("school", scope.at(pupil))
                .param("pupil", scope.pupil(pupil))
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Leave(
                        new Session.Id(row.getLong("session_id")),
                        pupil,
                        vault.open(key(pupil), row.getBytes("reason"), REASON),
                        row.getObject("asked_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    Set<Pupil.Id> onLeave(Scope scope, Session.Id session) {
        return jdbc
                .sql("select pupil_id from delivery.leave where school_id = :school and session_id = :session")
                .param("school", scope.at(session))
                .param("session", session.value())
                .query(Long.class)
                .list()
                .stream()
                .map(Pupil.Id::new)
                .collect(Collectors.toSet());
    }

    Set<Session.Id> sessionsOnLeave(Scope scope, Pupil.Id pupil) {
        return jdbc
                .sql("select session_id from delivery.leave where school_id = :school and pupil_id = :pupil")
                .param("school", scope.at(pupil))
                .param("pupil", scope.pupil(pupil))
                .query(Long.class)
                .list()
                .stream()
                .map(Session.Id::new)
                .collect(Collectors.toSet());
    }

    private static Vault.Key key(Pupil.Id pupil) {
        return Vault.Key.child(pupil.value());
    }
}
