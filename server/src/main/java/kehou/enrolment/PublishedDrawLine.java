package kehou.enrolment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A draw as it stands in the public list. */
public record PublishedDrawLine(
        long draw,
        int school,
        String schoolName,
        Draw.State state,
        int lists,
        Instant closesAt,
        @Nullable Instant drawnAt) {}
