package kehou.people;

import java.util.List;
import java.util.Optional;
import kehou.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DemoAccountStore {
    record Offered(String key, String label, Grant.Id grant) {}

    private final JdbcClient jdbc;

    DemoAccountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Scope scope, Offered offered) {
        jdbc.sql("""
                insert into people.demo_account(school_id, key, label, role_grant) values (:school, :key, :label, :grant)
                on conflict do nothing
                """)
                .param("school", scope.at(0))
                .param("key", offered.key())
                .param("label", offered.label())
                .param("grant", offered.grant().value())
                .update();
    }

    /** In the order they were added. */
    List<Offered> all(Scope scope) {
        return jdbc.sql("""
                select key, label, role_grant from people.demo_account
                where school_id = any(:schools) order by position
                """)
                .param("schools", scope.schoolArray())
                .query((row, _) -> new Offered(
                        row.getString("key"), row.getString("label"), new Grant.Id(row.getLong("role_grant"))))
                .list();
    }

    Optional<Grant.Id> find(Scope scope, String key) {
        return jdbc.sql("""
                select role_grant from people.demo_account where school_id = any(:schools) and key = :key
                """)
                .param("schools", scope.schoolArray())
                .param("key", key)
                .query(Long.class)
                .optional()
                .map(Grant.Id::new);
    }
}
