package kehou.people;

import org.jspecify.annotations.Nullable;

/** A family member as a roster names them; only those with {@code guardian} and a phone can have an account. */
record RosterGuardian(
        @Nullable String name, Kinship kinship, @Nullable String phone, boolean guardian) {}
