package kehou.enrolment;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * A clock that runs only while families are awake.
 *
 * @param answer how long a family has to answer, counted between {@code from} and {@code to}
 */
record WakingHours(Duration answer, LocalTime from, LocalTime to) {
    /** When the time to answer is over that begins at {@code told}. */
    Instant after(Instant told, ZoneId zone) {
        Duration left = answer;
        LocalDateTime at = LocalDateTime.ofInstant(told, zone);
        while (true) {
            LocalDateTime begins = at.toLocalDate().atTime(from);
            LocalDateTime ends = at.toLocalDate().atTime(to);
            LocalDateTime awake = at.isBefore(begins) ? begins : at;
            Duration today = awake.isBefore(ends) ? Duration.between(awake, ends) : Duration.ZERO;
            if (left.compareTo(today) <= 0) {
                return awake.plus(left).atZone(zone).toInstant();
            }
            left = left.minus(today);
            at = at.toLocalDate().plusDays(1).atStartOfDay();
        }
    }
}
