package kehou.delivery;

import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import kehou.kernel.Scope;
import kehou.timetable.Session;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class EarlyEndStore {
    private final JdbcClient jdbc;

    EarlyEndStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False if it was told before. */
    boolean insert(Scope scope, EarlyEnd end) {
        return jdbc.sql("""
                insert into delivery.early_end (school_id, session_id, ends_at, reason, account, told_at)
                values (:school, :session, :at, :reason, :by, :told) on conflict do nothing
                """)
                        .param("school", scope.at(end.session()))
                        .param("session", end.session().value())
                        .param("at", end.at())
                        .param("reason", end.reason())
                        .param("by", scope.account())
                        .param("told", end.toldAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Map<Session.Id, EarlyEnd> of(Scope scope, Collection<Session.Id> sessions) {
        Map<Session.Id, EarlyEnd> found = new HashMap<>();
        jdbc.sql("""
                select session_id, ends_at, reason, told_at from delivery.early_end
                where school_id = any(:schools) and session_id = any(:sessions)
                """)
                .param("schools", scope.schoolArray())
                .param("sessions", sessions.stream().map(Session.Id::value).toArray(Long[]::new))
                .query(row -> {
                    Session.Id session = new Session.Id(row.getLong("session_id"));
                    found.put(
                            session,
                            new EarlyEnd(
                                    session,
                                    row.getObject("ends_at", LocalTime.class),
                                    row.getString("reason"),
                                    row.getObject("told_at", OffsetDateTime.class)
                                            .toInstant()));
                });
        return found;
    }
}
