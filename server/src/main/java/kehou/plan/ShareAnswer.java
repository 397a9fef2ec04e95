package kehou.plan;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The owner's answer.
 *
 * @param resource id of its own venue, instructor or course that it consents to share; absent to refuse
 * @param terms when and under what conditions; needed to refuse
 */
public record ShareAnswer(
        @Nullable Long resource, @NotNull @Size(max = 300) String terms) {}
