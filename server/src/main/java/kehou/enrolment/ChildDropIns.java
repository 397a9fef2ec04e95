package kehou.enrolment;

import java.time.LocalTime;
import java.util.List;

/**
 * The single days of one child, for its family.
 *
 * @param bookings from today on, by day
 * @param days the next days of service
 * @param cutoff of the day itself, until which a seat is booked and anything is cancelled
 */
public record ChildDropIns(List<DropInBooking> bookings, List<DropInDay> days, LocalTime cutoff) {}
