package kehou.rules;

import org.jspecify.annotations.Nullable;

/**
 * What a pack changed on one question against the one before it.
 *
 * @param was what the earlier pack asks for; null where it was silent
 * @param now what this pack asks for; null where it says nothing and the earlier clause goes on binding
 */
public record PackChange(
        String rule,
        String title,
        Kind kind,
        @Nullable String was,
        @Nullable String now) {

    /** In which way. */
    public enum Kind {
        ADDED,
        /** Expressly replaced: what was asked before is over. */
        REPLACED,
        /** Both texts ask something and both bind; the stricter speaks. */
        BESIDE,
        SAME,
        /** The later pack is silent, the earlier clause goes on binding. */
        CONTINUES
    }
}
