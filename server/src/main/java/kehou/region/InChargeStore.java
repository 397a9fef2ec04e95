package kehou.region;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import kehou.kernel.Scope;
import kehou.kernel.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Names and telephones are sealed under the organisation's key. */
@Component
class InChargeStore {
    private static final String LABEL = "region.in_charge";

    private final JdbcClient jdbc;
    private final Vault vault;

    InChargeStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** Everyone who is or was in charge, the latest first. */
    List<InCharge.Responsible> all(Scope scope, int organisation) {
        return jdbc.sql("""
                select school_id, id, post, part, name, phone, since, until from region.in_charge
                where school_id = :organisation order by since desc, id desc
                """)
                .param("organisation", scope.at(organisation))
                .query(this::responsible)
                .list();
    }

    void insert(Scope scope, InCharge.Responsible person) {
        int organisation = scope.at(person.id());
        String phone = person.phone();
        jdbc.sql("""
                insert into region.in_charge(school_id, id, post, part, name, phone, since)
                values (:organisation, :id, :post, :part, :name, :phone, :since)
                """)
                .param("organisation", organisation)
                .param("id", person.id().value())
                .param("post", person.post().name())
                .param("part", person.part())
                .param("name", vault.seal(Vault.Key.school(organisation), person.name(), LABEL))
                .param("phone", phone == null ? null : vault.seal(Vault.Key.school(organisation), phone, LABEL))
                .param("since", person.since().atOffset(ZoneOffset.UTC))
                .update();
    }

    void end(Scope scope, InCharge.Id id, Instant until) {
        jdbc.sql("""
                update region.in_charge set until = :until
                where school_id = :organisation and id = :id and until is null
                """)
                .param("organisation", scope.at(id))
                .param("id", id.value())
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Serialises hand-overs of one organisation. */
    void lock(Scope scope, int organisation) {
        jdbc.sql(
                        "select number from region.organisation where number = :number and school_id = any(:schools) for update")
                .param("number", organisation)
                .param("schools", scope.schoolArray())
                .query(Integer.class)
                .single();
    }

    private InCharge.Responsible responsible(ResultSet row, int index) throws SQLException {
        Vault.Key key = Vault.Key.school(row.getInt("school_id"));
        byte[] phone = row.getBytes("phone");
        OffsetDateTime until = row.getObject("until", OffsetDateTime.class);
        return new InCharge.Responsible(
                new InCharge.Id(row.getLong("id")),
                InCharge.Post.valueOf(row.getString("post")),
                row.getString("part"),
                vault.open(key, row.getBytes("name"), LABEL),
                phone == null ? null : vault.open(key, phone, LABEL),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                until == null ? null : until.toInstant());
    }
}
