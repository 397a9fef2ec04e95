package kehou.timetable;

/** A new subscription with its address, which is shown this once: only its hash is kept. */
public record CalendarLink(CalendarFeed feed, String path) {}
