package kehou.audit;

import java.security.MessageDigest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** Reads the whole log against its blocks and the blocks against the heads kept outside. */
@Component
public class Verifier {
    private final AuditLog log;
    private final Sealer sealer;
    private final Anchor anchor;

    Verifier(AuditLog log, Sealer sealer, AuditSeal seal) {
        this.log = log;
        this.sealer = sealer;
        this.anchor = seal.anchor();
    }

    /** A verifier outside the application, on connections of the audit's own role. */
    public static Verifier over(DataSource source, AuditSeal seal) {
        AuditLog log = new AuditLog(source);
        return new Verifier(log, new Sealer(log, seal, Clock.systemUTC()), seal);
    }

    /** An edited, deleted, swapped, inserted or cut-off entry, or a chain rewritten from some block on, is a finding. */
    public AuditVerification verify() {
        List<String> findings = new ArrayList<>();
        Map<Long, String> anchored = anchor.lines();
        Walk walk = new Walk(findings, anchored);
        log.walk(walk::visit);
        anchored.keySet().stream()
                .filter(number -> number > walk.blocks)
                .forEach(number -> findings.add("block " + number + " is anchored outside but missing here"));
        return new AuditVerification(walk.blocks, walk.entries, log.unsealedCount(), List.copyOf(findings));
    }

    private final class Walk {
        private final List<String> findings;
        private final Map<Long, String> anchored;
        private byte[] previous = new byte[32];
        private long blocks;
        private long entries;

        Walk(List<String> findings, Map<Long, String> anchored) {
            this.findings = findings;
            this.anchored = anchored;
        }

        void visit(AuditBlock block, List<AuditEntry> content) {
            blocks++;
            entries += content.size();
            String name = "block " + block.number() + " ";
            if (block.number() != blocks) {
                findings.add(name + "stands where block " + blocks + " should");
                blocks = block.number();
            }
            if (content.size() != block.entries()) {
                findings.add(name + "sealed " + block.entries() + " entries and has " + content.size());
            } else if (!MessageDigest.isEqual(
                    block.root(),
                    Merkle.root(content.stream()
                            .map(e -> Merkle.leaf(e.canonical()))
                            .toList()))) {
                findings.add(name + "has an entry that is not the one sealed");
            }
            if (!MessageDigest.isEqual(block.previous(), previous)) {
                findings.add(name + "does not follow the block before it");
            }
            if (!MessageDigest.isEqual(block.head(), block.expectedHead()) || !sealer.signed(block)) {
                findings.add(name + "has a head that was not sealed here");
            }
            if (!block.anchorLine().equals(anchored.get(block.number()))) {
                findings.add(name + "differs from the head kept outside");
            }
            previous = block.head();
        }
    }
}
