package kehou.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import kehou.library.Instructor;
import org.jspecify.annotations.Nullable;

/**
 * What the owner answers.
 *
 * @param confirmed the dates on which it comes; absent to decline, and then {@code note} says why
 * @param instructor who comes, of the owner's own instructors
 */
public record ServiceAnswer(
        @Nullable @Valid ServiceSlot confirmed,
        Instructor.@Nullable Id instructor,
        @NotNull @Size(max = 500) String note) {}
