package kehou.ground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PostgresTest {
    private final Path data = TestGround.TARGET.resolve("postgres-test");

    @BeforeEach
    @AfterEach
    void empty_the_folder() throws IOException {
        Disk.delete(data);
    }

    @Test
    void durability_is_on_and_only_the_loopback_address_listens() throws SQLException {
        try (Connection connection = TestGround.superuser("postgres")) {
            assertThat(text(connection, "show fsync")).isEqualTo("on");
            assertThat(text(connection, "show full_page_writes")).isEqualTo("on");
            assertThat(text(connection, "show synchronous_commit")).isEqualTo("on");
            assertThat(text(connection, "show data_checksums")).isEqualTo("on");
            assertThat(text(connection, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(text(connection, "select count(*) from pg_hba_file_rules where auth_method = 'trust'"))
                    .isEqualTo("0");
        }
    }

    @Test
    void chinese_text_has_trigrams() throws SQLException {
        Database database = TestGround.freshDatabase("trigrams");
        try (Connection connection = database.connect(database.migrator())) {
            Roles.run(connection, "create extension pg_trgm");
            assertThat(text(connection, "select cardinality(show_trgm('剪纸社团')) > 0"))
                    .isEqualTo("t");
        }
    }

    @Test
    void a_server_killed_under_us_comes_back_on_its_port_with_its_rows() throws Exception {
        try (Ground ground = open()) {
            Database database = ground.database();
            Postgres postgres = ground.postgres().orElseThrow();
            try (Connection connection = database.connect(database.migrator())) {
                Roles.run(connection, "create schema probe");
                Roles.run(connection, "create table probe.row as select 7 as n");
            }
            long killed = postgres.pid();
            Launch.signal("KILL", killed);
            try (Connection connection = connectAgain(database)) {
                assertThat(text(connection, "select n from probe.row")).isEqualTo("7");
            }
            assertThat(postgres.pid()).isNotEqualTo(killed);
        }
    }

    @Test
    void a_killed_application_leaves_no_orphan_and_loses_no_acknowledged_row() throws Exception {
        long acknowledged = 0;
        for (int round = 0; round < 2; round++) {
            Process victim = victim();
            BufferedReader said = victim.inputReader();
            long postgres = Long.parseLong(said.readLine().substring("postgres ".length()));
            for (int i = 0; i < 50; i++) {
                acknowledged = Long.parseLong(said.readLine());
            }
            victim.destroyForcibly().waitFor();
            ProcessHandle.of(postgres).ifPresent(left -> left.onExit().join());
        }
        assertThat(rows()).isGreaterThanOrEqualTo(acknowledged);
    }

    @Test
    void application_and_server_killed_together_come_back_with_every_acknowledged_row() throws Exception {
        Process victim = victim();
        BufferedReader said = victim.inputReader();
        long postgres = Long.parseLong(said.readLine().substring("postgres ".length()));
        for (int i = 0; i < 49; i++) {
            said.readLine();
        }
        long acknowledged = Long.parseLong(said.readLine());
        Launch.signal("STOP", victim.pid());
        Launch.signal("KILL", postgres);
        victim.destroyForcibly().waitFor();
        assertThat(Files.exists(data.resolve("postgres/cluster/postmaster.pid")))
                .isTrue();
        assertThat(rows()).isGreaterThanOrEqualTo(acknowledged);
    }

    @Test
    void a_lock_file_that_names_a_stranger_is_cleared_and_the_stranger_is_left_alone() throws Exception {
        open().close();
        Process stranger = new ProcessBuilder("sleep", "600").start();
        try {
            Path lock = data.resolve("postgres/cluster/postmaster.pid");
            Files.writeString(lock, stranger.pid() + "\n" + data + "\n1700000000\n5432\n\n127.0.0.1\n\nready   \n");
            try (Ground ground = open()) {
                assertThat(ground.postgres().orElseThrow().pid()).isNotEqualTo(stranger.pid());
            }
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void a_server_left_running_by_somebody_else_is_stopped_before_ours_starts() throws Exception {
        open().close();
        Postgres.Setup setup = TestGround.setup(data);
        Process orphan = Cluster.quietly(
                Launch.here()
                        .command(
                                "INT",
                                List.of(
                                        setup.binaries().tool("postgres").toString(),
                                        "-D",
                                        setup.cluster().toString(),
                                        "-c",
                                        "listen_addresses=127.0.0.1",
                                        "-p",
                                        Integer.toString(Postgres.freePort()),
                                        "-c",
                                        "unix_socket_directories=")),
                setup);
        while (!Remains.ready(setup.cluster(), orphan.pid())) {
            assertThat(orphan.isAlive()).as(Cluster.lastWords(setup)).isTrue();
            Postgres.pause();
        }
        try (Ground ground = open()) {
            assertThat(orphan.isAlive()).isFalse();
            assertThat(ground.postgres().orElseThrow().pid()).isNotEqualTo(orphan.pid());
        }
    }

    @Test
    void a_folder_in_use_is_refused_with_one_clear_line() {
        try (Ground first = open()) {
            assertThatThrownBy(this::open)
                    .isInstanceOf(GroundFailure.class)
                    .hasMessageContaining("正被另一个 kehou 使用")
                    .hasMessageNotContaining("\n");
            assertThat(first.postgres().orElseThrow().port()).isPositive();
        }
        open().close();
    }

    @Test
    void a_first_start_killed_half_way_is_begun_anew() throws IOException {
        Files.createDirectories(data.resolve("postgres/cluster.new/base"));
        Files.writeString(data.resolve("postgres/cluster.new/PG_VERSION"), "18\n");
        try (Ground ground = open()) {
            assertThat(ground.postgres().orElseThrow().pid()).isPositive();
        }
    }

    @Test
    void files_of_another_version_are_refused_with_the_servers_own_words() throws IOException {
        open().close();
        Files.writeString(data.resolve("postgres/cluster/PG_VERSION"), "15\n");
        assertThatThrownBy(this::open).isInstanceOf(GroundFailure.class).hasMessageContaining("incompatible");
    }

    @Test
    void the_root_secret_is_made_once_and_only_its_owner_may_read_it() throws IOException {
        RootSecret made = RootSecret.open(data, Map.of());
        RootSecret again = RootSecret.open(data, Map.of());
        assertThat(again.derive("x")).isEqualTo(made.derive("x")).hasSize(32);
        assertThat(made.derive("y")).isNotEqualTo(made.derive("x"));
        assertThat(made.toString()).isEqualTo("RootSecret[…]");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("keys/root.key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void where_namespaces_are_forbidden_to_root_the_server_runs_as_nobody() throws Exception {
        assumeThat(System.getProperty("user.name")).isEqualTo("root");
        assumeThat(nobodyMayRun(TestGround.binaries().tool("postgres"))).isTrue();
        Path shim = Files.createDirectories(data.resolve("shim"));
        Files.writeString(shim.resolve("unshare"), "#!/bin/sh\nexit 1\n");
        Files.setPosixFilePermissions(shim.resolve("unshare"), PosixFilePermissions.fromString("rwxr-xr-x"));
        ProcessBuilder builder = victimBuilder();
        builder.environment().merge("PATH", shim.toString(), (path, first) -> first + ":" + path);
        Process victim = builder.start();
        try {
            BufferedReader said = victim.inputReader();
            long postgres = Long.parseLong(said.readLine().substring("postgres ".length()));
            assertThat(Long.parseLong(said.readLine())).isEqualTo(1);
            assertThat(ProcessHandle.of(postgres).orElseThrow().info().user()).contains("nobody");
        } finally {
            victim.destroyForcibly().waitFor();
        }
        assertThat(rows()).isPositive();
    }

    private static boolean nobodyMayRun(Path program) throws Exception {
        return new ProcessBuilder(
                                "setpriv",
                                "--reuid",
                                "65534",
                                "--regid",
                                "65534",
                                "--clear-groups",
                                program.toString(),
                                "--version")
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }

    private Ground open() {
        return Ground.inside(data, TestGround.setup(data));
    }

    private long rows() throws SQLException {
        try (Ground ground = open();
                Connection connection =
                        ground.database().connect(ground.database().migrator())) {
            return Long.parseLong(text(connection, "select count(*) from probe.row"));
        }
    }

    private Process victim() throws IOException {
        return victimBuilder().start();
    }

    private ProcessBuilder victimBuilder() {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Victim.class.getName(),
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
    }

    private static Connection connectAgain(Database database) {
        while (true) {
            try {
                return database.connect(database.migrator());
            } catch (SQLException stillDown) {
                Postgres.pause();
            }
        }
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (ResultSet row = connection.createStatement().executeQuery(query)) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }
}
