package kehou.people;

import kehou.kernel.Event;
import kehou.kernel.PersonName;
import kehou.kernel.Phone;
import kehou.kernel.RowId;
import org.jspecify.annotations.Nullable;

/** 教职工: a person employed by a school; {@code account} signs in with the phone, where there is one. */
public record StaffMember(
        Id id,
        PersonName name,
        Phone phone,
        StaffKind kind,
        @Nullable String employeeNumber,
        @Nullable Long account,
        boolean left,
        int version) {

    public record Id(long value) implements RowId {}

    /** Joined the school's staff, or what is known of them changed. */
    public record Changed(int school, long staff) implements Event {}

    /** No longer works at the school. */
    public record Departed(int school, long staff) implements Event {}
}
