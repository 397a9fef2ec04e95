package kehou.region;

import kehou.kernel.Reason;

/** Why this module says no. */
enum Refusal implements Reason {
    NAME_TAKEN(409),
    CODE_TAKEN(409),
    PARENT_UNFIT(422),
    SCHOOL_FACTS_MISSING(422),
    ONLY_SCHOOLS(422),
    ALREADY_MERGED(409),
    CANNOT_MERGE(422),
    UNREADABLE_FILE(422),
    TOO_MANY_ROWS(413),
    HAS_PROBLEMS(422),
    ALREADY_CONFIRMED(409),
    ROSTER_FIRST(409),
    CITY_ONLY(403),
    POST_TWICE(422),
    TERM_OVERLAPS(409),
    TERM_UNKNOWN(404),
    DAYS_BACKWARDS(422),
    TOO_MANY_DAYS(422),
    CAMPUS_NAME_TAKEN(409),
    VENUE_NAME_TAKEN(409),
    VENUE_IN_USE(409),
    NO_FLOOR_ZERO(422),
    EQUIPMENT_NAME_TAKEN(409),
    STAND_BY_OUTDOORS(422),
    OUTSIDE_THE_CITY(422),
    DIVISION_ELSEWHERE(422),
    DAY_OUTSIDE_YEAR(422),
    NO_GUIDE(404);

    private final int status;

    Refusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
