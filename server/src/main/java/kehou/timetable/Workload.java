package kehou.timetable;

import java.math.BigDecimal;
import java.util.List;
import kehou.kernel.PersonName;
import kehou.people.StaffMember;
import org.jspecify.annotations.Nullable;

/**
 * How the work of a term lies upon a school's teachers (SH-4.1): turns and lessons together.
 *
 * @param people who takes part, the most loaded first
 * @param mean minutes of the term upon one who takes part
 * @param abovePercent from which share of the mean somebody stands above; null where no pack says
 */
public record Workload(
        String term,
        List<WorkloadLine> people,
        int mean,
        int least,
        int most,
        @Nullable BigDecimal abovePercent) {

    /** What somebody said to the poll. */
    public enum Said {
        YES,
        NO,
        NOTHING
    }

    /**
     * One teacher.
     *
     * @param weekMinutes of this week, turns and lessons
     * @param above stands clearly above the others
     * @param lieuMinutes what the lieu-time account holds
     */
    public record WorkloadLine(
            StaffMember.Id staff,
            PersonName name,
            int dutyMinutes,
            int lessonMinutes,
            int weekMinutes,
            boolean above,
            Said said,
            int lieuMinutes) {
        int minutes() {
            return dutyMinutes + lessonMinutes;
        }
    }
}
