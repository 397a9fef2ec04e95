package kehou.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import kehou.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The only way in: the append function. */
@Repository
class AuditStore {
    private final JdbcClient jdbc;

    AuditStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void append(Instant at, int school, Scope scope, String what, String facts, String request) {
        jdbc.sql("select audit.append(:at, :school, :account, :role, :purpose, :what, :facts, :request)")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("school", school)
                .param("account", scope.account())
                .param("role", scope.role().name())
                .param("purpose", scope.purpose().name())
                .param("what", what)
                .param("facts", facts)
                .param("request", request)
                .query((_, _) -> 1)
                .single();
    }
}
