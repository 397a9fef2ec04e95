package kehou.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * One act as the log holds it.
 *
 * @param school number of the organisation it happened in
 * @param account the person's account id; 0 is the platform itself
 * @param facts JSON of ids and numbers
 * @param request the id of the HTTP request, or a dash
 */
public record AuditEntry(
        long id,
        Instant at,
        int school,
        long account,
        String role,
        String purpose,
        String what,
        String facts,
        String request) {
    /** What is hashed: every field, each with its length, so that no two entries can read the same. */
    byte[] canonical() {
        StringBuilder text = new StringBuilder();
        for (Object field : new Object[] {
            id, at.getEpochSecond() + "." + at.getNano() / 1000, school, account, role, purpose, what, facts, request
        }) {
            String value = String.valueOf(field);
            text.append(value.length()).append(':').append(value).append('|');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
