package kehou.people;

import org.jspecify.annotations.Nullable;

/** One member of staff as a school's list states it. */
record StaffRow(
        String sheet,
        int row,
        String name,
        String phone,
        StaffKind kind,
        @Nullable String employeeNumber) {}
