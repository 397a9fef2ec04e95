package kehou.enrolment;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A day that a family can book.
 *
 * @param ends when base care is over; null where the school has no pattern for it
 * @param late the cut-off is over: base care only
 * @param inCare the child has a place in a homework room on that day anyway
 * @param classes open to single days, for the child's grade and class, at times at which it is free
 */
public record DropInDay(
        LocalDate date, @Nullable LocalTime ends, boolean late, boolean inCare, List<DropInSeat> classes) {}
