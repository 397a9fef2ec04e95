package kehou.people;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kehou.kernel.PersonName;
import kehou.kernel.Phone;
import kehou.kernel.Scope;
import kehou.kernel.Vault;
import kehou.kernel.Vault.Key;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Staff, sealed under the school's key. */
@Repository
class StaffStore {
    private static final String CARD = "people.staff.card";
    private static final String COLUMNS = "id, kind, card, account, left_at, version from people.staff";

    private final JdbcClient jdbc;
    private final Vault vault;

    StaffStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    byte[] blind(String phone) {
        return vault.blind(Key.CITY, "phone", phone);
    }

    List<StaffMember> all(Scope scope, int school) {
        return jdbc.sql("select " + COLUMNS + " where school_id = :school")
                .param("school", scope.at(school))
                .query(this::member)
                .list();
    }

    Optional<StaffMember> find(Scope scope, StaffMember.Id id) {
        return jdbc.sql("select " + COLUMNS + " where school_id = :school and id = :id")
                .param("school", scope.at(id))
                .param("id", id.value())
                .query(this::member)
                .optional();
    }

    /** Staff of the school by the blind index of their phone. */
    Map<ByteBuffer, StaffMember> byPhone(Scope scope, int school) {
        Map<ByteBuffer, StaffMember> found = new HashMap<>();
        jdbc.sql("select phone_blind, " + COLUMNS + " where school_id = :school")
                .param("school", scope.at(school))
                .query(row -> {
                    found.put(ByteBuffer.wrap(row.getBytes("phone_blind")), member(row, 0));
                });
        return found;
    }

    void add(
            Scope scope,
            StaffMember.Id id,
            StaffKind kind,
            String name,
            String phone,
            @Nullable String employeeNumber,
            @Nullable Long account) {
        try {
            jdbc.sql("""
                    insert into people.staff(school_id, id, kind, card, phone_blind, account)
                    values (:school, :id, :kind, :card, :blind, :account)
                    """)
                    .param("school", scope.at(id))
                    .param("id", id.value())
                    .param("kind", kind.name())
                    .param("card", card(id, name, phone, employeeNumber))
                    .param("blind", blind(phone))
                    .param("account", account)
                    .update();
        } catch (DuplicateKeyException taken) {
            throw RosterRefusal.STAFF_PHONE_TAKEN.refused();
        }
    }

    /** Changes everything but the account; 0 rows when the version is no longer the one seen. */
    int update(
            Scope scope,
            StaffMember.Id id,
            int version,
            StaffKind kind,
            String name,
            String phone,
            @Nullable String employeeNumber,
            @Nullable Long account,
            @Nullable Instant leftAt) {
        try {
            return jdbc.sql("""
                    update people.staff set kind = :kind, card = :card, phone_blind = :blind, account = :account,
                      left_at = :left, version = version + 1
                    where school_id = :school and id = :id and version = :version
                    """)
                    .param("school", scope.at(id))
                    .param("id", id.value())
                    .param("version", version)
                    .param("kind", kind.name())
                    .param("card", card(id, name, phone, employeeNumber))
                    .param("blind", blind(phone))
                    .param("account", account)
                    .param("left", leftAt == null ? null : Timestamp.from(leftAt))
                    .update();
        } catch (DuplicateKeyException taken) {
            throw RosterRefusal.STAFF_PHONE_TAKEN.refused();
        }
    }

    private byte[] card(StaffMember.Id id, String name, String phone, @Nullable String employeeNumber) {
        return vault.seal(Key.school(id.school()), Fields.join(name, phone, employeeNumber), CARD);
    }

    private StaffMember member(ResultSet row, int number) throws SQLException {
        StaffMember.Id id = new StaffMember.Id(row.getLong("id"));
        Fields card = Fields.of(vault.open(Key.school(id.school()), row.getBytes("card"), CARD));
        return new StaffMember(
                id,
                new PersonName(card.at(0), id.value()),
                new Phone(card.at(1), id.value()),
                StaffKind.valueOf(row.getString("kind")),
                card.orNull(2),
                row.getObject("account", Long.class),
                row.getTimestamp("left_at") != null,
                row.getInt("version"));
    }
}
