package kehou.timetable.solver;

/** A place a lesson may take: a venue, and from when to when in minutes of the day. Equal places are one object. */
public record Spot(int weekday, int from, int to, TeachingRoom room) {
    boolean overlaps(Spot other) {
        return weekday == other.weekday && from < other.to && other.from < to;
    }

    /** Minutes between the two on one day, negative if they overlap. */
    int gap(Spot other) {
        return Math.max(from - other.to, other.from - to);
    }

    TimetableSlot slot() {
        return new TimetableSlot(weekday, Clock24.time(from), Clock24.time(to), room.id());
    }
}
