package kehou.people;

import java.sql.Timestamp;
import java.time.Instant;
import kehou.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DeviceStore {
    private final JdbcClient jdbc;

    DeviceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isBound(Scope scope, Account.Id account, byte[] hash) {
        return jdbc.sql("""
                select exists (select from people.device
                    where school_id = any(:schools) and account = :account and token_hash = :hash)
                """)
                .param("schools", scope.schoolArray())
                .param("account", account.value())
                .param("hash", hash)
                .query(Boolean.class)
                .single();
    }

    long count(Scope scope, Account.Id account) {
        return jdbc.sql("select count(*) from people.device where school_id = any(:schools) and account = :account")
                .param("schools", scope.schoolArray())
                .param("account", account.value())
                .query(Long.class)
                .single();
    }

    void bind(Scope scope, Account.Id account, byte[] hash, Instant now) {
        jdbc.sql("""
                insert into people.device(school_id, account, token_hash, bound_at)
                values (:school, :account, :hash, :now) on conflict do nothing
                """)
                .param("school", scope.at(0))
                .param("account", account.value())
                .param("hash", hash)
                .param("now", Timestamp.from(now))
                .update();
    }
}
