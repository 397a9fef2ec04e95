package kehou.files;

import kehou.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How much space an organisation has used. */
@Repository
class UsageStore {
    private final JdbcClient jdbc;

    UsageStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long of(Scope scope, int owner) {
        return jdbc.sql("select coalesce(sum(bytes), 0) from files.usage where school_id = :school")
                .param("school", scope.at(owner))
                .query(Long.class)
                .single();
    }

    /** Takes the space; false, and nothing taken, where it would be more than the quota. */
    boolean take(Scope scope, int owner, long bytes, long quota) {
        return jdbc.sql("""
                insert into files.usage (school_id, bytes) select :school, :bytes where :bytes <= :quota
                on conflict (school_id) do update set bytes = files.usage.bytes + :bytes
                where files.usage.bytes + :bytes <= :quota
                """)
                        .param("school", scope.at(owner))
                        .param("bytes", bytes)
                        .param("quota", quota)
                        .update()
                == 1;
    }

    void giveBack(Scope scope, int owner, long bytes) {
        jdbc.sql("update files.usage set bytes = bytes - :bytes where school_id = :school")
                .param("school", scope.at(owner))
                .param("bytes", bytes)
                .update();
    }
}
