package kehou.enrolment;

import java.time.LocalTime;
import kehou.library.ActivityCategory;
import kehou.plan.Offering;

/**
 * A class on one day that takes children of a single day.
 *
 * @param feeFen what one day of it costs
 * @param seats how many of them it takes on a day
 * @param free how many more it takes on this one
 */
public record DropInSeat(
        Offering.Id offering,
        String courseName,
        ActivityCategory category,
        String instructorName,
        String venueName,
        LocalTime from,
        LocalTime to,
        long feeFen,
        int seats,
        int free) {}
