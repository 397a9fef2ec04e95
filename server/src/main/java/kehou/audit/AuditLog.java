package kehou.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** The log as its own database role sees it: reads entries, adds blocks, changes nothing. */
@Repository
class AuditLog {
    private static final String ENTRY =
            "e.id, e.at, e.school_id, e.account, e.role, e.purpose, e.what, e.facts, e.request";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    AuditLog(@Qualifier("auditDataSource") DataSource source) {
        this.jdbc = JdbcClient.create(source);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(source));
    }

    /** Runs the work as the only sealer anywhere; false when another node is sealing. */
    boolean alone(Runnable work) {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            boolean mine = jdbc.sql("select pg_try_advisory_xact_lock(hashtext('audit.sealer'))")
                    .query(Boolean.class)
                    .single();
            if (mine) {
                work.run();
            }
            return mine;
        }));
    }

    /** The entries after this block, oldest first, of transactions that ended before every one still running. */
    List<Placed> unsealed(@Nullable AuditBlock last, int limit) {
        return jdbc.sql("select e.xid::text::bigint as place, " + ENTRY + """
                 from audit.entry e
                where (e.xid, e.id) > (:xid::text::xid8, :id) and e.xid < pg_snapshot_xmin(pg_current_snapshot())
                order by e.xid, e.id limit :limit
                """)
                .param("xid", last == null ? "0" : String.valueOf(last.lastXid()))
                .param("id", last == null ? 0 : last.lastId())
                .param("limit", limit)
                .query((row, _) -> new Placed(row.getLong("place"), entry(row)))
                .list();
    }

    /** An entry and the transaction that wrote it. */
    record Placed(long xid, AuditEntry entry) {}

    Optional<AuditBlock> last() {
        return jdbc.sql("select *, last_xid::text::bigint as xid from audit.block order by number desc limit 1")
                .query((row, _) -> block(row))
                .optional();
    }

    void add(AuditBlock block, Instant at) {
        jdbc.sql("""
                insert into audit.block(number, last_xid, last_id, entries, root, previous, head, signature, sealed_at)
                values (:number, :xid::text::xid8, :last, :entries, :root, :previous, :head, :signature, :at)
                """)
                .param("number", block.number())
                .param("xid", String.valueOf(block.lastXid()))
                .param("last", block.lastId())
                .param("entries", block.entries())
                .param("root", block.root())
                .param("previous", block.previous())
                .param("head", block.head())
                .param("signature", block.signature())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Every block in order, each with the entries that lie in it now. */
    void walk(BiConsumer<AuditBlock, List<AuditEntry>> visitor) {
        String from = "0";
        long after = 0;
        for (AuditBlock block : jdbc.sql("select *, last_xid::text::bigint as xid from audit.block order by number")
                .query((row, _) -> block(row))
                .list()) {
            String to = String.valueOf(block.lastXid());
            visitor.accept(block, between(from, after, to, block.lastId()));
            from = to;
            after = block.lastId();
        }
    }

    private List<AuditEntry> between(String fromXid, long fromId, String toXid, long toId) {
        return jdbc.sql("select " + ENTRY + """
                 from audit.entry e
                where (e.xid, e.id) > (:fromXid::text::xid8, :fromId) and (e.xid, e.id) <= (:toXid::text::xid8, :toId)
                order by e.xid, e.id
                """)
                .param("fromXid", fromXid)
                .param("fromId", fromId)
                .param("toXid", toXid)
                .param("toId", toId)
                .query((row, _) -> entry(row))
                .list();
    }

    /** How many entries are younger than the last block. */
    long unsealedCount() {
        AuditBlock last = last().orElse(null);
        return jdbc.sql("select count(*) from audit.entry e where (e.xid, e.id) > (:xid::text::xid8, :id)")
                .param("xid", last == null ? "0" : String.valueOf(last.lastXid()))
                .param("id", last == null ? 0 : last.lastId())
                .query(Long.class)
                .single();
    }

    /** Entries before {@code before} (an entry id), newest first, whose act starts with {@code what}. */
    List<AuditEntry> page(long before, String what, int limit) {
        return jdbc.sql("select " + ENTRY + """
                 from audit.entry e where e.id < :before and e.what like :what order by e.id desc limit :limit
                """)
                .param("before", before)
                .param("what", what.replace("%", "").replace("_", "\\_") + "%")
                .param("limit", limit)
                .query((row, _) -> entry(row))
                .list();
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                row.getInt("school_id"),
                row.getLong("account"),
                row.getString("role"),
                row.getString("purpose"),
                row.getString("what"),
                row.getString("facts"),
                row.getString("request"));
    }

    private static AuditBlock block(ResultSet row) throws SQLException {
        return new AuditBlock(
                row.getLong("number"),
                row.getLong("xid"),
                row.getLong("last_id"),
                row.getInt("entries"),
                row.getBytes("root"),
                row.getBytes("previous"),
                row.getBytes("head"),
                row.getBytes("signature"));
    }
}
