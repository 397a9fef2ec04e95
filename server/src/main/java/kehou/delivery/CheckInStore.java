package kehou.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kehou.kernel.Scope;
import kehou.kernel.Vault;
import kehou.region.Distance;
import kehou.timetable.Session;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CheckInStore {
    private static final String REASON = "delivery.check_in.reason";

    private final JdbcClient jdbc;
    private final Vault vault;

    CheckInStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** False when one that was not rejected stands for the session. */
    boolean insert(Scope scope, CheckIn checkIn) {
        return jdbc.sql("""
                insert into delivery.check_in(school_id, id, session_id, account, made_at, distance, on_time,
                    state, reason)
                values (:school, :id, :session, :account, :at, :distance, :onTime, :state, :reason)
                on conflict do nothing
                """)
                        .param("school", scope.at(checkIn.session()))
                        .param("id", checkIn.id().value())
                        .param("session", checkIn.session().value())
                        .param("account", scope.account())
                        .param("at", checkIn.at().atOffset(ZoneOffset.UTC))
                        .param("distance", checkIn.distance().name())
                        .param("onTime", checkIn.onTime())
                        .param("state", checkIn.state().name())
                        .param("reason", sealed(scope.at(checkIn.session()), checkIn.reason()))
                        .update()
                == 1;
    }

    Optional<CheckIn> find(Scope scope, CheckIn.Id id) {
        return jdbc.sql("select * from delivery.check_in where school_id = :school and id = :id")
                .param("school", scope.at(id))
                .param("id", id.value())
                .query(this::checkIn)
                .optional();
    }

    Optional<CheckIn> standing(Scope scope, Session.Id session) {
        return Optional.ofNullable(of(scope, List.of(session)).get(session));
    }

    Map<Session.Id, CheckIn> of(Scope scope, Collection<Session.Id> sessions) {
        return jdbc
                .sql("""
                select * from delivery.check_in
                where school_id = any(:schools) and session_id = any(:sessions) and state <> 'REJECTED'
                """)
                .param("schools", scope.schoolArray())
                .param("sessions", sessions.stream().map(Session.Id::value).toArray(Long[]::new))
                .query(this::checkIn)
                .list()
                .stream()
                .collect(Collectors.toMap(CheckIn::session, Function.identity()));
    }

    List<CheckIn> pending(Scope scope) {
        return jdbc.sql("""
                select * from delivery.check_in
                where school_id = any(:schools) and state = 'PENDING_APPROVAL'
                order by made_at, id limit 200
                """)
                .param("schools", scope.schoolArray())
                .query(this::checkIn)
                .list();
    }

    Optional<Long> accountOf(Scope scope, CheckIn.Id id) {
        return jdbc.sql("select account from delivery.check_in where school_id = :school and id = :id")
                .param("school", scope.at(id))
                .param("id", id.value())
                .query(Long.class)
                .optional();
    }

    /** False when it was decided before, or needs no decision. */
    boolean decide(Scope scope, CheckIn.Id id, CheckIn.State state, Instant at) {
        return jdbc.sql("""
                update delivery.check_in set state = :state, decided_by = :by, decided_at = :at
                where school_id = :school and id = :id and state = 'PENDING_APPROVAL'
                """)
                        .param("school", scope.at(id))
                        .param("id", id.value())
                        .param("state", state.name())
                        .param("by", scope.account())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private byte @Nullable [] sealed(int school, @Nullable String reason) {
        return reason == null ? null : vault.seal(Vault.Key.school(school), reason, REASON);
    }

    private CheckIn checkIn(ResultSet row, int n) throws SQLException {
        byte[] reason = row.getBytes("reason");
        OffsetDateTime decided = row.getObject("decided_at", OffsetDateTime.class);
        return new CheckIn(
                new CheckIn.Id(row.getLong("id")),
                new Session.Id(row.getLong("session_id")),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                Distance.valueOf(row.getString("distance")),
                row.getBoolean("on_time"),
                CheckIn.State.valueOf(row.getString("state")),
                reason == null ? null : vault.open(Vault.Key.school(row.getInt("school_id")), reason, REASON),
                decided == null ? null : decided.toInstant());
    }
}
