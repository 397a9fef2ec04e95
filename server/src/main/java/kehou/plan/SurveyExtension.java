package kehou.plan;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/** A later closing. */
public record SurveyExtension(@NotNull Instant closesAt) {}
