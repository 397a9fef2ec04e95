package kehou.people;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads what all nodes have ended, over connections that no request can hold. */
@Repository
@DependsOnDatabaseInitialization
class RevocationStore implements RevocationFeed {
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    RevocationStore(@Qualifier("apart") DataSource apart) {
        this.jdbc = JdbcClient.create(apart);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(apart));
    }

    @Override
    public List<EndedSignIn> endedSince(Instant instant) {
        return atTheCity(() -> jdbc.sql("""
                select id, expires_at from people.sign_in where school_id = 0 and ended_at >= :instant
                """)
                .param("instant", Timestamp.from(instant))
                .query((row, _) -> new EndedSignIn(
                        row.getLong("id"), row.getTimestamp("expires_at").toInstant()))
                .list());
    }

    @Override
    public List<Long> changedSince(Instant instant) {
        return atTheCity(() -> jdbc.sql("""
                select distinct account from people.ward where school_id = 0 and changed_at >= :instant
                """)
                .param("instant", Timestamp.from(instant))
                .query(Long.class)
                .list());
    }

    private <T> List<T> atTheCity(Supplier<List<T>> work) {
        List<T> found = transaction.execute(_ -> {
            jdbc.sql("select set_config('app.schools', '0', true)")
                    .query(String.class)
                    .single();
            return work.get();
        });
        return found == null ? List.of() : found;
    }
}
