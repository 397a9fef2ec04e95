package kehou.library;

import org.jspecify.annotations.Nullable;

/** What somebody looks for in the pool; absent parts do not narrow. */
record PoolQuery(
        @Nullable Integer district,
        @Nullable InstructorKind kind,
        @Nullable ActivityCategory category,
        @Nullable Integer weekday,
        String text) {}
