package kehou.library;

import kehou.kernel.RowId;
import kehou.people.StaffMember;
import org.jspecify.annotations.Nullable;

/**
 * Whoever gives an after-school class. The name is published with the class.
 *
 * @param staff the staff row of the school, for its own people
 * @param account the account this person signs in with, once known
 */
public record Instructor(
        Id id,
        String name,
        InstructorKind kind,
        StaffMember.@Nullable Id staff,
        @Nullable Long account,
        String introduction,
        Standing state,
        int version) {
    /** The id of an instructor. */
    public record Id(long value) implements RowId {}
}
