package kehou.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kehou.kernel.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Invitations: rows of the school that invites, in the area of the city, whose the pool is. */
@Repository
class PoolInvitationStore {
    private static final String SELECT = """
            select id, entry, school_name, entry_name, topic, weekdays, begins, ends, first_day, last_day, message,
                   answer_by, state, invited_at, answered_at, reply, offered, round
            from library.pool_invitation
            """;

    private final JdbcClient jdbc;

    PoolInvitationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the school sent, the latest first. */
    List<PoolInvitation> sent(Scope scope, long before, int limit) {
        return jdbc.sql(SELECT + """
                where school_id = :school and (:before = 0 or id < :before) order by id desc limit :limit
                """)
                .param("school", scope.at(scope.place()))
                .param("before", before)
                .param("limit", limit)
                .query(PoolInvitationStore::invitation)
                .list();
    }

    /** What reached this person from any school, the latest first. */
    List<PoolInvitation> received(PoolEntry.Id entry, int limit) {
        return jdbc.sql(SELECT + """
                where area_id = 0 and entry = :entry order by invited_at desc, id desc limit :limit
                """)
                .param("entry", entry.value())
                .param("limit", limit)
                .query(PoolInvitationStore::invitation)
                .list();
    }

    Optional<PoolInvitation> received(PoolEntry.Id entry, PoolInvitation.Id id) {
        return jdbc.sql(SELECT + "where area_id = 0 and entry = :entry and school_id = :school and id = :id")
                .param("entry", entry.value())
                .param("school", id.school())
                .param("id", id.value())
                .query(PoolInvitationStore::invitation)
                .optional();
    }

    Optional<PoolInvitation> find(Scope scope, PoolInvitation.Id id) {
        return jdbc.sql(SELECT + "where school_id = :school and id = :id")
                .param("school", scope.at(id))
                .param("id", id.value())
                .query(PoolInvitationStore::invitation)
                .optional();
    }

    /** Of these people, whom the school has asked and not heard from. */
    Set<Long> waiting(Scope scope, Collection<Long> entries) {
        return Set.copyOf(jdbc.sql("""
                select entry from library.pool_invitation
                where school_id = :school and entry = any(:entries) and state in ('OPEN', 'OTHER_DAYS')
                """)
                .param("school", scope.at(scope.place()))
                .param("entries", entries.toArray(Long[]::new))
                .query(Long.class)
                .list());
    }

    /** False if an invitation of the school waits there already. */
    boolean insert(Scope scope, PoolInvitation sent) {
        return jdbc.sql("""
                insert into library.pool_invitation (school_id, id, area_id, entry, school_name, entry_name, topic, weekdays,
                    begins, ends, first_day, last_day, message, answer_by, invited_at, invited_by)
                values (:school, :id, 0, :entry, :schoolName, :entryName, :topic, :weekdays,
                    :from, :to, :first, :last, :message, :by, :at, :account)
                on conflict (school_id, entry) where state in ('OPEN', 'OTHER_DAYS') do nothing
                """)
                        .param("school", scope.at(sent.id()))
                        .param("id", sent.id().value())
                        .param("entry", sent.entry().value())
                        .param("schoolName", sent.schoolName())
                        .param("entryName", sent.entryName())
                        .param("topic", sent.topic())
                        .param("weekdays", sent.weekdays().toArray(Integer[]::new))
                        .param("from", sent.from())
                        .param("to", sent.to())
                        .param("first", sent.firstDay())
                        .param("last", sent.lastDay())
                        .param("message", sent.message())
                        .param("by", sent.answerBy())
                        .param("at", Timestamp.from(sent.invitedAt()))
                        .param("account", scope.account())
                        .update()
                == 1;
    }

    /** Her answer, once. False if it does not wait for one any more. */
    boolean answer(Scope at, PoolInvitation.Id id, PoolInvitation.State to, PoolReply reply, Instant now) {
        return jdbc.sql("""
                update library.pool_invitation
                set state = :to, reply = :reply, offered = :offered, answered_at = :now
                where school_id = :school and id = :id and state = 'OPEN'
                """)
                        .param("school", at.at(id))
                        .param("id", id.value())
                        .param("to", to.name())
                        .param("reply", reply.note().strip())
                        .param(
                                "offered",
                                reply.offered().stream().distinct().sorted().toArray(Integer[]::new))
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** Asks anew with other days. False unless she asked for other days. */
    boolean again(Scope scope, PoolInvitation.Id id, PoolInvitationDraft draft) {
        return jdbc.sql("""
                update library.pool_invitation
                set state = 'OPEN', topic = :topic, weekdays = :weekdays, begins = :from, ends = :to, first_day = :first,
                    last_day = :last, message = :message, answer_by = :by, answered_at = null, round = round + 1
                where school_id = :school and id = :id and state = 'OTHER_DAYS'
                """)
                        .param("school", scope.at(id))
                        .param("id", id.value())
                        .param("topic", draft.topic().strip())
                        .param(
                                "weekdays",
                                draft.weekdays().stream().distinct().sorted().toArray(Integer[]::new))
                        .param("from", draft.from())
                        .param("to", draft.to())
                        .param("first", draft.firstDay())
                        .param("last", draft.lastDay())
                        .param("message", draft.message().strip())
                        .param("by", draft.answerBy())
                        .update()
                == 1;
    }

    /** False if it was settled already. */
    boolean close(Scope at, PoolInvitation.Id id, PoolInvitation.State to) {
        return jdbc.sql("""
                update library.pool_invitation set state = :to
                where school_id = :school and id = :id and state in ('OPEN', 'OTHER_DAYS')
                """)
                        .param("school", at.at(id))
                        .param("id", id.value())
                        .param("to", to.name())
                        .update()
                == 1;
    }

    /** Those whose day for an answer lies behind, for this transaction alone. */
    List<PoolInvitation> claimSilent(Scope scope, LocalDate today, int limit) {
        return jdbc.sql(SELECT + """
                where school_id = any(:schools) and state = 'OPEN' and answer_by < :today
                order by school_id, id limit :limit for update skip locked
                """)
                .param("schools", scope.schoolArray())
                .param("today", today)
                .param("limit", limit)
                .query(PoolInvitationStore::invitation)
                .list();
    }

    private static PoolInvitation invitation(ResultSet row, int number) throws SQLException {
        Timestamp answered = row.getTimestamp("answered_at");
        return new PoolInvitation(
                new PoolInvitation.Id(row.getLong("id")),
                new PoolEntry.Id(row.getLong("entry")),
                row.getString("school_name"),
                row.getString("entry_name"),
                row.getString("topic"),
                List.of((Integer[]) row.getArray("weekdays").getArray()),
                row.getObject("begins", LocalTime.class),
                row.getObject("ends", LocalTime.class),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getString("message"),
                row.getObject("answer_by", LocalDate.class),
                PoolInvitation.State.valueOf(row.getString("state")),
                row.getTimestamp("invited_at").toInstant(),
                answered == null ? null : answered.toInstant(),
                row.getString("reply"),
                List.of((Integer[]) row.getArray("offered").getArray()),
                row.getInt("round"));
    }
}
