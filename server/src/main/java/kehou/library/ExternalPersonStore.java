package kehou.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kehou.kernel.PersonName;
import kehou.kernel.Phone;
import kehou.kernel.Scope;
import kehou.kernel.Vault;
import kehou.kernel.Vault.Key;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** People from outside: rows of the city, sealed under its key; found by the keyed index of their number. */
@Repository
class ExternalPersonStore {
    static final int CITY = 0;
    private static final String NAME = "library.person.name";
    private static final String NUMBER = "library.person.id-number";
    private static final String PHONE = "library.person.phone";
    private static final String SELECT = """
            select id, name, phone, kind, area_id, registered_for, registered_at from library.person
            """;

    private final JdbcClient jdbc;
    private final Vault vault;

    ExternalPersonStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    byte[] identity(String number) {
        return vault.blind(Key.CITY, "identity", number);
    }

    /** False if this number was registered before. */
    boolean insert(
            Scope at,
            ExternalPerson.Id id,
            int authority,
            ExternalIdentity who,
            InstructorKind kind,
            int registeredFor,
            Instant now) {
        @Nullable String phone = who.phone();
        return jdbc.sql("""
                insert into library.person (school_id, id, area_id, name, id_number, identity, phone, kind,
                    registered_at, registered_for)
                values (:city, :id, :authority, :name, :number, :identity, :phone, :kind, :now, :for)
                on conflict (school_id, identity) do nothing
                """)
                        .param("city", at.at(id))
                        .param("id", id.value())
                        .param("authority", authority)
                        .param("name", vault.seal(Key.CITY, who.name().strip(), NAME))
                        .param("number", vault.seal(Key.CITY, who.number(), NUMBER))
                        .param("identity", identity(who.number()))
                        .param("phone", phone == null ? null : vault.seal(Key.CITY, phone, PHONE))
                        .param("kind", kind.name())
                        .param("now", Timestamp.from(now))
                        .param("for", registeredFor)
                        .update()
                == 1;
    }

    Optional<ExternalPerson> byNumber(Scope at, String number) {
        return jdbc.sql(SELECT + "where school_id = :city and identity = :identity")
                .param("city", at.at(CITY))
                .param("identity", identity(number))
                .query(this::person)
                .optional();
    }

    List<ExternalPerson> all(Scope at, Collection<Long> ids) {
        return jdbc.sql(SELECT + "where school_id = :city and id = any(:ids)")
                .param("city", at.at(CITY))
                .param("ids", ids.toArray(Long[]::new))
                .query(this::person)
                .list();
    }

    /** The identity number in full; whoever asks leaves a record of it. */
    String idNumber(Scope at, long person) {
        return jdbc.sql("select id_number from library.person where school_id = :city and id = :id")
                .param("city", at.at(CITY))
                .param("id", person)
                .query((row, _) -> vault.open(Key.CITY, row.getBytes("id_number"), NUMBER))
                .single();
    }

    private ExternalPerson person(ResultSet row, int n) throws SQLException {
        long id = row.getLong("id");
        byte[] phone = row.getBytes("phone");
        return new ExternalPerson(
                new ExternalPerson.Id(id),
                new PersonName(vault.open(Key.CITY, row.getBytes("name"), NAME), id),
                phone == null ? null : new Phone(vault.open(Key.CITY, phone, PHONE), id),
                InstructorKind.valueOf(row.getString("kind")),
                row.getInt("area_id"),
                row.getInt("registered_for"),
                row.getTimestamp("registered_at").toInstant());
    }
}
