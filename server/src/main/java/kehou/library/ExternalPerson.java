package kehou.library;

import java.time.Instant;
import kehou.kernel.Event;
import kehou.kernel.PersonName;
import kehou.kernel.Phone;
import kehou.kernel.RowId;
import org.jspecify.annotations.Nullable;

/**
 * A person from outside the schools, once in the whole city however many schools submit it. Its identity
 * number is sealed and leaves through one act only.
 *
 * @param authority the authority that answers for the clearance
 * @param registeredFor the organisation that brought this person first
 */
public record ExternalPerson(
        Id id,
        PersonName name,
        @Nullable Phone phone,
        InstructorKind kind,
        int authority,
        int registeredFor,
        Instant registeredAt) {
    /** The id of a person; all of them are the city's. */
    public record Id(long value) implements RowId {}

    /** Somebody brought this person in for the first time. */
    public record Registered(int school, Id person, int authority, int registeredFor) implements Event {}
}
