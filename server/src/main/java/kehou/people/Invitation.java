package kehou.people;

import java.time.Instant;
import kehou.kernel.Event;
import kehou.kernel.PersonName;
import kehou.kernel.Role;
import kehou.kernel.RowId;

/**
 * The offer of a role at a place, to whoever shows its one-time code. It belongs to the organisation that
 * sends it.
 */
public record Invitation(
        Id id,
        Role role,
        int place,
        String placeName,
        PersonName name,
        State state,
        Instant sentAt,
        Instant expiresAt) {
    public record Id(long value) implements RowId {}

    public enum State {
        OPEN,
        ACCEPTED,
        EXPIRED,
        WITHDRAWN
    }

    public record Sent(int school, long invitation, Role role, int place) implements Event {}

    public record Accepted(int school, long invitation, long account) implements Event {}

    public record Withdrawn(int school, long invitation) implements Event {}
}
