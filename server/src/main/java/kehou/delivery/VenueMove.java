package kehou.delivery;

import kehou.region.Venue;
import kehou.timetable.Session;

/**
 * That a session went to another venue for its day (SH-4.2): from where, and why.
 *
 * @param fromName the earlier venue as it was planned
 */
public record VenueMove(Session.Id session, Venue.Id from, String fromName, Venue.Id to, String reason) {}
