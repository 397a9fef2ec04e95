package kehou.timetable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kehou.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CalendarFeedStore {
    private final JdbcClient jdbc;

    CalendarFeedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A feed with whose it is. */
    record Owned(CalendarFeed feed, long account) {}

    void insert(Scope scope, CalendarFeed feed, byte[] hash) {
        jdbc.sql("""
                insert into timetable.calendar_feed (school_id, id, account, kind, subject, name, token_hash, made_at)
                values (:school, :id, :account, :kind, :subject, :name, :hash, :at)
                """)
                .param("school", scope.at(feed.id()))
                .param("id", feed.id().value())
                .param("account", scope.account())
                .param("kind", feed.kind().name())
                .param("subject", feed.subject())
                .param("name", feed.name())
                .param("hash", hash)
                .param("at", Timestamp.from(feed.madeAt()))
                .update();
    }

    /** The caller's own that still run, the latest first. */
    List<CalendarFeed> of(Scope scope) {
        return jdbc.sql("""
                select * from timetable.calendar_feed
                where school_id = any(:schools) and account = :account and revoked_at is null
                order by made_at desc, id desc limit 100
                """)
                .param("schools", scope.schoolArray())
                .param("account", scope.account())
                .query(CalendarFeedStore::feed)
                .list();
    }

    /** False if it is not the caller's, or revoked already. */
    boolean revoke(Scope scope, CalendarFeed.Id id, Instant now) {
        return jdbc.sql("""
                update timetable.calendar_feed set revoked_at = :at
                where school_id = :school and id = :id and account = :account and revoked_at is null
                """)
                        .param("school", scope.at(id))
                        .param("id", id.value())
                        .param("account", scope.account())
                        .param("at", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** The one with this token, unless it was revoked. */
    Optional<Owned> find(Scope scope, int school, byte[] hash) {
        return jdbc.sql("""
                select * from timetable.calendar_feed
                where school_id = :school and token_hash = :hash and revoked_at is null
                """)
                .param("school", scope.at(school))
                .param("hash", hash)
                .query((row, n) -> new Owned(feed(row, n), row.getLong("account")))
                .optional();
    }

    private static CalendarFeed feed(ResultSet row, int number) throws SQLException {
        return new CalendarFeed(
                new CalendarFeed.Id(row.getLong("id")),
                CalendarFeed.Kind.valueOf(row.getString("kind")),
                row.getLong("subject"),
                row.getString("name"),
                row.getTimestamp("made_at").toInstant());
    }
}
