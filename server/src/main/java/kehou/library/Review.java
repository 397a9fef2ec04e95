package kehou.library;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A review as its expert sees it: what kind of thing, by when; not whose.
 *
 * @param waiting the expert's sheet for the pass at hand is still to come
 */
public record Review(
        Panel.Id id,
        Admission.Subject subject,
        @Nullable String category,
        int round,
        Panel.State state,
        LocalDate due,
        boolean waiting) {}
