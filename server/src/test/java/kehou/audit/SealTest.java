package kehou.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import kehou.Journey;
import kehou.ground.TestGround;
import kehou.kernel.Purpose;
import kehou.kernel.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** The log proves itself: whatever is done to a sealed entry behind the application's back is found. */
class SealTest extends Journey {
    @Autowired
    private Audit audit;

    @Autowired
    @Qualifier("auditDataSource")
    private javax.sql.DataSource source;

    @TempDir
    private Path outside;

    private Sealer sealer;
    private Verifier verifier;

    @BeforeEach
    void aLogOfItsOwn() throws SQLException {
        behindTheWalls("delete from audit.block");
        behindTheWalls("delete from audit.entry");
        AuditSeal seal = new AuditSeal("a secret of this test only".getBytes(), outside);
        AuditLog log = new AuditLog(source);
        sealer = new Sealer(log, seal, clock);
        verifier = new Verifier(log, sealer, seal);
        for (int block = 0; block < 3; block++) {
            for (int i = 0; i < 5; i++) {
                audit.record(Scope.system(Purpose.SERVICE), "test.act", Map.of("n", block * 5 + i));
            }
            assertThat(sealer.seal()).isEqualTo(5);
        }
    }

    @Test
    void an_untouched_log_is_whole_and_says_how_much_is_not_sealed_yet() {
        audit.record(Scope.system(Purpose.SERVICE), "test.tail", Map.of());
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
            audit.record(Scope.system(Purpose.SERVICE), "test.behind", Map.of());
            assertThat(sealer.seal()).isZero();
            running.rollback();
        }
        assertThat(sealer.seal()).isEqualTo(1);
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
        AuditLog log = new AuditLog(source);
        new Sealer(log, new AuditSeal("a secret of this test only".getBytes(), elsewhere), clock).seal();
        assertThat(verifier.verify().findings())
                .anyMatch(finding -> finding.contains("differs from the head kept outside"));
    }

    @Test
    void the_application_can_append_and_nothing_else() {
        for (String sql : new String[] {
            "select count(*) from audit.entry", "delete from audit.entry", "update audit.block set number = 9"
        }) {
            assertThat(org.assertj.core.api.Assertions.catchThrowable(
                            () -> jdbc.sql(sql).query((_, _) -> 1).list()))
                    .hasStackTraceContaining("permission denied");
        }
    }

    private int behindTheWalls(String sql) throws SQLException {
        try (Connection connection = TestGround.superuser("kehou");
                Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }
}
