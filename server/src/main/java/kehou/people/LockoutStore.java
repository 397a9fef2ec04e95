package kehou.people;

import java.sql.Timestamp;
import java.time.Instant;
import kehou.kernel.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LockoutStore {
    private final JdbcClient jdbc;

    LockoutStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void begin(Scope scope, byte[] name, Instant now) {
        jdbc.sql("""
                insert into people.lockout(school_id, name_hash, failures, level, last) values (:school, :name, 0, 0, :now)
                on conflict do nothing
                """)
                .param("school", scope.at(0))
                .param("name", name)
                .param("now", Timestamp.from(now))
                .update();
    }

    Lockout lock(Scope scope, byte[] name) {
        return jdbc.sql("""
                select failures, level, until, last from people.lockout
                where school_id = :school and name_hash = :name for update
                """)
                .param("school", scope.at(0))
                .param("name", name)
                .query((row, _) -> new Lockout(
                        row.getInt("failures"),
                        row.getInt("level"),
                        instant(row.getTimestamp("until")),
                        row.getTimestamp("last").toInstant()))
                .single();
    }

    void keep(Scope scope, byte[] name, Lockout state) {
        jdbc.sql("""
                update people.lockout set failures = :failures, level = :level, until = :until, last = :last
                where school_id = :school and name_hash = :name
                """)
                .param("school", scope.at(0))
                .param("name", name)
                .param("failures", state.failures())
                .param("level", state.level())
                .param("until", state.until() == null ? null : Timestamp.from(state.until()))
                .param("last", Timestamp.from(state.last()))
                .update();
    }

    void forget(Scope scope, byte[] name) {
        jdbc.sql("delete from people.lockout where school_id = :school and name_hash = :name")
                .param("school", scope.at(0))
                .param("name", name)
                .update();
    }

    int removeBefore(Scope scope, Instant instant) {
        return jdbc.sql("delete from people.lockout where school_id = :school and last < :instant")
                .param("school", scope.at(0))
                .param("instant", Timestamp.from(instant))
                .update();
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
