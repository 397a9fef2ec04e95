package kehou.plan;

import java.time.LocalDate;
import java.time.LocalTime;
import kehou.region.Term;
import kehou.region.Venue;

/**
 * One of the times in a week at which an offering meets, and where.
 *
 * @param weekday 1 is Monday
 * @param venueName as picked
 * @param weeks every school week of the term, or the odd or even ones
 */
public record OfferingSlot(int weekday, LocalTime from, LocalTime to, Venue.Id venue, String venueName, Weeks weeks) {

    /** Whether it meets on that day of the term, should the day be one of service. */
    public boolean meetsOn(Term term, LocalDate day) {
        return day.getDayOfWeek().getValue() == weekday && weeks.hold(term, day);
    }

    /** Whether both run at some moment of some week. */
    public boolean overlaps(OfferingSlot other) {
        return sharesADayWith(other) && from.isBefore(other.to) && other.from.isBefore(to);
    }

    OfferingSlot in(Venue place) {
        return new OfferingSlot(weekday, from, to, venue, place.name(), weeks);
    }

    boolean sharesADayWith(OfferingSlot other) {
        return weekday == other.weekday && weeks.meet(other.weeks);
    }
}
