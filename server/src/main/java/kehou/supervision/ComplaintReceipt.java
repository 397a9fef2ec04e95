package kehou.supervision;

import java.time.Instant;

/**
 * What somebody without an account takes along.
 *
 * @param code 24 digits that open the answer; shown here and never again
 * @param authorityName of who answers
 */
public record ComplaintReceipt(String code, String schoolName, String authorityName, Instant madeAt, Instant dueAt) {}
