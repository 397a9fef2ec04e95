package kehou.library;

import org.jspecify.annotations.Nullable;

/** How to reach somebody whom the school engaged; absent where no number is known. */
public record EngagedContact(@Nullable String phone) {}
