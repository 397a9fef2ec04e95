package kehou.timetable.solver;

/** What a timetable must hold to. */
public enum TimetableRule {
    /** One lesson at a time in a venue. */
    VENUE_TAKEN,
    /** One lesson at a time for an instructor or assistant. */
    PERSON_BUSY,
    /** One lesson at a time for a class that attends as a whole. */
    CLASS_BUSY,
    /** An offering meets once a day at most. */
    ONCE_A_DAY,
    /** The same pupils need both. */
    PUPILS_BUSY,
    /** The seats fit into the venue. */
    VENUE_SMALL,
    /** The venue is of the kind, for the use, with the equipment. */
    VENUE_UNSUITED,
    /** The venue is open. */
    VENUE_CLOSED,
    /** The person is there. */
    PERSON_AWAY,
    /** The person is cleared on every date. */
    NOT_CLEARED,
    /** The library's gate lets it through on every date. */
    GATE,
    /** There is time for the way between campuses. */
    TRAVEL,
    /** It lies in a period of its kind of service and is no longer than that. */
    OUTSIDE_SERVICE,
    /** No one works more than the limit of the week. */
    TOO_MUCH_WORK,
    /** The people on site suffice for the day's enrichment lessons. */
    ON_SITE,
    /** Every grade has its interest and club time on every day. */
    ONE_PLUS_N,
    /** What is pinned stays. */
    PINNED
}
