package kehou.library;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import kehou.kernel.RowId;
import kehou.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ExpiryWarningStore {
    private final JdbcClient jdbc;

    ExpiryWarningStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** True for the one who says it first. */
    boolean claim(Scope at, String subject, RowId of, LocalDate expiresOn, int days, Instant now) {
        return jdbc.sql("""
                insert into library.expiry_warning (school_id, subject, subject_id, expires_on, days, warned_at)
                values (:school, :subject, :of, :on, :days, :now)
                on conflict do nothing
                """)
                        .param("school", at.at(of))
                        .param("subject", subject)
                        .param("of", of.value())
                        .param("on", expiresOn)
                        .param("days", days)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }
}
