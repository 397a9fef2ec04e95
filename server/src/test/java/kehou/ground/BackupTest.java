package kehou.ground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class BackupTest {
    private static final Path HOME = TestGround.TARGET.resolve("backup-test");
    private static final Path DATA = HOME.resolve("data");
    private static final Path SECOND = HOME.resolve("it's 100% second");
    private static final Map<String, String> ENV = Map.of("KEHOU_BACKUP", SECOND.toString());

    @BeforeAll
    @AfterAll
    static void empty_the_folders() throws IOException {
        Disk.delete(HOME);
        Files.createDirectories(DATA);
    }

    @Test
    void a_backup_is_proved_by_a_restore_and_a_changed_byte_is_found() throws Exception {
        Disk.delete(DATA);
        Disk.delete(SECOND);
        try (Ground ground = open()) {
            write(
                    ground,
                    "create schema probe",
                    "create table probe.row as select generate_series(1, 1000) n",
                    "alter table probe.row add primary key (n)");
            Backups backups = Backups.of(ground, InstantSource.system()).orElseThrow();
            Backup.Proof proof = backups.runNightly();
            assertThat(proof.good()).isTrue();
            assertThat(proof.tables()).isEqualTo(1);
            assertThat(proof.rows()).isEqualTo(1000);
            assertThat(proof.indexes()).isGreaterThan(100);
            Backup backup = backups.lastProved().orElseThrow();
            assertThat(SECOND.resolve("keys/root.key")).hasSameBinaryContentAs(DATA.resolve("keys/root.key"));

            String needed = backup.firstLog();
            Path log = SECOND.resolve("wal").resolve(backup.cluster());
            Path before = Files.createFile(log.resolve("0".repeat(24)));
            backups.forget();
            assertThat(before).doesNotExist();
            assertThat(log.resolve(needed)).exists();

            spoilOneFileOf(backup);
            assertThat(backups.prove(backup).fault()).contains("备份文件");
            assertThat(backups.lastProved()).isEmpty();

            Path manifest = SECOND.resolve("base").resolve(backup.name()).resolve("manifest");
            Files.writeString(manifest, Files.readString(manifest).replaceFirst("folder [^\n]+\n", ""));
            assertThat(backups.all()).isEmpty();
        }
    }

    @Test
    void a_backup_folder_of_another_installation_is_refused() throws IOException {
        Path data = Files.createDirectories(HOME.resolve("other"));
        RootSecret.open(data, Map.of());
        Archive archive = Archive.open(data, Map.of());
        Files.createDirectories(archive.keys());
        Files.writeString(archive.keys().resolve("root.key"), "another");
        assertThatThrownBy(() -> Ground.open(data, Map.of()))
                .isInstanceOf(GroundFailure.class)
                .hasMessageContaining("属于另一套数据");
    }

    @Test
    void the_night_is_made_up_for_once() {
        Instant noon = Instant.parse("2026-11-22T04:00:00Z");
        assertThat(BackupJob.due(Optional.empty(), noon)).isTrue();
        assertThat(BackupJob.due(Optional.of(Instant.parse("2026-11-21T17:59:59Z")), noon))
                .isTrue();
        assertThat(BackupJob.due(Optional.of(Instant.parse("2026-11-21T18:10:00Z")), noon))
                .isFalse();
        assertThat(BackupJob.due(
                        Optional.of(Instant.parse("2026-11-20T18:10:00Z")), Instant.parse("2026-11-21T17:30:00Z")))
                .isFalse();
    }

    @Test
    void a_time_to_restore_is_read_as_an_instant_or_as_time_in_china() {
        assertThat(BackupCommand.instant("2026-11-22T08:30:00")).isEqualTo("2026-11-22T00:30:00Z");
        assertThat(BackupCommand.instant("2026-11-22T00:30:00Z")).isEqualTo("2026-11-22T00:30:00Z");
        assertThatThrownBy(() -> BackupCommand.instant("yesterday")).hasMessageContaining("--at");
    }

    @Test
    @Tag("full")
    void lost_data_comes_back_as_it_was_at_an_instant_and_then_as_it_was_last() throws Exception {
        Disk.delete(DATA);
        Disk.delete(SECOND);
        Instant wanted;
        try (Ground ground = open()) {
            write(ground, "create schema probe", "create table probe.row as select 1 as n");
            Backups.of(ground, InstantSource.system()).orElseThrow().runNightly();
            write(ground, "insert into probe.row values (2)");
            wanted = databaseTime(ground);
            write(ground, "insert into probe.row values (3)");
        }
        Disk.delete(DATA);
        restore(wanted);
        try (Ground ground = open()) {
            assertThat(rows(ground)).isEqualTo("1,2");
            write(ground, "insert into probe.row values (4)");
        }
        Disk.delete(DATA);
        restore(null);
        try (Ground ground = open()) {
            assertThat(rows(ground)).isEqualTo("1,2,4");
        }
    }

    @Test
    @Tag("full")
    void what_was_not_archived_yet_is_taken_from_the_damaged_data_itself() throws Exception {
        Disk.delete(DATA);
        Disk.delete(SECOND);
        Ground ground = open();
        write(ground, "create schema probe", "create table probe.row as select 1 as n");
        Backups.of(ground, InstantSource.system()).orElseThrow().runNightly();
        write(ground, "insert into probe.row values (2)");
        Instant afterAll = databaseTime(ground).plusSeconds(3600);
        // An immediate stop archives nothing more, as a crash would.
        Launch.signal("QUIT", ground.postgres().orElseThrow().pid());
        ground.close();
        Disk.delete(DATA.resolve("postgres/cluster/base"));
        restore(afterAll);
        try (Ground again = open()) {
            assertThat(rows(again)).isEqualTo("1,2");
        }
        try (var aside = Files.list(DATA.resolve("postgres"))) {
            assertThat(aside.filter(path -> path.getFileName().toString().startsWith("cluster.before-")))
                    .hasSize(1);
        }
    }

    private static Ground open() throws IOException {
        Files.createDirectories(DATA);
        Archive archive = Archive.open(DATA, ENV);
        archive.mustBelongTo(DATA);
        return Ground.inside(DATA, setup(archive));
    }

    private static void restore(Instant at) throws IOException {
        Files.createDirectories(DATA);
        Archive archive = Archive.open(DATA, ENV);
        Restore.recoverKeys(DATA, archive);
        new Restore(DATA, archive, setup(archive)).run(at, null);
    }

    private static Postgres.Setup setup(Archive archive) {
        return new Postgres.Setup(
                DATA.resolve("postgres"), TestGround.binaries(), RootSecret.open(DATA, ENV), archive, List.of());
    }

    private static void spoilOneFileOf(Backup backup) throws IOException {
        try (var files =
                Files.walk(SECOND.resolve("base").resolve(backup.name()).resolve("data"))) {
            Path file = files.filter(path -> path.endsWith("pg_control.gz"))
                    .findFirst()
                    .orElseThrow();
            byte[] content = Files.readAllBytes(file);
            content[content.length / 2] ^= 1;
            Files.write(file, content);
        }
    }

    private static void write(Ground ground, String... statements) throws SQLException {
        try (Connection connection = ground.database().connect(ground.database().migrator())) {
            for (String statement : statements) {
                Roles.run(connection, statement);
            }
        }
    }

    private static Instant databaseTime(Ground ground) throws SQLException {
        return Instant.parse(text(
                ground, "select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"));
    }

    private static String rows(Ground ground) throws SQLException {
        return text(ground, "select string_agg(n::text, ',' order by n) from probe.row");
    }

    private static String text(Ground ground, String query) throws SQLException {
        try (Connection connection = ground.database().connect(ground.database().migrator());
                var row = connection.createStatement().executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
