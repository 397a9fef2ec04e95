package kehou.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An outing for the family of one child.
 *
 * @param open whether the family may still sign, or take its signature back
 * @param went whether the child was counted on leaving; {@code cameBack} on returning
 */
public record ChildOuting(
        Outing outing,
        Outing.Consent consent,
        @Nullable String signedName,
        @Nullable Instant signedAt,
        boolean open,
        boolean went,
        boolean cameBack) {}
