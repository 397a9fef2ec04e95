package kehou.enrolment;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A booking with where the child is: the class or homework room, if it has one.
 *
 * @param backFen what goes back if it is given up now
 * @param open it can be given up now
 */
public record DropInBooking(
        DropIn dropIn,
        @Nullable String courseName,
        @Nullable String venueName,
        @Nullable LocalTime from,
        @Nullable LocalTime to,
        long backFen,
        boolean open) {}
