package kehou.plan;

import java.time.LocalDate;
import java.time.LocalTime;
import kehou.region.Term;
import kehou.region.Venue;
import org.jspecify.annotations.Nullable;

/**
 * One of the times at which an offering meets, and where: in every week, in the odd or even ones, or once.
 *
 * @param weekday 1 is Monday
 * @param venueName as picked
 * @param weeks every school week of the term, or the odd or even ones; those of the date's week where there is one
 * @param date the only day on which it meets; absent where it meets week after week
 */
public record OfferingSlot(
        int weekday,
        LocalTime from,
        LocalTime to,
        Venue.Id venue,
        String venueName,
        Weeks weeks,
        @Nullable LocalDate date) {

    /** One that meets week after week. */
    public static OfferingSlot weekly(
            int weekday, LocalTime from, LocalTime to, Venue.Id venue, String venueName, Weeks weeks) {
        return new OfferingSlot(weekday, from, to, venue, venueName, weeks, null);
    }

    /** Whether it meets on that day of the term, should the day be one of service. */
    public boolean meetsOn(Term term, LocalDate day) {
        return date == null ? meetsInWeekOf(term, day) : date.equals(day);
    }

    private boolean meetsInWeekOf(Term term, LocalDate day) {
        return day.getDayOfWeek().getValue() == weekday && weeks.hold(term, day);
    }

    /** Whether both run at some moment of some week. */
    public boolean overlaps(OfferingSlot other) {
        return sharesADayWith(other) && from.isBefore(other.to) && other.from.isBefore(to);
    }

    OfferingSlot in(Venue place) {
        return new OfferingSlot(weekday, from, to, venue, place.name(), weeks, date);
    }

    boolean sharesADayWith(OfferingSlot other) {
        boolean dates = date == null || other.date == null || date.equals(other.date);
        return weekday == other.weekday && weeks.meet(other.weeks) && dates;
    }
}
