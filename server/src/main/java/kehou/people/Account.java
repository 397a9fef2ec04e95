package kehou.people;

import java.time.Instant;
import kehou.kernel.Event;
import kehou.kernel.PersonName;
import kehou.kernel.Phone;
import kehou.kernel.RowId;
import org.jspecify.annotations.Nullable;

/**
 * One person's way in: signs in by login or phone, and holds grants. Accounts are the city's.
 *
 * @param hasPassword whether sign-in by password is set up
 * @param hasTotp whether a second factor is confirmed
 */
public record Account(
        Id id,
        @Nullable String login,
        PersonName name,
        @Nullable Phone phone,
        State state,
        boolean hasPassword,
        boolean hasTotp,
        Instant createdAt,
        int version) {

    public record Id(long value) implements RowId {}

    /** LOCKED by an administrator, for as long as another one leaves it so; CLOSED for good. */
    public enum State {
        ACTIVE,
        LOCKED,
        CLOSED
    }

    public record Created(long account) implements CityEvent {}

    public record ManyCreated(int accounts) implements CityEvent {}

    public record Locked(long account) implements CityEvent {}

    public record Unlocked(long account) implements CityEvent {}

    public record PasswordChanged(long account) implements CityEvent {}

    public record TotpConfirmed(long account) implements CityEvent {}

    /** What happens to an account happens at the city. */
    interface CityEvent extends Event {
        @Override
        default int school() {
            return 0;
        }
    }
}
