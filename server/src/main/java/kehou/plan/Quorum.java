package kehou.plan;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/**
 * The fewest pupils with whom a class goes on without a second thought.
 *
 * @param pupils none if the school names no number
 */
record Quorum(@Nullable @Min(1) @Max(500) Integer pupils) {}
