package kehou.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kehou.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class NoticeStore {
    private final JdbcClient jdbc;

    NoticeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False if this cause was told before. */
    boolean insert(Scope scope, Notice made, String cause) {
        return jdbc.sql("""
                insert into notification.notice
                    (school_id, id, kind, subject, about, title, sessions, day, cause, made_at)
                values (:school, :id, :kind, :subject, :about, :title, :sessions, :day, :cause, :at)
                on conflict (school_id, cause) do nothing
                """)
                        .param("school", scope.at(made.id()))
                        .param("id", made.id().value())
                        .param("kind", made.kind().name())
                        .param("subject", made.subject().name())
                        .param("about", made.about())
                        .param("title", made.title())
                        .param("sessions", made.sessions())
                        .param("day", made.day())
                        .param("cause", cause)
                        .param("at", Timestamp.from(made.madeAt()))
                        .update()
                == 1;
    }

    /** The scope's schools' notices, newest first; after the one of that id, from the newest if it is 0. */
    List<Notice> of(Scope scope, long after, int limit) {
        return jdbc.sql("""
                select id, school_id, kind, subject, about, title, sessions, day, made_at, read_at
                from notification.notice
                where school_id = any(:schools)
                  and (:after = 0 or (made_at, id) < (
                      select seen.made_at, seen.id from notification.notice seen
                      where seen.school_id = any(:schools) and seen.id = :after))
                order by made_at desc, id desc limit :limit
                """)
                .param("schools", scope.schoolArray())
                .param("after", after)
                .param("limit", limit)
                .query(NoticeStore::notice)
                .list();
    }

    /** False when there is none of that id. */
    boolean read(Scope scope, Notice.Id id, Instant at) {
        return jdbc.sql("""
                update notification.notice set read_at = coalesce(read_at, :at) where school_id = :school and id = :id
                """)
                        .param("school", scope.at(id))
                        .param("id", id.value())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    private static Notice notice(ResultSet row, int number) throws SQLException {
        Timestamp read = row.getTimestamp("read_at");
        return new Notice(
                new Notice.Id(row.getLong("id")),
                row.getInt("school_id"),
                Notice.Kind.valueOf(row.getString("kind")),
                Notice.Subject.valueOf(row.getString("subject")),
                row.getLong("about"),
                row.getString("title"),
                row.getInt("sessions"),
                row.getObject("day", LocalDate.class),
                row.getTimestamp("made_at").toInstant(),
                read == null ? null : read.toInstant());
    }
}
