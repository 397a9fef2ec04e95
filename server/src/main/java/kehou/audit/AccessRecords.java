package kehou.audit;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import kehou.kernel.Page;
import kehou.kernel.Purpose;
import kehou.kernel.Role;
import kehou.kernel.RowId;
import kehou.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who looked at a child's data. Insert-only for the application. */
@Component
public class AccessRecords {
    private final JdbcClient jdbc;
    private final Clock clock;

    AccessRecords(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Leaves one record for each of these pupils (row ids); {@code fields} names what was seen, such as {@code name,phone}. */
    @Transactional
    public void read(Scope scope, Collection<Long> pupils, String fields) {
        if (pupils.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into audit.access_record(school_id, pupil, at, account, role, fields, purpose, approval)
                select (p >> 35)::int, p, :at, :account, :role, :fields, :purpose, :approval from unnest(:pupils) p
                """)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("account", scope.account())
                .param("role", scope.role().name())
                .param("fields", fields)
                .param("purpose", scope.purpose().name())
                .param("approval", scope.approval())
                .param("pupils", pupils.toArray(Long[]::new))
                .update();
    }

    /** The latest {@value Page#MAX_LIMIT} looks at this pupil, newest first. */
    @Transactional(readOnly = true)
    public List<AccessRecord> of(Scope scope, RowId pupil) {
        return jdbc.sql("""
                select at, account, role, fields, purpose from audit.access_record
                where school_id = :school and pupil = :pupil order by at desc limit 200
                """)
                .param("school", scope.at(pupil))
                .param("pupil", scope.pupil(pupil))
                .query((row, _) -> new AccessRecord(
                        row.getTimestamp("at").toInstant(),
                        row.getLong("account"),
                        Role.valueOf(row.getString("role")),
                        row.getString("fields"),
                        Purpose.valueOf(row.getString("purpose"))))
                .list();
    }
}
