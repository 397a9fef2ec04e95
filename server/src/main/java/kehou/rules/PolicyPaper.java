package kehou.rules;

import org.jspecify.annotations.Nullable;

/**
 * A paper that a pack is written from.
 *
 * @param key the first letters of its clauses' keys
 * @param number its document number; null for one of this platform's own
 */
public record PolicyPaper(String key, @Nullable String number, String title, String issuer) {}
