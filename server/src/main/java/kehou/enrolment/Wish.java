package kehou.enrolment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import kehou.kernel.Refused;
import kehou.people.HomeClass;
import kehou.plan.Offering;
import org.jspecify.annotations.Nullable;

/**
 * All that decides whether a pupil may have a seat now. {@code seat} and {@code window} are there together.
 *
 * @param barrier why the library's gate refuses the class, if it does
 * @param places what the pupil has already
 * @param known the offerings of those places
 */
record Wish(
        Offering offering,
        @Nullable Seat seat,
        @Nullable SelectionWindow window,
        @Nullable Refused barrier,
        int grade,
        HomeClass.Id homeClass,
        List<Place> places,
        Map<Offering.Id, Offering> known,
        Instant at) {}
