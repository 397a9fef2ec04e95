package kehou.ground;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuardTest {
    private static final RootSecret SOUND =
            RootSecret.of("q8Zr-2LkP0vNw7TyXb5HdEjMs9UcGa41".getBytes(StandardCharsets.UTF_8));

    private Database database = TestGround.shared().database();

    @BeforeEach
    void a_database_with_one_walled_table() throws SQLException {
        database = TestGround.freshDatabase("guarded");
        migrate(
                "create schema plan",
                "create table plan.offering (school_id int not null)",
                "alter table plan.offering enable row level security",
                "alter table plan.offering force row level security",
                "create policy own on plan.offering using (school_id = 1)",
                "grant usage on schema plan to kehou_app",
                "grant select, insert on plan.offering to kehou_app");
    }

    @Test
    void a_sound_installation_is_let_through_in_production_as_well() {
        assertThat(Guard.refusals(database, production(SOUND))).isEmpty();
    }

    @Test
    void weak_durability_is_refused_setting_by_setting() throws IOException {
        Path data = TestGround.TARGET.resolve("guard-test");
        Disk.delete(data);
        Postgres.Setup setup = new Postgres.Setup(
                data.resolve("postgres"),
                TestGround.binaries(),
                TestGround.SECRET,
                null,
                List.of("fsync=off", "full_page_writes=off", "synchronous_commit=off"));
        try (Ground ground = Ground.inside(data, setup)) {
            assertThat(Guard.refusals(ground.database(), node()))
                    .hasSize(3)
                    .allMatch(line -> !line.contains("\n"))
                    .anyMatch(line -> line.contains("fsync=off"))
                    .anyMatch(line -> line.contains("full_page_writes=off"))
                    .anyMatch(line -> line.contains("synchronous_commit=off"));
        } finally {
            Disk.delete(data);
        }
    }

    @Test
    void an_application_that_is_superuser_is_refused() {
        Login root = TestGround.shared().postgres().orElseThrow().setup().superuser();
        assertThat(Guard.refusals(as(root), node()))
                .anyMatch(line -> line.contains("SUPERUSER"))
                .anyMatch(line -> line.contains("BYPASSRLS"));
    }

    @Test
    void an_application_that_bypasses_row_security_or_owns_a_table_is_refused() {
        assertThat(Guard.refusals(as(database.migrator()), node()))
                .anyMatch(line -> line.contains("BYPASSRLS"))
                .anyMatch(line -> line.contains("plan.offering 的属主"));
    }

    @Test
    void an_application_that_may_become_the_owner_is_refused() throws SQLException {
        try (Connection root = TestGround.superuser("guarded")) {
            Roles.run(root, "create role guard_other");
            Roles.run(root, "alter table plan.offering owner to guard_other");
            Roles.run(root, "grant guard_other to kehou_app");
            assertThat(Guard.refusals(database, node())).anyMatch(line -> line.contains("plan.offering 的属主"));
            Roles.run(root, "drop owned by guard_other");
            Roles.run(root, "drop role guard_other");
        }
    }

    @Test
    void a_table_out_of_the_applications_reach_needs_no_wall() throws SQLException {
        migrate("create table plan.sealed (school_id int not null)");
        assertThat(Guard.refusals(database, node())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "alter table plan.offering disable row level security    | 未启用 ROW LEVEL SECURITY",
                "alter table plan.offering no force row level security   | 未设 FORCE ROW LEVEL SECURITY",
                "drop policy own on plan.offering                        | 没有行级安全策略"
            })
    void a_schools_table_without_its_wall_is_refused(String breach, String said) throws SQLException {
        migrate(breach);
        assertThat(Guard.refusals(database, node()))
                .singleElement()
                .asString()
                .contains("plan.offering")
                .contains(said);
    }

    @ParameterizedTest
    @CsvSource({"1500", "-1500", "86400000"})
    void a_clock_apart_from_the_databases_is_refused(long millis) {
        InstantSource wrong = InstantSource.offset(InstantSource.system(), java.time.Duration.ofMillis(millis));
        Guard.Node node = new Guard.Node(false, SOUND, "", "", true, Set.of(), wrong);
        assertThat(Guard.refusals(database, node)).singleElement().asString().contains("时钟");
    }

    @Test
    void production_refuses_the_published_key_and_one_that_is_hardly_random() {
        RootSecret hardly = RootSecret.of(new byte[32]);
        assertThat(Guard.refusals(database, production(TestGround.SECRET)))
                .singleElement()
                .asString()
                .contains("KEHOU_SECRET_FILE");
        assertThat(Guard.refusals(database, production(hardly)))
                .singleElement()
                .asString()
                .contains("KEHOU_SECRET_FILE");
    }

    @Test
    void production_wants_tls_or_a_trusted_proxy_and_no_debug_endpoints() {
        Guard.Node bare =
                new Guard.Node(true, SOUND, "", "", true, Set.of("health", "env", "heapdump"), InstantSource.system());
        assertThat(Guard.refusals(database, bare))
                .hasSize(4)
                .anyMatch(line -> line.contains("KEHOU_TLS / KEHOU_TRUSTED_PROXY"))
                .anyMatch(line -> line.contains("KEHOU_DOCS"))
                .anyMatch(line -> line.contains("调试端点 env"))
                .anyMatch(line -> line.contains("调试端点 heapdump"));
        Guard.Node trial = new Guard.Node(false, SOUND, "", "", true, Set.of("health", "env"), InstantSource.system());
        assertThat(Guard.refusals(database, trial)).isEmpty();
    }

    @Test
    void production_refuses_a_database_marked_as_demo() throws SQLException {
        migrate(
                "create schema kernel",
                "create table kernel.setting (key text primary key, value text not null)",
                "insert into kernel.setting values ('demo', '2026-11-22')");
        assertThat(Guard.refusals(database, production(SOUND)))
                .singleElement()
                .asString()
                .contains("演示数据");
        assertThat(Guard.refusals(database, node())).isEmpty();
    }

    private Database as(Login app) {
        return new Database(database.url(), database.migrator(), app, database.audit(), database.rollup());
    }

    private static Guard.Node node() {
        return new Guard.Node(false, SOUND, "", "", true, Set.of("health"), InstantSource.system());
    }

    private static Guard.Node production(RootSecret secret) {
        return new Guard.Node(
                true, secret, "", "10.0.0.1", false, Set.of("health", "prometheus"), InstantSource.system());
    }

    private void migrate(String... statements) throws SQLException {
        try (Connection connection = database.connect(database.migrator())) {
            for (String statement : statements) {
                Roles.run(connection, statement);
            }
        }
    }
}
