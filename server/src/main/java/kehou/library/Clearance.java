package kehou.library;

import java.time.Instant;
import java.time.LocalDate;
import kehou.kernel.Event;
import kehou.kernel.PersonName;
import kehou.kernel.RowId;
import org.jspecify.annotations.Nullable;

/**
 * One round of checking a person from outside (JB-2.2), by the authority that answers for it.
 *
 * @param askedFor the organisation that asked, and {@code askedForName}
 * @param checks what was found so far
 * @param validUntil the last day it holds
 * @param reason why it was refused or suspended
 */
public record Clearance(
        Id id,
        ExternalPerson.Id person,
        @Nullable PersonName name,
        InstructorKind kind,
        int authority,
        int askedFor,
        String askedForName,
        Instant askedAt,
        ClearanceChecks checks,
        @Nullable LocalDate validUntil,
        State state,
        String reason,
        @Nullable Instant decidedAt,
        int version) {
    /** The id of a clearance. */
    public record Id(long value) implements RowId {}

    /** Asked for, decided, stopped, run out, or followed by a newer one. */
    public enum State {
        REQUESTED,
        CLEARED,
        REFUSED,
        SUSPENDED,
        EXPIRED,
        REPLACED
    }

    /** A school asked for it. */
    public record Asked(int school, Id clearance, ExternalPerson.Id person, int authority, int askedFor)
            implements Event {}

    /** It was decided, stopped, let go on, or ran out. */
    public record Moved(int school, Id clearance, ExternalPerson.Id person, State state) implements Event {}

    /** It runs out in that many days; said once for each number of days. */
    public record Expiring(int school, Id clearance, ExternalPerson.Id person, LocalDate on, int days)
            implements Event {}

    Clearance named(@Nullable PersonName known, String organisation) {
        return new Clearance(
                id,
                person,
                known,
                kind,
                authority,
                askedFor,
                organisation,
                askedAt,
                checks,
                validUntil,
                state,
                reason,
                decidedAt,
                version);
    }
}
