package kehou.timetable.solver;

import java.util.List;

/**
 * All that is known of one school's week before its lessons have their places. Ids are row ids; weekdays run from 1,
 * Monday.
 *
 * @param groups offerings that the same pupils need, handed in as facts
 * @param gradeDays what every grade must have on a day ('1+N')
 * @param onSite how many enrichment lessons the people on site suffice for
 * @param homes where the little ones are at home; whoever has a home here is spared ways
 */
public record TimetableProblem(
        List<LessonToPlace> lessons,
        List<TeachingPeriod> periods,
        List<TeachingRoom> rooms,
        List<TeachingPerson> people,
        List<ConflictGroup> groups,
        List<GradeDay> gradeDays,
        List<OnSiteLimit> onSite,
        List<CampusTravel> travel,
        List<GradeHome> homes,
        TimetableWeights weights) {
    /** Offerings that no two of may meet at once, since the same pupils need them. */
    public record ConflictGroup(String name, List<Long> offerings) {}

    /**
     * What a grade must be offered on a weekday.
     *
     * @param minutes the least time in which an interest or club lesson runs for it
     * @param seats the least seats in such lessons; 0 if unknown
     */
    public record GradeDay(int grade, int weekday, int minutes, int seats) {}

    /** With so many people on site that weekday, so many enrichment lessons may be held at most. */
    public record OnSiteLimit(int weekday, int people, int lessons) {}

    /** Minutes from one campus to another, in both directions. */
    public record CampusTravel(long one, long other, int minutes) {}

    /** The building in which this grade is at home. */
    public record GradeHome(int grade, String building) {}
}
