package kehou.timetable.solver;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * All that is known of one school's week before its lessons have their places. Ids are row ids; weekdays run from 1,
 * Monday.
 *
 * @param groups offerings that the same pupils need, handed in as facts
 * @param gradeDays what every grade must have on a day ('1+N')
 * @param onSite how many enrichment lessons the people on site suffice for
 * @param homes the grades of the little ones, who are spared ways and stairs
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

    /**
     * Where a little grade is at home.
     *
     * @param building as its venues name it, blank if unknown; where two campuses name one alike, both are home
     */
    public record GradeHome(
            @Min(1) @Max(9) int grade,
            @NotNull @Size(max = 20) String building) {}
}
