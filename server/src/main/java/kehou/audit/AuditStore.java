package kehou.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import kehou.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The only ways in: the append functions. */
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

    /** An act at a school, beside others of the same moment and hand. */
    record Line(int school, String what, String facts) {}

    void append(Instant at, Scope scope, List<Line> lines, String request) {
        jdbc.sql("""
                select audit.append_together(:at, :schools::int[], :account, :role, :purpose, :whats::text[], :facts::text[],
                                             :request)
                """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("account", scope.account())
                .param("role", scope.role().name())
                .param("purpose", scope.purpose().name())
                .param("request", request)
                .param("schools", lines.stream().map(Line::school).toArray(Integer[]::new))
                .param("whats", lines.stream().map(Line::what).toArray(String[]::new))
                .param("facts", lines.stream().map(Line::facts).toArray(String[]::new))
                .query((_, _) -> 1)
                .single();
    }
}
