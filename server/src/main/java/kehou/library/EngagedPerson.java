package kehou.library;

import org.jspecify.annotations.Nullable;

/**
 * An engagement with what is still missing before a class.
 *
 * @param readiness absent where the person looks at her own
 */
public record EngagedPerson(Engagement engagement, @Nullable PoolReadiness readiness) {}
