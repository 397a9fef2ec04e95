package kehou.audit;

import java.util.List;

/**
 * What a walk over the whole log found.
 *
 * @param blocks blocks read
 * @param entries sealed entries read
 * @param unsealed entries younger than the last block: seconds old, not yet provable
 * @param findings what is wrong, each naming its block; empty when the log is whole
 */
public record AuditVerification(long blocks, long entries, long unsealed, List<String> findings) {
    public boolean whole() {
        return findings.isEmpty();
    }
}
