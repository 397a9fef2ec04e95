package kehou.audit;

import java.time.Instant;
import kehou.kernel.Purpose;
import kehou.kernel.Role;

/**
 * One look of staff at one child's data (未成年人网络保护条例 art. 36): who, as what, which fields, what for.
 * The family sees these.
 */
public record AccessRecord(Instant at, long account, Role role, String fields, Purpose purpose) {}
