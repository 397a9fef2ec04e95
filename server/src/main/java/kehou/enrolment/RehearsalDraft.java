package kehou.enrolment;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/** From when until when a school tries a window out. */
public record RehearsalDraft(
        @NotNull Instant opensAt, @NotNull Instant closesAt) {}
