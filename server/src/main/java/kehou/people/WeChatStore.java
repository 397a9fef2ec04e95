package kehou.people;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import kehou.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class WeChatStore {
    private final JdbcClient jdbc;

    WeChatStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when the account is bound already, or the person to another account. */
    boolean bind(Scope scope, Account.Id account, byte[] person, Instant now) {
        return jdbc.sql("""
                insert into people.wechat_binding(school_id, account, open_id, bound_at)
                values (:school, :account, :person, :now) on conflict do nothing
                """)
                        .param("school", scope.at(0))
                        .param("account", account.value())
                        .param("person", person)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    void unbind(Scope scope, Account.Id account) {
        jdbc.sql("delete from people.wechat_binding where school_id = :school and account = :account")
                .param("school", scope.at(0))
                .param("account", account.value())
                .update();
    }

    Optional<Account.Id> accountOf(Scope scope, byte[] person) {
        return jdbc.sql(
                        "select account from people.wechat_binding where school_id = any(:schools) and open_id = :person")
                .param("schools", scope.schoolArray())
                .param("person", person)
                .query(Long.class)
                .optional()
                .map(Account.Id::new);
    }
}
