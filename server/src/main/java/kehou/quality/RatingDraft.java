package kehou.quality;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import kehou.timetable.Session;
import org.jspecify.annotations.Nullable;

/** A rating as the guardian gives it: one to five stars and, if wished, up to 500 characters. */
public record RatingDraft(
        @NotNull Session.Id session,
        @Min(1) @Max(5) int stars,
        @Nullable @Size(max = 500) String text) {}
