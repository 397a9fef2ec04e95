package kehou.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kehou.kernel.Scope;
import kehou.kernel.Vault;
import kehou.kernel.Vault.Key;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class GuardianshipStore {
    private static final String CARD = "people.guardianship.card";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final PupilSeals seals;

    GuardianshipStore(JdbcClient jdbc, Vault vault, PupilSeals seals) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.seals = seals;
    }

    /** A guardian of a pupil, with name and phone opened. */
    record Held(
            long id,
            long pupil,
            @Nullable Long account,
            Kinship kinship,
            @Nullable String name,
            @Nullable String phone) {}

    /** The guardians of these pupils, in the order in which they came. */
    List<Held> of(Scope scope, int school, Collection<Long> pupils) {
        return jdbc.sql("""
                select id, pupil, account, kinship, card from people.guardianship
                where school_id = :school and pupil = any(:pupils) and ended_at is null order by id
                """)
                .param("school", scope.at(school))
                .param("pupils", pupils.toArray(Long[]::new))
                .query(this::held)
                .list();
    }

    void addAll(Scope scope, int school, List<Held> held, Instant now) {
        jdbc.sql("""
                insert into people.guardianship(school_id, id, pupil, account, kinship, card, phone_blind, since)
                select :school, n.id, n.pupil, n.account, n.kinship, n.card, n.blind, :now
                from unnest(:ids, :pupils, :accounts, :kinships, :cards, :blinds)
                  as n(id, pupil, account, kinship, card, blind)
                """)
                .param("school", scope.at(school))
                .param("ids", held.stream().map(Held::id).toArray(Long[]::new))
                .param("pupils", held.stream().map(Held::pupil).toArray(Long[]::new))
                .param("accounts", held.stream().map(Held::account).toArray(Long[]::new))
                .param(
                        "kinships",
                        held.stream().map(each -> each.kinship().name()).toArray(String[]::new))
                .param("cards", held.stream().map(this::card).toArray(byte[][]::new))
                .param("blinds", held.stream().map(this::blind).toArray(byte[][]::new))
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Brings kinship and name up to date; the phone is what makes it this guardianship. */
    void update(Scope scope, int school, Held held) {
        jdbc.sql("""
                update people.guardianship set kinship = :kinship, card = :card
                where school_id = :school and id = :id and ended_at is null
                """)
                .param("school", scope.at(school))
                .param("id", held.id())
                .param("kinship", held.kinship().name())
                .param("card", card(held))
                .update();
    }

    void endAll(Scope scope, int school, Collection<Long> ids, Instant now) {
        jdbc.sql("""
                update people.guardianship set ended_at = :now
                where school_id = :school and id = any(:ids) and ended_at is null
                """)
                .param("school", scope.at(school))
                .param("ids", ids.toArray(Long[]::new))
                .param("now", Timestamp.from(now))
                .update();
    }

    /** The accounts that answer for a pupil. */
    List<Long> accountsOf(Scope scope, Pupil.Id pupil) {
        return jdbc.sql("""
                select account from people.guardianship
                where school_id = :school and pupil = :pupil and ended_at is null and account is not null order by id
                """)
                .param("school", scope.at(pupil))
                .param("pupil", scope.pupil(pupil))
                .query(Long.class)
                .list();
    }

    /** The same of many pupils of one school, in one statement; those without any are left out. */
    Map<Pupil.Id, List<Long>> accountsOf(Scope scope, int school, Collection<Pupil.Id> pupils) {
        Map<Pupil.Id, List<Long>> accounts = new HashMap<>();
        jdbc.sql("""
                select pupil, account from people.guardianship
                where school_id = :school and pupil = any(:pupils) and ended_at is null and account is not null order by id
                """)
                .param("school", scope.at(school))
                .param("pupils", pupils.stream().map(scope::pupil).toArray(Long[]::new))
                .query(row -> {
                    accounts.computeIfAbsent(new Pupil.Id(row.getLong("pupil")), _ -> new ArrayList<>())
                            .add(row.getLong("account"));
                });
        return accounts;
    }

    private byte[] card(Held held) {
        return vault.seal(Key.child(held.pupil()), Fields.join(held.name(), held.phone()), CARD);
    }

    private byte @Nullable [] blind(Held held) {
        String phone = held.phone();
        return phone == null ? null : seals.phoneBlind(phone);
    }

    private Held held(ResultSet row, int number) throws SQLException {
        long pupil = row.getLong("pupil");
        Fields card = Fields.of(vault.open(Key.child(pupil), row.getBytes("card"), CARD));
        return new Held(
                row.getLong("id"),
                pupil,
                row.getObject("account", Long.class),
                Kinship.valueOf(row.getString("kinship")),
                card.orNull(0),
                card.orNull(1));
    }
}
