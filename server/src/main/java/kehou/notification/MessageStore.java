package kehou.notification;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kehou.kernel.Ids;
import kehou.kernel.Scope;
import kehou.people.Pupil;
import kehou.timetable.Session;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MessageStore {
    private final JdbcClient jdbc;
    private final Ids ids;

    MessageStore(JdbcClient jdbc, Ids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /** Does nothing where the account has this message already. */
    void insert(
            Scope scope,
            long account,
            Message.Kind kind,
            Pupil.Id pupil,
            Session.@Nullable Id session,
            long about,
            Instant at) {
        jdbc.sql("""
                insert into notification.message(school_id, id, account, kind, pupil_id, session_id, about, made_at)
                values (:school, :id, :account, :kind, :pupil, :session, :about, :at)
                on conflict (school_id, account, kind, pupil_id, about) do nothing
                """)
                .param("school", scope.at(pupil))
                .param("id", ids.next(scope.at(pupil), Message.Id::new).value())
                .param("account", account)
                .param("kind", kind.name())
                .param("pupil", pupil.value())
                .param("session", session == null ? null : session.value())
                .param("about", about)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The same for all guardians of many pupils of one school. */
    void insertAll(
            Scope scope, int school, Map<Pupil.Id, List<Long>> accounts, Message.Kind kind, long about, Instant at) {
        List<Long> pupils = new ArrayList<>();
        List<Long> readers = new ArrayList<>();
        accounts.forEach((pupil, of) -> of.forEach(account -> {
            pupils.add(pupil.value());
            readers.add(account);
        }));
        jdbc.sql("""
                insert into notification.message(school_id, id, account, kind, pupil_id, about, made_at)
                select :school, t.id, t.account, :kind, t.pupil, :about, :at
                from unnest(:ids::bigint[], :accounts::bigint[], :pupils::bigint[]) as t (id, account, pupil)
                on conflict (school_id, account, kind, pupil_id, about) do nothing
                """)
                .param("school", scope.at(school))
                .param(
                        "ids",
                        ids.next(school, readers.size(), Message.Id::new).stream()
                                .map(Message.Id::value)
                                .toArray(Long[]::new))
                .param("accounts", readers.toArray(Long[]::new))
                .param("pupils", pupils.toArray(Long[]::new))
                .param("kind", kind.name())
                .param("about", about)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The same for somebody of the school, about no one child. */
    void insert(Scope scope, int school, long account, Message.Kind kind, long about, Instant at) {
        jdbc.sql("""
                insert into notification.message(school_id, id, account, kind, about, made_at)
                values (:school, :id, :account, :kind, :about, :at)
                on conflict (school_id, account, kind, pupil_id, about) do nothing
                """)
                .param("school", scope.at(school))
                .param("id", ids.next(school, Message.Id::new).value())
                .param("account", account)
                .param("kind", kind.name())
                .param("about", about)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The caller's own, newest first, older than {@code before}. */
    List<Message> of(Scope scope, Instant before, int most) {
        return jdbc.sql("""
                select id, kind, pupil_id, session_id, about, made_at, read_at from notification.message
                where school_id = any(:schools) and account = :account and made_at < :before
                order by made_at desc, id desc limit :most
                """)
                .param("schools", scope.schoolArray())
                .param("account", scope.account())
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query((row, n) -> {
                    Long session = row.getObject("session_id", Long.class);
                    OffsetDateTime read = row.getObject("read_at", OffsetDateTime.class);
                    Long pupil = row.getObject("pupil_id", Long.class);
                    return new Message(
                            new Message.Id(row.getLong("id")),
                            Message.Kind.valueOf(row.getString("kind")),
                            pupil == null ? null : new Pupil.Id(pupil),
                            session == null ? null : new Session.Id(session),
                            row.getLong("about"),
                            row.getObject("made_at", OffsetDateTime.class).toInstant(),
                            read == null ? null : read.toInstant());
                })
                .list();
    }

    /** False when there is none of that id for the caller. */
    boolean read(Scope scope, Message.Id id, Instant at) {
        return jdbc.sql("""
                update notification.message set read_at = coalesce(read_at, :at)
                where school_id = :school and id = :id and account = :account
                """)
                        .param("school", scope.at(id))
                        .param("id", id.value())
                        .param("account", scope.account())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
