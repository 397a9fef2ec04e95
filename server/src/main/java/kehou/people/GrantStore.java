package kehou.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class GrantStore {
    private final JdbcClient jdbc;

    GrantStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when the account has this role at this place already. */
    boolean add(Scope scope, Grant grant, long by, Instant now) {
        return jdbc.sql("""
                insert into people.role_grant(school_id, id, account, role, place, given_at, given_by)
                values (:school, :id, :account, :role, :place, :now, :by)
                on conflict (school_id, account, role, place) where (ended_at is null) do nothing
                """)
                        .param("school", scope.at(0))
                        .param("id", grant.id().value())
                        .param("account", grant.account().value())
                        .param("role", grant.role().name())
                        .param("place", grant.place())
                        .param("now", Timestamp.from(now))
                        .param("by", by)
                        .update()
                == 1;
    }

    /** The same grant for each of these accounts; those that hold it are passed over. How many were added. */
    int addAll(Scope scope, List<Grant> grants, Instant now) {
        return jdbc.sql("""
                insert into people.role_grant(school_id, id, account, role, place, given_at, given_by)
                select :school, n.id, n.account, n.role, n.place, :now, 0
                from unnest(:ids, :accounts, :roles, :places) as n(id, account, role, place) order by n.account
                on conflict (school_id, account, role, place) where (ended_at is null) do nothing
                """)
                .param("school", scope.at(0))
                .param("ids", grants.stream().map(g -> g.id().value()).toArray(Long[]::new))
                .param("accounts", grants.stream().map(g -> g.account().value()).toArray(Long[]::new))
                .param("roles", grants.stream().map(g -> g.role().name()).toArray(String[]::new))
                .param("places", grants.stream().map(Grant::place).toArray(Integer[]::new))
                .param("now", Timestamp.from(now))
                .update();
    }

    /** False when it had ended before. */
    boolean end(Scope scope, Grant.Id id, long by, Instant now) {
        return jdbc.sql("""
                update people.role_grant set ended_at = :now, ended_by = :by
                where school_id = :school and id = :id and ended_at is null
                """)
                        .param("school", scope.at(0))
                        .param("id", id.value())
                        .param("now", Timestamp.from(now))
                        .param("by", by)
                        .update()
                == 1;
    }

    Optional<Grant> find(Scope scope, Grant.Id id) {
        return jdbc.sql("""
                select id, account, role, place from people.role_grant
                where school_id = any(:schools) and id = :id and ended_at is null
                """)
                .param("schools", scope.schoolArray())
                .param("id", id.value())
                .query(GrantStore::grant)
                .optional();
    }

    List<Grant> of(Scope scope, Collection<Account.Id> accounts) {
        return jdbc.sql("""
                select id, account, role, place from people.role_grant
                where school_id = any(:schools) and account = any(:accounts) and ended_at is null order by id
                """)
                .param("schools", scope.schoolArray())
                .param("accounts", accounts.stream().map(Account.Id::value).toArray(Long[]::new))
                .query(GrantStore::grant)
                .list();
    }

    long count(Scope scope, Role role) {
        return jdbc.sql("""
                select count(*) from people.role_grant
                where school_id = any(:schools) and role = :role and ended_at is null
                """)
                .param("schools", scope.schoolArray())
                .param("role", role.name())
                .query(Long.class)
                .single();
    }

    private static Grant grant(ResultSet row, int number) throws SQLException {
        return new Grant(
                new Grant.Id(row.getLong("id")),
                new Account.Id(row.getLong("account")),
                Role.valueOf(row.getString("role")),
                row.getInt("place"));
    }
}
