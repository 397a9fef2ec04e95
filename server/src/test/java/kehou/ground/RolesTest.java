package kehou.ground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

class RolesTest {
    private final Database database = TestGround.freshDatabase("roles");

    @Test
    void the_working_roles_may_connect_and_are_nothing_more() throws SQLException {
        for (Login login : List.of(database.app(), database.audit(), database.rollup())) {
            try (Connection connection = database.connect(login);
                    ResultSet role = connection
                            .createStatement()
                            .executeQuery(
                                    "select rolsuper or rolcreaterole or rolcreatedb or rolbypassrls or rolreplication from pg_roles where rolname = current_user")) {
                assertThat(role.next()).isTrue();
                assertThat(role.getBoolean(1)).as(login.user()).isFalse();
            }
        }
    }

    @Test
    void the_application_may_not_create_a_table() throws SQLException {
        try (Connection connection = database.connect(database.app())) {
            assertThatThrownBy(() -> Roles.run(connection, "create table public.t (a int)"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void the_migrator_owns_the_database_and_is_no_superuser() throws SQLException {
        try (Connection connection = database.connect(database.migrator());
                ResultSet role = connection
                        .createStatement()
                        .executeQuery(
                                "select rolsuper, pg_catalog.pg_has_role(d.datdba, 'usage') from pg_roles, pg_database d "
                                        + "where rolname = current_user and datname = current_database()")) {
            assertThat(role.next()).isTrue();
            assertThat(role.getBoolean(1)).isFalse();
            assertThat(role.getBoolean(2)).isTrue();
        }
    }

    @Test
    void a_given_server_gets_the_same_roles_from_its_migrator() throws SQLException {
        String url = database.url() + "?user=" + database.migrator().user() + "&password="
                + database.migrator().password() + "&ApplicationName=kehou";
        ConnectionUrl given = ConnectionUrl.parse(url);
        Database again = new Roles(TestGround.SECRET).given(given.address(), given.login());
        assertThat(given.address()).isEqualTo(database.url() + "?ApplicationName=kehou");
        assertThat(again.app()).isEqualTo(database.app());
        try (Connection connection = again.connect(again.app())) {
            assertThat(connection.isValid(5)).isTrue();
        }
    }

    @Test
    void a_changed_root_secret_changes_the_passwords_of_the_roles() throws SQLException {
        RootSecret other = RootSecret.of(
                "another secret of at least thirty-two bytes".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        Database changed = new Roles(other).given(database.url(), database.migrator());
        try (Connection connection = changed.connect(changed.app())) {
            assertThat(connection.isValid(5)).isTrue();
        } finally {
            new Roles(TestGround.SECRET).given(database.url(), database.migrator());
        }
    }

    @Test
    void a_login_never_prints_its_password() {
        assertThat(database.app().toString()).doesNotContain(database.app().password());
    }
}
