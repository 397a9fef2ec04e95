package kehou.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kehou.kernel.PersonName;
import kehou.kernel.Role;
import kehou.kernel.Scope;
import kehou.kernel.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class InvitationStore {
    private static final String NAME = "people.invitation.name";
    private static final String PHONE = "people.invitation.phone";
    private static final String COLUMNS =
            "id, role, place, name, phone, sent_by, sent_at, expires_at, accepted_at, withdrawn_at";

    private final JdbcClient jdbc;
    private final Vault vault;

    InvitationStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** An invitation with what only its acceptance needs. */
    record Kept(Invitation invitation, @Nullable String phone, long sentBy) {}

    void add(Scope scope, Invitation invitation, InvitationCode code, @Nullable String phone) {
        jdbc.sql("""
                insert into people.invitation(school_id, id, code_blind, role, place, name, phone, sent_by, sent_at, expires_at)
                values (:school, :id, :code, :role, :place, :name, :phone, :by, :sentAt, :expiresAt)
                """)
                .param("school", scope.at(code.owner()))
                .param("id", invitation.id().value())
                .param("code", blind(code))
                .param("role", invitation.role().name())
                .param("place", invitation.place())
                .param("name", vault.seal(Vault.Key.CITY, invitation.name().text(), NAME))
                .param("phone", phone == null ? null : vault.seal(Vault.Key.CITY, phone, PHONE))
                .param("by", scope.account())
                .param("sentAt", Timestamp.from(invitation.sentAt()))
                .param("expiresAt", Timestamp.from(invitation.expiresAt()))
                .update();
    }

    List<Invitation> sentBy(Scope scope, int owner, Instant now) {
        return jdbc.sql("select " + COLUMNS
                        + " from people.invitation where school_id = :school order by sent_at desc limit 200")
                .param("school", scope.at(owner))
                .query((row, _) -> kept(row, now).invitation())
                .list();
    }

    /** The open invitation of this code; counts the look, of which it allows ten. */
    Optional<Kept> look(Scope scope, InvitationCode code, Instant now) {
        return jdbc.sql("""
                update people.invitation set tries = tries + 1
                where school_id = :school and code_blind = :code and tries < 10
                  and accepted_at is null and withdrawn_at is null and expires_at > :now
                returning\s""" + COLUMNS)
                .param("school", scope.at(code.owner()))
                .param("code", blind(code))
                .param("now", Timestamp.from(now))
                .query((row, _) -> kept(row, now))
                .optional();
    }

    /** False when it was accepted, withdrawn or expired meanwhile. */
    boolean accept(Scope scope, Invitation.Id id, Account.Id by, Instant now) {
        return jdbc.sql("""
                update people.invitation set accepted_at = :now, accepted_by = :by
                where school_id = :school and id = :id
                  and accepted_at is null and withdrawn_at is null and expires_at > :now
                """)
                        .param("school", scope.at(id))
                        .param("id", id.value())
                        .param("by", by.value())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** False when it was accepted or withdrawn before. */
    boolean withdraw(Scope scope, Invitation.Id id, Instant now) {
        return jdbc.sql("""
                update people.invitation set withdrawn_at = :now
                where school_id = :school and id = :id and accepted_at is null and withdrawn_at is null
                """)
                        .param("school", scope.at(id))
                        .param("id", id.value())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    private byte[] blind(InvitationCode code) {
        return vault.blind(Vault.Key.CITY, "invitation", code.text());
    }

    private Kept kept(ResultSet row, Instant now) throws SQLException {
        long id = row.getLong("id");
        byte @Nullable [] phone = row.getBytes("phone");
        Instant expiresAt = row.getTimestamp("expires_at").toInstant();
        Invitation.State state = row.getTimestamp("accepted_at") != null
                ? Invitation.State.ACCEPTED
                : row.getTimestamp("withdrawn_at") != null
                        ? Invitation.State.WITHDRAWN
                        : expiresAt.isAfter(now) ? Invitation.State.OPEN : Invitation.State.EXPIRED;
        Invitation invitation = new Invitation(
                new Invitation.Id(id),
                Role.valueOf(row.getString("role")),
                row.getInt("place"),
                "",
                new PersonName(vault.open(Vault.Key.CITY, row.getBytes("name"), NAME), id),
                state,
                row.getTimestamp("sent_at").toInstant(),
                expiresAt);
        return new Kept(
                invitation, phone == null ? null : vault.open(Vault.Key.CITY, phone, PHONE), row.getLong("sent_by"));
    }
}
