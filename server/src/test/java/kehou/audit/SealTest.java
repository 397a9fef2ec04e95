package kehou.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import kehou.Journey;
import kehou.ground.Database;
import kehou.ground.Login;
import kehou.ground.TestGround;
import kehou.kernel.MovableClock;
import kehou.kernel.Purpose;
import kehou.kernel.Scope;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The log proves itself: whatever is done to a sealed entry behind the application's back is found. */
class SealTest {
    private static final MovableClock CLOCK = new MovableClock();

    private static JdbcClient app;
    private static HikariDataSource source;
    private static HikariDataSource writers;
    private static AuditLog log;

    @TempDir
    private Path outside;

    private Sealer sealer;
    private Verifier verifier;

    /** A database of its own, so that nobody else writes into the log. */
    @BeforeAll
    static void a_database() {
        Database database = TestGround.freshDatabase("seal");
        Flyway.configure()
                .dataSource(
                        database.url(),
                        database.migrator().user(),
                        database.migrator().password())
                .locations("classpath:db/migration/kernel", "classpath:db/migration/audit")
                .defaultSchema("flyway")
                .createSchemas(true)
                .load()
                .migrate();
        writers = as(database, database.app());
        app = JdbcClient.create(writers);
        source = as(database, database.audit());
        log = new AuditLog(source);
    }

    @AfterAll
    static void leave_it() {
        writers.close();
        source.close();
    }

    private static HikariDataSource as(Database database, Login login) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(database.url());
        config.setUsername(login.user());
        config.setPassword(login.password());
        config.setMaximumPoolSize(4);
        config.setMinimumIdle(0);
        return new HikariDataSource(config);
    }

    @BeforeEach
    void a_log_of_three_blocks() throws SQLException {
        behindTheWalls("delete from audit.block");
        behindTheWalls("delete from audit.entry");
        AuditSeal seal = new AuditSeal("a secret of this test only".getBytes(), outside);
        sealer = new Sealer(log, seal, CLOCK);
        verifier = new Verifier(log, sealer, seal);
        for (int block = 0; block < 3; block++) {
            for (int i = 0; i < 5; i++) {
                record("{\"n\":" + (block * 5 + i) + "}");
            }
            sealFive();
        }
    }

    /** Transactions of other tests on this server hold the sealer back until they end. */
    private void sealFive() {
        Journey.eventually(() -> log.unsealed(log.last().orElse(null), 9).size() == 5);
        assertThat(sealer.seal()).isEqualTo(5);
    }

    private static void record(String facts) {
        new AuditStore(app).append(CLOCK.instant(), 1, Scope.system(Purpose.SERVICE), "test.act", facts, "-");
    }

    @Test
    void an_untouched_log_is_whole_and_says_how_much_is_not_sealed_yet() {
        record("{}");
        AuditVerification found = verifier.verify();
        assertThat(found.findings()).isEmpty();
        assertThat(found.blocks()).isEqualTo(3);
        assertThat(found.entries()).isEqualTo(15);
        assertThat(found.unsealed()).isEqualTo(1);
    }

    @Test
    void an_entry_of_a_running_transaction_waits_for_the_next_block() throws SQLException {
        try (Connection running = source.getConnection()) {
            running.setAutoCommit(false);
            try (Statement statement = running.createStatement()) {
                statement.execute("select pg_current_xact_id()");
            }
            record("{}");
            assertThat(sealer.seal()).isZero();
            running.rollback();
        }
        Journey.eventually(() -> sealer.seal() == 1);
        assertThat(verifier.verify().findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // tampered
                "update audit.entry set facts = '{\"n\":99}' where facts = '{\"n\":7}'",
                "update audit.entry set at = at + interval '1 second' where facts = '{\"n\":7}'",
                // deleted
                "delete from audit.entry where facts = '{\"n\":7}'",
                // swapped
                "update audit.entry e set facts = o.facts from audit.entry o where e.facts in ('{\"n\":6}', '{\"n\":7}')"
                        + " and o.facts in ('{\"n\":6}', '{\"n\":7}') and e.facts <> o.facts",
                // slipped in
                "insert into audit.entry(xid, at, school_id, account, role, purpose, what, facts, request)"
                        + " select xid, at, school_id, account, role, purpose, what, facts, request"
                        + " from audit.entry where facts = '{\"n\":7}'",
                // cut: the last block and its entries gone together
                "with b as (delete from audit.block where number = 3 returning 1)"
                        + " delete from audit.entry where facts in ('{\"n\":10}','{\"n\":11}','{\"n\":12}','{\"n\":13}','{\"n\":14}')",
                "delete from audit.block where number = 2",
                "update audit.block set root = previous where number = 2",
            })
    void what_was_done_to_a_sealed_entry_is_found(String deed) throws SQLException {
        assertThat(behindTheWalls(deed)).isPositive();
        assertThat(verifier.verify().findings()).isNotEmpty();
    }

    @Test
    void a_chain_rewritten_with_the_right_key_still_differs_from_the_heads_kept_outside() throws SQLException {
        behindTheWalls("update audit.entry set facts = '{\"n\":99}' where facts = '{\"n\":7}'");
        behindTheWalls("delete from audit.block where number >= 2");
        Path elsewhere = outside.resolve("elsewhere");
        Sealer forger = new Sealer(log, new AuditSeal("a secret of this test only".getBytes(), elsewhere), CLOCK);
        Journey.eventually(() -> forger.seal() > 0);
        assertThat(verifier.verify().findings())
                .anyMatch(finding -> finding.contains("differs from the head kept outside"));
    }

    @Test
    void the_application_can_append_and_nothing_else() {
        for (String sql : new String[] {
            "select count(*) from audit.entry", "delete from audit.entry", "update audit.block set number = 9"
        }) {
            assertThat(org.assertj.core.api.Assertions.catchThrowable(
                            () -> app.sql(sql).query((_, _) -> 1).list()))
                    .hasStackTraceContaining("permission denied");
        }
    }

    private int behindTheWalls(String sql) throws SQLException {
        try (Connection connection = TestGround.superuser("seal");
                Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }
}
