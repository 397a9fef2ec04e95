package kehou.timetable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the schools under a place stand with their schedules (晒课表, JB-4.3): who has published, who is overdue.
 *
 * @param districts coverage, the city's own schools apart
 * @param schools practice schools left out, overdue ones first
 */
public record ScheduleOverview(
        String term,
        LocalDate termFirstDay,
        Instant asOf,
        List<DistrictCoverage> districts,
        List<SchoolCoverage> schools) {

    /** Coverage of one district. */
    public record DistrictCoverage(
            int district, String name, int schools, int published, int inTime, int filed, int overdue) {}

    /**
     * One school.
     *
     * @param deadline the last day in time; null where no text sets one
     * @param overdueDays days past the deadline without a schedule; 0 for one that has it or still has time
     * @param late it was published after the deadline
     * @param reminded when it was last reminded by the caller's authority or one above
     */
    public record SchoolCoverage(
            int school,
            String name,
            int district,
            String districtName,
            @Nullable Integer version,
            @Nullable LocalDate firstPublishedOn,
            @Nullable LocalDate deadline,
            long overdueDays,
            boolean late,
            ScheduleFiling.@Nullable State filing,
            @Nullable String receipt,
            @Nullable LocalDate reminded) {}
}
