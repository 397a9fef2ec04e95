package kehou.people;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import kehou.kernel.PersonName;
import kehou.kernel.Phone;
import kehou.kernel.Scope;
import kehou.kernel.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AccountStore {
    private static final String NAME = "people.account.name";
    private static final String PHONE = "people.account.phone";
    private static final String COLUMNS =
            "id, login, name, phone, state, password is not null as with_password, totp_since, created_at, version";

    private final JdbcClient jdbc;
    private final Vault vault;

    AccountStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    byte[] blind(String phone) {
        return vault.blind(Vault.Key.CITY, "phone", phone);
    }

    /** False when login or phone is someone else's already. */
    boolean add(Scope scope, Account.Id id, NewAccount account, Instant now) {
        String phone = account.phone();
        return jdbc.sql("""
                insert into people.account(
                    school_id, id, login, phone, phone_blind, name, password, password_at, created_at)
                values (:school, :id, :login, :phone, :blind, :name, :password, :passwordAt, :now)
                on conflict do nothing
                """)
                        .param("school", scope.at(0))
                        .param("id", id.value())
                        .param("login", account.login())
                        .param("phone", phone == null ? null : vault.seal(Vault.Key.CITY, phone, PHONE))
                        .param("blind", phone == null ? null : blind(phone))
                        .param("name", vault.seal(Vault.Key.CITY, account.name(), NAME))
                        .param("password", account.passwordHash())
                        .param("passwordAt", account.passwordHash() == null ? null : Timestamp.from(now))
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    Optional<Account> find(Scope scope, Account.Id id) {
        return jdbc.sql("select " + COLUMNS + " from people.account where school_id = any(:schools) and id = :id")
                .param("schools", scope.schoolArray())
                .param("id", id.value())
                .query(this::account)
                .optional();
    }

    /** As {@link #find}, and nobody changes it before the transaction ends. */
    Optional<Account> lock(Scope scope, Account.Id id) {
        return jdbc.sql("select " + COLUMNS
                        + " from people.account where school_id = any(:schools) and id = :id for update")
                .param("schools", scope.schoolArray())
                .param("id", id.value())
                .query(this::account)
                .optional();
    }

    Optional<Account.Id> byLogin(Scope scope, String login) {
        return jdbc.sql("select id from people.account where school_id = any(:schools) and login = :login")
                .param("schools", scope.schoolArray())
                .param("login", login)
                .query(Long.class)
                .optional()
                .map(Account.Id::new);
    }

    Optional<Account.Id> byPhone(Scope scope, String phone) {
        return jdbc.sql("select id from people.account where school_id = any(:schools) and phone_blind = :blind")
                .param("schools", scope.schoolArray())
                .param("blind", blind(phone))
                .query(Long.class)
                .optional()
                .map(Account.Id::new);
    }

    /** Account ids by blind index of the phone, of those that have one. */
    Map<ByteBuffer, Account.Id> byPhones(Scope scope, List<byte[]> blinds) {
        Map<ByteBuffer, Account.Id> found = new HashMap<>();
        jdbc.sql("""
                select id, phone_blind from people.account
                where school_id = any(:schools) and phone_blind = any(:blinds)
                """)
                .param("schools", scope.schoolArray())
                .param("blinds", blinds.toArray(byte[][]::new))
                .query(row -> {
                    found.put(ByteBuffer.wrap(row.getBytes("phone_blind")), new Account.Id(row.getLong("id")));
                });
        return found;
    }

    /** Adds accounts of phone and name alone, in this order; a phone that has one is passed over. */
    void addAll(Scope scope, List<Account.Id> ids, List<byte[]> blinds, List<NewAccount> wishes, Instant now) {
        jdbc.sql("""
                insert into people.account(school_id, id, phone, phone_blind, name, created_at)
                select :school, n.id, n.phone, n.blind, n.name, :now
                from unnest(:ids, :phones, :blinds, :names) as n(id, phone, blind, name) order by n.blind
                on conflict do nothing
                """)
                .param("school", scope.at(0))
                .param("ids", ids.stream().map(Account.Id::value).toArray(Long[]::new))
                .param("phones", sealed(wishes.stream().map(w -> Objects.requireNonNull(w.phone())), PHONE))
                .param("blinds", blinds.toArray(byte[][]::new))
                .param("names", sealed(wishes.stream().map(NewAccount::name), NAME))
                .param("now", Timestamp.from(now))
                .update();
    }

    private byte[][] sealed(Stream<String> values, String label) {
        return values.map(value -> vault.seal(Vault.Key.CITY, value, label)).toArray(byte[][]::new);
    }

    /** A stretch of all accounts in id order, for the security administrator. */
    List<Account> after(Scope scope, long after, int limit) {
        return jdbc.sql(
                        "select " + COLUMNS
                                + " from people.account where school_id = any(:schools) and id > :after order by id limit :limit")
                .param("schools", scope.schoolArray())
                .param("after", after)
                .param("limit", limit)
                .query(this::account)
                .list();
    }

    /** False when the account is no longer in {@code from}. */
    boolean move(Scope scope, Account.Id id, Account.State from, Account.State to) {
        return jdbc.sql("""
                update people.account set state = :to, version = version + 1
                where school_id = :school and id = :id and state = :from
                """)
                        .param("school", scope.at(0))
                        .param("id", id.value())
                        .param("from", from.name())
                        .param("to", to.name())
                        .update()
                == 1;
    }

    private Account account(ResultSet row, int number) throws SQLException {
        long id = row.getLong("id");
        byte @Nullable [] phone = row.getBytes("phone");
        return new Account(
                new Account.Id(id),
                row.getString("login"),
                new PersonName(vault.open(Vault.Key.CITY, row.getBytes("name"), NAME), id),
                phone == null ? null : new Phone(vault.open(Vault.Key.CITY, phone, PHONE), id),
                Account.State.valueOf(row.getString("state")),
                row.getBoolean("with_password"),
                row.getTimestamp("totp_since") != null,
                row.getTimestamp("created_at").toInstant(),
                row.getInt("version"));
    }
}
