package kehou.audit;

import java.security.MessageDigest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Closes the unsealed end of the log into blocks. Entries are written unchained, so that auditing never
 * makes writers wait for each other; the sealer follows behind the oldest running transaction.
 */
@Component
class Sealer {
    private static final int LARGEST_BLOCK = 5_000;

    private final AuditLog log;
    private final Anchor anchor;
    private final byte[] key;
    private final Clock clock;

    Sealer(AuditLog log, AuditSeal seal, Clock clock) {
        this.log = log;
        this.anchor = seal.anchor();
        this.key = seal.key();
        this.clock = clock;
    }

    /** Seals all that can be sealed now; returns the number of entries it took. */
    int seal() {
        int sealed = 0;
        int round;
        do {
            round = sealOne();
            sealed += round;
        } while (round == LARGEST_BLOCK);
        return sealed;
    }

    private int sealOne() {
        List<AuditBlock> made = new ArrayList<>();
        log.alone(() -> {
            AuditBlock last = log.last().orElse(null);
            List<AuditLog.Placed> entries = log.unsealed(last, LARGEST_BLOCK);
            if (!entries.isEmpty()) {
                AuditBlock block = next(last, entries);
                log.add(block, clock.instant());
                // Anchored before the commit: a head without its block is found, a block without its head is not.
                anchor.append(block);
                made.add(block);
            }
        });
        return made.isEmpty() ? 0 : made.getFirst().entries();
    }

    private AuditBlock next(@Nullable AuditBlock last, List<AuditLog.Placed> entries) {
        long number = last == null ? 1 : last.number() + 1;
        byte[] previous = last == null ? new byte[32] : last.head();
        byte[] root = Merkle.root(
                entries.stream().map(e -> Merkle.leaf(e.entry().canonical())).toList());
        AuditLog.Placed end = entries.getLast();
        byte[] head = AuditBlock.headOf(number, end.xid(), end.entry().id(), entries.size(), root, previous);
        return new AuditBlock(number, end.xid(), end.entry().id(), entries.size(), root, previous, head, sign(head));
    }

    boolean signed(AuditBlock block) {
        return MessageDigest.isEqual(block.signature(), sign(block.head()));
    }

    private byte[] sign(byte[] head) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(head);
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
