package kehou.enrolment;

import java.time.Instant;
import java.util.List;
import kehou.plan.Offering;
import org.jspecify.annotations.Nullable;

/** All that decides whether a pupil may have a seat now. {@code seat} and {@code window} are there together. */
record Wish(
        Offering offering,
        @Nullable Seat seat,
        @Nullable SelectionWindow window,
        int grade,
        List<Place> places,
        Instant at) {}
