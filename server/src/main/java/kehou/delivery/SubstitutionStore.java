package kehou.delivery;

import java.time.ZoneOffset;
import kehou.kernel.Ids;
import kehou.kernel.RowId;
import kehou.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SubstitutionStore {
    private record Id(long value) implements RowId {}

    private final JdbcClient jdbc;
    private final Ids ids;

    SubstitutionStore(JdbcClient jdbc, Ids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    void insert(Scope scope, Substitution made) {
        int school = scope.at(made.session());
        jdbc.sql("""
                insert into delivery.substitution(school_id, id, session_id, original_id, substitute_id, reason,
                    account, arranged_at)
                values (:school, :id, :session, :original, :substitute, :reason, :account, :at)
                """)
                .param("school", school)
                .param("id", ids.next(school, Id::new).value())
                .param("session", made.session().value())
                .param("original", made.original().value())
                .param("substitute", made.substitute().value())
                .param("reason", made.reason())
                .param("account", scope.account())
                .param("at", made.arrangedAt().atOffset(ZoneOffset.UTC))
                .update();
    }
}
