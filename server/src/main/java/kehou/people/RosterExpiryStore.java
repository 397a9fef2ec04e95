package kehou.people;

import java.sql.Timestamp;
import java.time.Instant;
import kehou.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RosterExpiryStore {
    private final JdbcClient jdbc;

    RosterExpiryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Gives up previews uploaded before this instant; what they said is gone. */
    void discardPreviews(Scope scope, Instant before) {
        jdbc.sql("""
                update people.roster_import set state = 'DISCARDED', content = null
                where school_id = any(:schools) and state = 'PREVIEW' and uploaded_at < :before
                """)
                .param("schools", scope.schoolArray())
                .param("before", Timestamp.from(before))
                .update();
    }

    /** Drops how rows were before imports that can no longer be undone. */
    void forgetTraces(Scope scope, Instant before) {
        jdbc.sql("""
                delete from people.roster_row r using people.roster_import i
                where r.school_id = any(:schools) and i.school_id = r.school_id and i.id = r.import
                and i.confirmed_at < :before
                """)
                .param("schools", scope.schoolArray())
                .param("before", Timestamp.from(before))
                .update();
    }
}
