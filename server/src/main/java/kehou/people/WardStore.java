package kehou.people;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kehou.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class WardStore {
    private final JdbcClient jdbc;

    WardStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void link(Scope scope, Account.Id account, Collection<Long> pupils, Instant now) {
        jdbc.sql("""
                insert into people.ward(school_id, account, pupil, since, changed_at)
                select :school, :account, pupil, :now, :now from unnest(:pupils) as pupil
                on conflict (school_id, account, pupil) do update
                set ended_at = null, changed_at = :now where people.ward.ended_at is not null
                """)
                .param("school", scope.at(0))
                .param("account", account.value())
                .param("pupils", pupils.toArray(Long[]::new))
                .param("now", Timestamp.from(now))
                .update();
    }

    void unlink(Scope scope, Account.Id account, long pupil, Instant now) {
        jdbc.sql("""
                update people.ward set ended_at = :now, changed_at = :now
                where school_id = :school and account = :account and pupil = :pupil and ended_at is null
                """)
                .param("school", scope.at(0))
                .param("account", account.value())
                .param("pupil", pupil)
                .param("now", Timestamp.from(now))
                .update();
    }

    void linkAll(Scope scope, Map<Long, List<Long>> pupilsByAccount, Instant now) {
        pairs("""
                insert into people.ward(school_id, account, pupil, since, changed_at)
                select :school, n.account, n.pupil, :now, :now from unnest(:accounts, :pupils) as n(account, pupil)
                order by n.account, n.pupil
                on conflict (school_id, account, pupil) do update
                set ended_at = null, changed_at = :now where people.ward.ended_at is not null
                """, scope, pupilsByAccount, now);
    }

    void unlinkAll(Scope scope, Map<Long, List<Long>> pupilsByAccount, Instant now) {
        pairs("""
                update people.ward w set ended_at = :now, changed_at = :now
                from unnest(:accounts, :pupils) as n(account, pupil)
                where w.school_id = :school and w.account = n.account and w.pupil = n.pupil and w.ended_at is null
                """, scope, pupilsByAccount, now);
    }

    private void pairs(String sql, Scope scope, Map<Long, List<Long>> pupilsByAccount, Instant now) {
        List<Long> accounts = new ArrayList<>();
        List<Long> pupils = new ArrayList<>();
        pupilsByAccount.forEach((account, own) -> own.forEach(pupil -> {
            accounts.add(account);
            pupils.add(pupil);
        }));
        jdbc.sql(sql)
                .param("school", scope.at(0))
                .param("accounts", accounts.toArray(Long[]::new))
                .param("pupils", pupils.toArray(Long[]::new))
                .param("now", Timestamp.from(now))
                .update();
    }

    Set<Long> of(Scope scope, Account.Id account) {
        return jdbc
                .sql("""
                select pupil from people.ward
                where school_id = any(:schools) and account = :account and ended_at is null
                """)
                .param("schools", scope.schoolArray())
                .param("account", account.value())
                .query(Long.class)
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }
}
